extension DateTime {
    /// The moment that an `HTTP-date` says, in any of its three formats (RFC 9110 section 5.6.7); nil for
    /// anything else. The name of the weekday isn't compared with the date.
    ///
    /// - Parameter now: the time that a year of two digits is at most 50 years after.
    public init?(httpDate text: String, now: DateTime = .now) {
        var text = text
        let moment = text.withUTF8 { bytes in
            var (fixdate, rfc850, asctime) = (TimeScanner(bytes), TimeScanner(bytes), TimeScanner(bytes))
            return fixdate.fixdate() ?? rfc850.rfc850Date(now.date) ?? asctime.asctimeDate()
        }
        guard let moment else { return nil }
        self = moment
    }

    /// As fields of HTTP have it (RFC 9110 section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`. Without the
    /// fraction of a second.
    public var httpDate: String {
        let (date, second) = (date, secondOfDay)
        // Sunday is the last day of a week here and the first of the names.
        let weekday = TimeScanner.weekdays[date.weekday % 7]
        return String(atMost: 32) { text in
            for byte in "\(weekday)".utf8 { text.byte(byte) }
            text.character(",")
            text.character(" ")
            text.twoDigits(date.day)
            text.character(" ")
            for byte in "\(TimeScanner.months[date.month - 1])".utf8 { text.byte(byte) }
            text.character(" ")
            text.twoDigits(date.year / 100)
            text.twoDigits(date.year % 100)
            text.character(" ")
            text.time(second / 3600, second / 60 % 60, second % 60, 0)
            for byte in " GMT".utf8 { text.byte(byte) }
        }
    }
}
