#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A moment, from 0000-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z (RFC 3339 `date-time`).
///
/// It counts as POSIX does: days of 86,400 seconds. A leap second, which a text may name as `23:59:60`
/// in UTC, is the first second of the next day.
public struct DateTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Whole seconds since 1970-01-01T00:00:00Z; negative before.
    public let seconds: Int64
    /// 0 to 999,999,999 nanoseconds after that second.
    public let nanoseconds: Int32

    /// A moment by its seconds since 1970, or the nearest one that there is. `nanoseconds` beyond
    /// 999,999,999 are cut.
    public init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = min(max(seconds, Self.first), Self.last)
        self.nanoseconds = min(max(nanoseconds, 0), 999_999_999)
    }

    /// The moment that a text such as `2026-11-21T07:38:28.5+01:00` says; nil for anything that is not
    /// RFC 3339. `t` and `z` may be in lower case. Digits after the ninth of a fraction are dropped.
    public init?(_ text: String) {
        var text = text
        guard let time = text.withUTF8({ DateTime(utf8: $0) }) else { return nil }
        self = time
    }

    init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = TimeScanner(bytes)
        guard let date = scanner.date(), scanner.skip(UInt8(ascii: "t"), ignoringCase: true),
            let time = scanner.time(), scanner.isAtEnd
        else { return nil }
        let seconds = Int64(date.daysSince1970) * 86_400 + Int64(time.secondsUTC)
        guard Self.first...Self.last ~= seconds else { return nil }
        self.seconds = seconds
        nanoseconds = time.nanoseconds
    }

    /// The current time, by the system's clock.
    public static var now: DateTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return DateTime(seconds: Int64(time.tv_sec), nanoseconds: Int32(truncatingIfNeeded: time.tv_nsec))
    }

    /// The day in UTC.
    public var date: CalendarDate { CalendarDate(daysSince1970: Int(day)) }

    /// How many seconds of the day in UTC are over: 0 to 86,399.
    public var secondOfDay: Int { Int(seconds - day * 86_400) }

    /// The same moment without its fraction of a second.
    public var wholeSeconds: DateTime { DateTime(seconds: seconds) }

    /// The moment so many seconds later, or earlier for a negative number; at most the last or first there is.
    public func adding(seconds more: Int64) -> DateTime {
        let (sum, overflow) = seconds.addingReportingOverflow(more)
        return DateTime(seconds: overflow ? (more > 0 ? .max : .min) : sum, nanoseconds: nanoseconds)
    }

    /// In UTC, such as `2026-11-21T07:38:28Z`; a fraction with 3, 6 or 9 digits if there is one.
    public var description: String { String(atMost: Self.longestText) { write(to: &$0) } }

    /// Whether the left moment is before the right one.
    public static func < (left: DateTime, right: DateTime) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// How many bytes a text has at most: `2026-11-21T07:38:28.123456789Z`.
    static let longestText = 30

    func write(to text: inout TextWriter) {
        let day = day
        let second = UInt32(truncatingIfNeeded: seconds - day * 86_400)
        CalendarDate(daysSince1970: Int(day)).write(to: &text)
        text.character("T")
        text.time(second / 3600, second / 60 % 60, second % 60, nanoseconds)
        text.character("Z")
    }

    /// Days since 1970, rounded down.
    private var day: Int64 { (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 }

    private static let first = Int64(CalendarDate.firstDay) * 86_400
    private static let last = Int64(CalendarDate.lastDay) * 86_400 + 86_399
}
