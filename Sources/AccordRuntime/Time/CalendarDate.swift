/// A day of the Gregorian calendar, from 0000-01-01 to 9999-12-31 (RFC 3339 `full-date`).
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard 0...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.days(in: month, of: year) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date that a text such as `2026-11-21` says; nil for anything else.
    public init?(_ text: String) {
        var text = text
        let date = text.withUTF8 { bytes in
            var scanner = TimeScanner(bytes)
            let date = scanner.date()
            return scanner.isAtEnd ? date : nil
        }
        guard let date else { return nil }
        self = date
    }

    /// The day that is so many days after 1970-01-01, or the nearest one that there is.
    public init(daysSince1970 days: Int) {
        // Days since 400 years before 0000-03-01, so that none is negative, in eras of 400 years, which have
        // 146,097 days each; years start in March, so that a leap day is the last of a year.
        let shifted = UInt32(min(max(days, Self.firstDay), Self.lastDay) + 719_468 + 146_097)
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
        month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        year = Int(yearOfEra + era * 400) - 400 + (month <= 2 ? 1 : 0)
    }

    /// How many days the day is after 1970-01-01; negative before.
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Today in UTC.
    public static var today: CalendarDate { DateTime.now.date }

    /// The day so many days later, or earlier for a negative number; at most the last or first one there is.
    public func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        return CalendarDate(daysSince1970: overflow ? (days > 0 ? Self.lastDay : Self.firstDay) : sum)
    }

    /// The first moment of the day in UTC.
    public var startOfDay: DateTime { DateTime(seconds: Int64(daysSince1970) * 86_400) }

    /// The last second of the day in UTC: 23:59:59.
    public var endOfDay: DateTime { DateTime(seconds: Int64(daysSince1970) * 86_400 + 86_399) }

    /// 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

    /// Such as `2026-11-21`.
    public var description: String { String(atMost: 10) { write(to: &$0) } }

    /// Whether the left day is before the right one.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Ten bytes.
    @inline(__always)
    func write(to text: inout TextWriter) {
        let year = UInt32(truncatingIfNeeded: year)
        text.twoDigits(year / 100)
        text.twoDigits(year % 100)
        text.character("-")
        text.twoDigits(month)
        text.character("-")
        text.twoDigits(day)
    }

    /// 0000-01-01 and 9999-12-31.
    static let firstDay = -719_528
    static let lastDay = 2_932_896

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
