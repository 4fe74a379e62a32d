/// Reads the parts of RFC 3339 texts (section 5.6), and in an extension the dates of HTTP.
struct TimeScanner {
    /// The text, which its owner lends for as long as it is scanned.
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    /// A time of day with its distance from UTC.
    struct Time {
        var hour: Int
        var minute: Int
        var second: Int
        var nanoseconds: Int32
        /// In minutes.
        var offset: Int

        /// Minutes since midnight in UTC; less than 0 or more than 1,439 when UTC has another day.
        var minutesUTC: Int { hour * 60 + minute - offset }
        /// Seconds since midnight in UTC.
        var secondsUTC: Int { minutesUTC * 60 + second }
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Longer texts can only be a fraction with absurdly many digits.
        self.bytes = bytes.count <= 128 ? bytes : UnsafeBufferPointer(rebasing: bytes[..<0])
    }

    var isAtEnd: Bool { position == bytes.count }

    /// `full-date`.
    mutating func date() -> CalendarDate? {
        guard let century = pair(), let year = pair(), skip(UInt8(ascii: "-")), let month = pair(),
            skip(UInt8(ascii: "-")), let day = pair()
        else { return nil }
        return CalendarDate(year: century * 100 + year, month: month, day: day)
    }

    /// `full-time`: a second 60 only where UTC is 23:59:60.
    mutating func time() -> Time? {
        guard let hour = pair(), hour < 24, skip(UInt8(ascii: ":")), let minute = pair(), minute < 60,
            skip(UInt8(ascii: ":")), let second = pair(), second <= 60, let nanoseconds = fraction(),
            let offset = offset()
        else { return nil }
        let time = Time(
            hour: hour, minute: minute, second: second, nanoseconds: nanoseconds, offset: offset)
        if second == 60, (time.minutesUTC % 1440 + 1440) % 1440 != 1439 { return nil }
        return time
    }

    /// Moves past one byte if it is the given one; with `ignoringCase` that is a lower-case letter.
    @inline(__always)
    mutating func skip(_ byte: UInt8, ignoringCase: Bool = false) -> Bool {
        guard position < bytes.count, byte == (ignoringCase ? bytes[position] | 0x20 : bytes[position])
        else { return false }
        position += 1
        return true
    }

    /// Moves past a text if it is next.
    mutating func skip(_ text: StaticString) -> Bool {
        let isNext = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
        if isNext { position += text.utf8CodeUnitCount }
        return isNext
    }

    /// One digit.
    mutating func digit() -> Int? {
        guard position < bytes.count, ASCII.isDigit(bytes[position]) else { return nil }
        defer { position += 1 }
        return Int(bytes[position] - UInt8(ascii: "0"))
    }

    /// Two digits.
    @inline(__always)
    mutating func pair() -> Int? {
        guard position + 2 <= bytes.count else { return nil }
        let tens = bytes[position] &- UInt8(ascii: "0")
        let ones = bytes[position + 1] &- UInt8(ascii: "0")
        guard tens < 10, ones < 10 else { return nil }
        position += 2
        return Int(tens * 10 + ones)
    }

    /// `time-secfrac` in nanoseconds; 0 when there is none, nil when a point is followed by no digit.
    private mutating func fraction() -> Int32? {
        guard skip(UInt8(ascii: ".")) else { return 0 }
        let start = position
        var nanoseconds: Int32 = 0
        var unit: Int32 = 100_000_000
        while position < bytes.count, ASCII.isDigit(bytes[position]) {
            nanoseconds += unit * Int32(bytes[position] - UInt8(ascii: "0"))
            unit /= 10
            position += 1
        }
        return position > start ? nanoseconds : nil
    }

    /// `time-offset` in minutes.
    private mutating func offset() -> Int? {
        if skip(UInt8(ascii: "z"), ignoringCase: true) { return 0 }
        let isNegative = skip(UInt8(ascii: "-"))
        guard isNegative || skip(UInt8(ascii: "+")), let hours = pair(), hours < 24,
            skip(UInt8(ascii: ":")),
            let minutes = pair(), minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isNegative ? -1 : 1)
    }
}
