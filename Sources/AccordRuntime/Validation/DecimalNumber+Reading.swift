/// Exact decimals in messages: as numbers of JSON, and in parameters.
extension JSONReader {
    /// Reads a number exactly. One with more digits than can be kept is a fault (keyword `format`).
    public mutating func decimal() -> DecimalNumber? {
        guard let (_, text) = number("must be a number") else { return nil }
        if let value = DecimalNumber(number: text) { return value }
        faults.tooManyDigits(String(decoding: text, as: UTF8.self))
        return nil
    }
}

extension Faults {
    /// A number as JSON writes it, exactly.
    public mutating func decimal(_ text: String) -> DecimalNumber? {
        if let value = DecimalNumber(contractText: text) { return value }
        var copy = text
        let isNumber = copy.withUTF8 { JSONNumber($0, at: 0)?.end == $0.count }
        if isNumber {
            tooManyDigits(text)
        } else {
            add(keyword: "type", limit: "number", value: text, message: "must be a number")
        }
        return nil
    }

    /// The value must be a multiple of the divisor, which is greater than 0.
    public mutating func multipleOf(_ value: DecimalNumber, _ divisor: DecimalNumber) {
        if !value.isMultiple(of: divisor) {
            numberFault("multipleOf", value, divisor, "must be a multiple of ")
        }
    }

    mutating func tooManyDigits(_ value: String) {
        add(
            keyword: "format", limit: "decimal", value: value,
            message: "must have at most \(DecimalNumber.maximumDigits) digits")
    }
}

extension JSONWriter {
    /// Writes a number with all its digits.
    public mutating func decimal(_ value: DecimalNumber) { number(value.contractText) }
}

extension DecimalNumber {
    /// The number in a text that is one (RFC 8259 section 6); nil when it can't be kept.
    init?(number text: UnsafeBufferPointer<UInt8>) {
        var digits: UInt128 = 0
        var exponent = 0
        var isFraction = false
        /// Zeros that count only if another digit follows.
        var zeros = 0
        var index = 0
        while index < text.count, text[index] | 0x20 != UInt8(ascii: "e") {
            let byte = text[index]
            index += 1
            if byte == UInt8(ascii: ".") { isFraction = true }
            guard ASCII.isDigit(byte) else { continue }
            if isFraction { exponent -= 1 }
            if byte == UInt8(ascii: "0") {
                if digits != 0 { zeros += 1 }
                continue
            }
            for _ in 0...min(zeros, Self.maximumDigits) {
                guard digits < Self.limit / 10 else { return nil }
                digits *= 10
            }
            zeros = 0
            digits += UInt128(byte - UInt8(ascii: "0"))
        }
        if digits != 0 { exponent += zeros + Self.power(text[index...]) }
        let coefficient = Int128(digits)
        self.init(
            coefficient: text.first == UInt8(ascii: "-") ? -coefficient : coefficient, exponent: exponent)
    }

    /// What stands after an `e`, not exactly where it is beyond all exponents.
    private static func power(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let power = text.lazy.filter(ASCII.isDigit).reduce(0) {
            min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1_000_000_000_000)
        }
        return text.contains(UInt8(ascii: "-")) ? -power : power
    }

    /// Whether the quotient is an integer.
    func isMultiple(of divisor: DecimalNumber) -> Bool {
        guard divisor.coefficient != 0 else { return false }
        guard coefficient != 0 else { return true }
        let shift = exponent - divisor.exponent
        let modulus = divisor.coefficient.magnitude
        guard shift >= 0 else {
            guard -shift <= Self.maximumDigits else { return false }
            let (product, overflow) = modulus.multipliedReportingOverflow(by: Self.power(-shift))
            return !overflow && coefficient.magnitude.isMultiple(of: product)
        }
        var rest = coefficient.magnitude % modulus
        for _ in 0..<shift where rest != 0 {
            rest = modulus.dividingFullWidth(rest.multipliedFullWidth(by: 10)).remainder
        }
        return rest == 0
    }
}
