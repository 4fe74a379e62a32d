/// The decimal number that a floating-point number is written as: coefficient × 10^exponent.
struct DecimalFraction {
    /// At most 17 digits, as that many tell all doubles apart.
    private var coefficient: UInt64 = 0
    private var exponent = 0

    init(_ value: Double) { self.init(text: value.description) }
    init(_ value: Float) { self.init(text: value.description) }

    /// Takes apart `-12.5`, `1e-07` and the like.
    private init(text: String) {
        var power = 0
        var powerIsNegative = false
        var isFraction = false
        var isPower = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "e"): isPower = true
            case UInt8(ascii: "-"): powerIsNegative = isPower
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = UInt64(byte - UInt8(ascii: "0"))
                if isPower {
                    power = power * 10 + Int(digit)
                } else if coefficient < 100_000_000_000_000_000 {
                    coefficient = coefficient * 10 + digit
                    if isFraction { exponent -= 1 }
                }
            default: break
            }
        }
        exponent += powerIsNegative ? -power : power
        while coefficient != 0, coefficient.isMultiple(of: 10) {
            coefficient /= 10
            exponent += 1
        }
    }

    /// Whether the quotient is an integer.
    func isMultiple(of divisor: DecimalFraction) -> Bool {
        guard divisor.coefficient != 0 else { return false }
        guard coefficient != 0 else { return true }
        let shift = exponent - divisor.exponent
        // A coefficient doesn't end in 0, and so no multiple of 10^18 is left of it.
        if shift < -18 { return false }
        if shift < 0 {
            return UInt128(coefficient).isMultiple(of: UInt128(divisor.coefficient) * Self.power(-shift))
        }
        let modulus = UInt128(divisor.coefficient)
        var rest = UInt128(coefficient) % modulus
        // At most some 650 steps, between the smallest and the largest double.
        for _ in 0..<shift where rest != 0 { rest = rest * 10 % modulus }
        return rest == 0
    }

    private static func power(_ exponent: Int) -> UInt128 {
        (0..<exponent).reduce(UInt128(1)) { power, _ in power * 10 }
    }
}
