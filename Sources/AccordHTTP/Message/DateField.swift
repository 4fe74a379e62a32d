#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The `Date` field line (RFC 9110 section 6.6.1), made once a second.
struct DateField {
    private var second: time_t = -1
    private var line: [UInt8] = []

    /// `Date: Sun, 06 Nov 1994 08:49:37 GMT` and CRLF, for now.
    mutating func current() -> [UInt8] {
        let now = time(nil)
        if now != second {
            second = now
            line = Self.line(at: Int(now))
        }
        return line
    }

    /// The line for a number of seconds since 1970 (UTC).
    static func line(at seconds: Int) -> [UInt8] {
        let days = seconds / 86400
        let (year, month, day) = civilDate(days)
        let time = seconds % 86400
        let text =
            "Date: \(weekdays[(days + 4) % 7]), \(twoDigits(day)) \(months[month - 1]) \(year) "
            + "\(twoDigits(time / 3600)):\(twoDigits(time / 60 % 60)):\(twoDigits(time % 60)) GMT\r\n"
        return Array(text.utf8)
    }

    /// The date of a day counted from 1970-01-01, in years that begin in March, so that a leap
    /// day ends one and months have fixed starts.
    private static func civilDate(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
