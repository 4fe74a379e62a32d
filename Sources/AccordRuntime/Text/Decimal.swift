/// Decimal digits without an intermediate text.
enum Decimal {
    /// Appends a number.
    static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        if value < 10 { return bytes.append(UInt8(ascii: "0") + UInt8(value)) }
        append(value, digits: 1, to: &bytes)
    }

    /// Appends a number with so many digits at least, zeros before it.
    private static func append(_ value: UInt64, digits: Int, to bytes: inout [UInt8]) {
        // The largest number has twenty digits.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { text in
            var start = text.count
            var rest = value
            while rest != 0 || start > text.count - digits {
                start -= 1
                text[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    /// Appends a number of at most six decimals, as most are, just as `description` has it; false, with nothing
    /// appended, when it is another.
    ///
    /// No two decimal numbers of fifteen digits are the same double, so that one with the fewest decimals that
    /// is this double is the shortest that is. `description` writes smaller and larger ones with an exponent.
    static func appendShort(_ value: Double, to bytes: inout [UInt8]) -> Bool {
        let magnitude = value.magnitude
        guard magnitude >= 1e-4, magnitude < 1e9 else { return false }
        var scale: UInt64 = 1
        for decimals in 0...6 {
            let digits = UInt64(magnitude * Double(scale) + 0.5)
            // Both are exact, so that the quotient is the double which is next to the decimal number.
            if Double(digits) / Double(scale) == magnitude {
                if value < 0 { bytes.append(UInt8(ascii: "-")) }
                append(digits / scale, to: &bytes)
                bytes.append(UInt8(ascii: "."))
                append(digits % scale, digits: max(decimals, 1), to: &bytes)
                return true
            }
            scale *= 10
        }
        return false
    }

    /// Appends two digits of a number from 0 to 99.
    static func appendTwo(_ value: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }

    /// Appends three digits of a number from 0 to 999.
    static func appendThree(_ value: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 100))
        appendTwo(value % 100, to: &bytes)
    }

    /// Appends `07:38:28` and a fraction with 3, 6 or 9 digits if there is one.
    static func appendTime(
        _ hour: Int, _ minute: Int, _ second: Int, _ nanoseconds: Int32, to bytes: inout [UInt8]
    ) {
        appendTwo(hour, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendTwo(minute, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendTwo(second, to: &bytes)
        guard nanoseconds != 0 else { return }
        bytes.append(UInt8(ascii: "."))
        let nanoseconds = Int(nanoseconds)
        appendThree(nanoseconds / 1_000_000, to: &bytes)
        guard nanoseconds % 1_000_000 != 0 else { return }
        appendThree(nanoseconds / 1000 % 1000, to: &bytes)
        guard nanoseconds % 1000 != 0 else { return }
        appendThree(nanoseconds % 1000, to: &bytes)
    }
}
