import AccordRuntime

/// Spans of time in words and in digits.
enum TimeSpan {
    /// How long it is until a moment: `1137 days 16 hours 21 minutes 31 seconds`, without the
    /// leading parts that are 0; `No time remaining` when it is over.
    static func remaining(until deadline: DateTime, from now: DateTime) -> String {
        guard deadline > now else { return "No time remaining" }
        var seconds = deadline.seconds - now.seconds
        var nanoseconds = Int64(deadline.nanoseconds) - Int64(now.nanoseconds)
        if nanoseconds < 0 {
            nanoseconds += 1_000_000_000
            seconds -= 1
        }
        if seconds == 0 { return subsecond(nanoseconds) }
        let parts = [
            (seconds / 86_400, "day"), (seconds / 3600 % 24, "hour"), (seconds / 60 % 60, "minute"),
            (seconds % 60, "second"),
        ]
        return parts.drop { $0.0 == 0 }.map { count($0.0, $0.1) }.joined(separator: " ")
    }

    /// `HH:MM:SS`, with the days before it if there are any: `2 days, 03:00:00`.
    static func digits(seconds: Int64) -> String {
        let seconds = max(0, seconds)
        let clock = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        let days = seconds / 86_400
        return days > 0 ? "\(count(days, "day")), \(clock)" : clock
    }

    private static func subsecond(_ nanoseconds: Int64) -> String {
        nanoseconds >= 1_000_000
            ? count(nanoseconds / 1_000_000, "millisecond")
            : count(max(1, nanoseconds / 1000), "microsecond")
    }

    private static func count(_ count: Int64, _ unit: String) -> String {
        "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
}
