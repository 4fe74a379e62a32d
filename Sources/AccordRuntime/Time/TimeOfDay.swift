/// A time of day with its distance from UTC (RFC 3339 `full-time`): `07:38:28.5+01:00`.
///
/// Times are equal when they say the same on the same clock: `07:00:00Z` and `08:00:00+01:00` are two.
public struct TimeOfDay: ContractText, Hashable, CustomStringConvertible {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 59, or 60 for a leap second, which is at 23:59:60 in UTC.
    public let second: Int
    /// 0 to 999,999,999 nanoseconds after that second.
    public let nanoseconds: Int32
    /// How many minutes the clock is ahead of UTC; negative when it is behind. -1,439 to 1,439.
    public let offsetMinutes: Int

    /// Nil when no clock shows that.
    public init?(hour: Int, minute: Int, second: Int = 0, nanoseconds: Int32 = 0, offsetMinutes: Int = 0) {
        guard 0..<24 ~= hour, 0..<60 ~= minute, 0...60 ~= second, 0..<1_000_000_000 ~= nanoseconds,
            -1440 < offsetMinutes, offsetMinutes < 1440
        else { return nil }
        if second == 60, (hour * 60 + minute - offsetMinutes + 2880) % 1440 != 1439 { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanoseconds = nanoseconds
        self.offsetMinutes = offsetMinutes
    }

    /// The time that a text says; nil for anything that is not RFC 3339. `z` may be in lower case. Digits
    /// after the ninth of a fraction are dropped, and an unknown offset, `-00:00`, is UTC's.
    public init?(contractText: String) {
        var text = contractText
        let time = text.withUTF8 { bytes in
            var scanner = TimeScanner(bytes)
            let time = scanner.time()
            return scanner.isAtEnd ? time : nil
        }
        guard let time else { return nil }
        self.init(
            hour: time.hour, minute: time.minute, second: time.second, nanoseconds: time.nanoseconds,
            offsetMinutes: time.offset)
    }

    /// The time with a fraction of 3, 6 or 9 digits if there is one, and `Z` for UTC.
    public var contractText: String {
        // `07:38:28.123456789+01:00`
        String(atMost: 24) { text in
            text.time(hour, minute, second, nanoseconds)
            guard offsetMinutes != 0 else { return text.character("Z") }
            let distance = abs(offsetMinutes)
            text.character(offsetMinutes < 0 ? "-" : "+")
            text.twoDigits(distance / 60)
            text.character(":")
            text.twoDigits(distance % 60)
        }
    }

    /// As in messages.
    public var description: String { contractText }
}
