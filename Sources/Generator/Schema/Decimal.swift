/// A number as a contract writes it, exact whatever its size: digits × 10^exponent.
struct Decimal: Hashable, Sendable {
    private(set) var isNegative = false
    /// 0 to 9, the most significant first, without zeros at either end; none for 0.
    private(set) var digits: [UInt8] = []
    private(set) var exponent = 0

    /// The number that a text of YAML or JSON stands for; nil for infinity, for what is no number, and for an
    /// exponent that no limit can mean.
    init?(_ text: String) {
        self.init()
        var rest = Substring(text)
        if text.hasPrefix("0x") || text.hasPrefix("0o") {
            guard let value = UInt64(text.dropFirst(2), radix: text.hasPrefix("0x") ? 16 : 8) else {
                return nil
            }
            rest = Substring(String(value))
        }
        if let sign = rest.first, sign == "-" || sign == "+" {
            isNegative = sign == "-"
            rest.removeFirst()
        }
        var isFraction = false
        var hasDigits = false
        scan: while let next = rest.utf8.first {
            switch next {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigits = true
                digits.append(next - UInt8(ascii: "0"))
                if isFraction { exponent -= 1 }
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            default: break scan
            }
            rest.removeFirst()
        }
        guard hasDigits else { return nil }
        if !rest.isEmpty {
            guard rest.first == "e" || rest.first == "E", let power = Int(rest.dropFirst()),
                power.magnitude < 1_000_000
            else { return nil }
            exponent += power
        }
        normalise()
    }

    init(_ value: Int) {
        self = Decimal(String(value)) ?? Self.zero
    }

    private init() {}

    static let zero = Decimal()

    private mutating func normalise() {
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    var isInteger: Bool { exponent >= 0 }
    var isZero: Bool { digits.isEmpty }
    var isPositive: Bool { !isNegative && !isZero }

    /// The number as an integer of 128 bits; nil when it has a fraction or doesn't fit.
    var integer: Int128? {
        guard isInteger, digits.count + exponent <= 38 else { return nil }
        var value: Int128 = 0
        for digit in digits { value = value * 10 + Int128(digit) }
        for _ in 0..<exponent { value *= 10 }
        return isNegative ? -value : value
    }

    /// The greatest integer that is not above the number.
    var roundedDown: Decimal { isInteger ? self : isNegative ? truncated.adding(-1) : truncated }

    /// The least integer that is not below the number.
    var roundedUp: Decimal { isInteger ? self : isNegative ? truncated : truncated.adding(1) }

    private var truncated: Decimal {
        var whole = self
        whole.digits = Array(digits.prefix(max(0, digits.count + exponent)))
        whole.exponent = 0
        whole.normalise()
        return whole
    }

    /// An integer near by; numbers of more than 38 digits stay, where it makes no difference to any type.
    private func adding(_ other: Int128) -> Decimal {
        guard let integer else { return self }
        return Decimal(String(integer + other)) ?? self
    }

    /// As JSON has it: `12`, `-0.5`, `1e400`.
    var text: String {
        guard !digits.isEmpty else { return "0" }
        let sign = isNegative ? "-" : ""
        let all = digits.map { String($0) }.joined()
        if exponent >= 0 {
            return exponent <= 30
                ? sign + all + String(repeating: "0", count: exponent) : sign + all + "e\(exponent)"
        }
        let whole = digits.count + exponent
        if whole > 0 { return sign + all.prefix(whole) + "." + all.dropFirst(whole) }
        return whole > -30
            ? sign + "0." + String(repeating: "0", count: -whole) + all : sign + all + "e\(exponent)"
    }
}

extension Decimal: Comparable {
    static func < (left: Decimal, right: Decimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? isSmaller(right, left) : isSmaller(left, right)
    }

    private static func isSmaller(_ left: Decimal, _ right: Decimal) -> Bool {
        if left.isZero || right.isZero { return left.isZero && !right.isZero }
        let size = (left.digits.count + left.exponent, right.digits.count + right.exponent)
        if size.0 != size.1 { return size.0 < size.1 }
        return left.digits.lexicographicallyPrecedes(right.digits)
    }
}

extension Node {
    /// The number that is written here, exactly; nil for another value, infinity and what is no number.
    var decimal: Decimal? {
        switch kind {
        case .integer, .number: Decimal(text)
        default: nil
        }
    }
}
