/// A number as the grammar of RFC 8259 section 6 has it: digits × 10^exponent.
struct JSONNumber {
    /// The end of the number in the text.
    var end: Int
    private(set) var isNegative = false
    /// As many significant digits as fit, which are 19 or 20.
    private var digits: UInt64 = 0
    private var exponent = 0
    /// Whether digits other than 0 did not fit into `digits`.
    private var isTruncated = false
    /// Whether there is neither a fraction nor an exponent.
    private(set) var isPlain = true

    /// Why a number is no integer of a width.
    enum Mismatch: Error { case fraction, range }

    /// Scans the number that starts at `start`; nil when none does.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        end = start
        if Self.byte(bytes, end) == UInt8(ascii: "-") {
            isNegative = true
            end += 1
        }
        let first = end
        guard scanDigits(bytes, fraction: false) else { return nil }
        if bytes[first] == UInt8(ascii: "0"), end > first + 1 { return nil }
        if Self.byte(bytes, end) == UInt8(ascii: ".") {
            isPlain = false
            end += 1
            guard scanDigits(bytes, fraction: true) else { return nil }
        }
        if Self.byte(bytes, end) | 0x20 == UInt8(ascii: "e") {
            isPlain = false
            end += 1
            guard scanExponent(bytes) else { return nil }
        }
    }

    /// The number as an integer of 64 bits. Throws when it has a fraction or does not fit; `1.0` and `1e2`
    /// are integers.
    func integer() throws(Mismatch) -> Int64 {
        let magnitude = try magnitude()
        guard magnitude <= (isNegative ? 1 << 63 : UInt64(Int64.max)) else { throw .range }
        return Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude)
    }

    /// The integer without its sign. Throws when it has a fraction or does not fit.
    func magnitude() throws(Mismatch) -> UInt64 {
        guard digits != 0 else { return 0 }
        var magnitude = digits
        var exponent = exponent
        while exponent < 0 {
            let (quotient, rest) = magnitude.quotientAndRemainder(dividingBy: 10)
            guard rest == 0, !isTruncated else { throw .fraction }
            magnitude = quotient
            exponent += 1
        }
        // Digits that did not fit are beyond 64 bits.
        guard !isTruncated else { throw .range }
        while exponent > 0 {
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            guard !overflow else { throw .range }
            magnitude = product
            exponent -= 1
        }
        return magnitude
    }

    /// The nearest double, which is infinite for a number that is too large.
    func double(_ text: UnsafeBufferPointer<UInt8>) -> Double {
        // Both operands are exact, so that one rounding is all there is.
        if !isTruncated, digits <= 1 << 53, -22...22 ~= exponent {
            let magnitude = Double(digits)
            let value = exponent < 0 ? magnitude / Self.powers[-exponent] : magnitude * Self.powers[exponent]
            return isNegative ? -value : value
        }
        return Double(String(decoding: text, as: UTF8.self)) ?? .infinity
    }

    /// The nearest float, which is infinite for a number that is too large.
    func float(_ text: UnsafeBufferPointer<UInt8>) -> Float {
        Float(String(decoding: text, as: UTF8.self)) ?? .infinity
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18,
        1e19, 1e20, 1e21, 1e22,
    ]

    private static func byte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
        index < bytes.count ? bytes[index] : 0
    }

    /// The largest number of 64 bits, which ends in 5, without its last digit.
    private static let nearlyFull = UInt64.max / 10

    /// Moves past one digit or more.
    private mutating func scanDigits(_ bytes: UnsafeBufferPointer<UInt8>, fraction: Bool) -> Bool {
        let first = end
        while end < bytes.count {
            let digit = bytes[end] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            if digits < Self.nearlyFull || (digits == Self.nearlyFull && digit <= 5) {
                digits = digits * 10 + UInt64(digit)
                if fraction { exponent -= 1 }
            } else {
                if digit != 0 { isTruncated = true }
                if !fraction { exponent += 1 }
            }
            end += 1
        }
        return end > first
    }

    /// Moves past the sign and the digits of an exponent.
    private mutating func scanExponent(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let sign = Self.byte(bytes, end)
        if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { end += 1 }
        let first = end
        var power = 0
        while end < bytes.count {
            let digit = bytes[end] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            // Beyond this no text is long enough to bring the number back into a range.
            power = min(power * 10 + Int(digit), 1_000_000_000_000)
            end += 1
        }
        exponent += sign == UInt8(ascii: "-") ? -power : power
        return end > first
    }
}
