/// An exact decimal number: coefficient × 10^exponent, with up to 38 significant digits. `1`, `1.0` and
/// `1e0` are one number.
public struct DecimalNumber: ContractText, Hashable, Comparable, CustomStringConvertible {
    /// How many digits a number may have, without zeros at either end.
    public static let maximumDigits = 38
    /// The powers of ten that a number's last digit other than 0 may stand for.
    public static let exponents = -6176...6144

    /// The digits with their sign; they don't end in 0, unless the number is 0.
    public let coefficient: Int128
    /// The power of ten that the last digit stands for; 0 for 0.
    public let exponent: Int

    /// Nil when the number has more digits or another exponent than can be kept.
    public init?(coefficient: Int128, exponent: Int = 0) {
        var coefficient = coefficient
        var exponent = coefficient == 0 ? 0 : exponent
        guard -1_000_000...1_000_000 ~= exponent else { return nil }
        while coefficient != 0, coefficient.isMultiple(of: 10) {
            coefficient /= 10
            exponent += 1
        }
        guard coefficient.magnitude < Self.limit, Self.exponents ~= exponent else { return nil }
        self.coefficient = coefficient
        self.exponent = exponent
    }

    /// An integer.
    public init(_ integer: Int64) {
        var coefficient = integer
        var exponent = 0
        while coefficient != 0, coefficient.isMultiple(of: 10) {
            coefficient /= 10
            exponent += 1
        }
        self.coefficient = Int128(coefficient)
        self.exponent = exponent
    }

    /// The number that a text says as JSON writes numbers (RFC 8259 section 6); nil for anything else.
    public init?(contractText: String) {
        var text = contractText
        let number = text.withUTF8 { bytes in
            let scanned = JSONNumber(bytes, at: 0)
            return scanned?.end == bytes.count ? DecimalNumber(number: bytes) : nil
        }
        guard let number else { return nil }
        self = number
    }

    /// As JSON writes numbers: with all digits where they are at most 40, else with an exponent.
    public var contractText: String {
        let sign = coefficient < 0 ? "-" : ""
        let digits = String(coefficient.magnitude)
        switch exponent {
        case 0...40 where digits.utf8.count + exponent <= 40:
            return sign + digits + String(repeating: "0", count: exponent)
        case -40..<0:
            let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count)) + digits
            return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
        default:
            return "\(sign)\(digits)e\(exponent)"
        }
    }

    /// As in messages.
    public var description: String { contractText }

    /// The nearest double, which is infinite for a number that is too large.
    public var double: Double { Double(contractText) ?? .infinity }

    /// By their value.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        let signs = (left.coefficient.signum(), right.coefficient.signum())
        guard signs.0 == signs.1, signs.0 != 0 else { return signs.0 < signs.1 }
        let lengths = (left.length, right.length)
        let magnitudes = (lengths.0 + left.exponent, lengths.1 + right.exponent)
        guard magnitudes.0 == magnitudes.1 else { return (magnitudes.0 < magnitudes.1) == (signs.0 > 0) }
        // Their first digits stand for the same power, so that neither gets more digits than there may be.
        let shift = lengths.0 - lengths.1
        return left.coefficient * Int128(power(max(0, -shift))) < right.coefficient
            * Int128(power(max(0, shift)))
    }

    /// How many digits the coefficient has.
    private var length: Int { String(coefficient.magnitude).utf8.count }

    /// The first number that has too many digits.
    static let limit = power(maximumDigits)

    static func power(_ exponent: Int) -> UInt128 {
        (0..<exponent).reduce(UInt128(1)) { power, _ in power * 10 }
    }
}
