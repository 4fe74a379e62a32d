/// Values as settings are written.
enum SettingText {
    /// `90s`, `15m`, `1h` or `30d`: in the largest unit that says it exactly.
    static func of(_ duration: Duration) -> String {
        let seconds = duration.components.seconds
        for (unit, name) in [(Int64(86_400), "d"), (3600, "h"), (60, "m")]
        where seconds > 0 && seconds % unit == 0 {
            return "\(seconds / unit)\(name)"
        }
        return "\(seconds)s"
    }

    /// `8192` bytes are `8K`, as far as that is exact.
    static func of(bytes: Int) -> String {
        if bytes > 0, bytes % 1_048_576 == 0 { return "\(bytes / 1_048_576)M" }
        return bytes > 0 && bytes % 1024 == 0 ? "\(bytes / 1024)K" : "\(bytes)"
    }
}
