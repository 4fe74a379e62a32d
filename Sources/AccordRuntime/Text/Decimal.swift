/// Decimal digits without an intermediate text.
enum Decimal {
    /// Appends a number.
    static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        if value < 10 { return bytes.append(UInt8(ascii: "0") + UInt8(value)) }
        let start = bytes.count
        var rest = value
        while rest != 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
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
