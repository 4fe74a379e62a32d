extension TimeScanner {
    /// `Sun, 06 Nov 1994 08:49:37 GMT`, the format that is written.
    mutating func fixdate() -> DateTime? {
        guard name(among: Self.weekdays) != nil, skip(", "), let day = pair(), skip(" "),
            let month = name(among: Self.months), skip(" "), let century = pair(), let year = pair(),
            skip(" "),
            let second = secondOfDay(), skip(" GMT")
        else { return nil }
        return moment(CalendarDate(year: century * 100 + year, month: month, day: day), second)
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`, of RFC 850. The year is the last one that is at most 50 years after
    /// the given day.
    mutating func rfc850Date(_ today: CalendarDate) -> DateTime? {
        guard name(among: Self.longWeekdays) != nil, skip(", "), let day = pair(), skip("-"),
            let month = name(among: Self.months), skip("-"), let lastDigits = pair(), skip(" "),
            let second = secondOfDay(), skip(" GMT")
        else { return nil }
        var year = today.year / 100 * 100 + 100 + lastDigits
        while (year - 50, month, day) > (today.year, today.month, today.day) { year -= 100 }
        return moment(CalendarDate(year: year, month: month, day: day), second)
    }

    /// `Sun Nov  6 08:49:37 1994`, as C's `asctime` has it.
    mutating func asctimeDate() -> DateTime? {
        guard name(among: Self.weekdays) != nil, skip(" "), let month = name(among: Self.months), skip(" "),
            let day = skip(" ") ? digit() : pair(), skip(" "), let second = secondOfDay(), skip(" "),
            let century = pair(), let year = pair()
        else { return nil }
        return moment(CalendarDate(year: century * 100 + year, month: month, day: day), second)
    }

    /// Three letters each, from Sunday on.
    static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    /// Three letters each, from January on.
    static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let longWeekdays: [StaticString] = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]

    /// The whole text has been read, and said this.
    private func moment(_ date: CalendarDate?, _ second: Int) -> DateTime? {
        guard isAtEnd, let date else { return nil }
        return DateTime(seconds: Int64(date.daysSince1970) * 86_400 + Int64(second))
    }

    /// Which name is next, counted from 1.
    private mutating func name(among names: [StaticString]) -> Int? {
        for (index, name) in names.enumerated() where skip(name) { return index + 1 }
        return nil
    }

    /// `08:49:37` as seconds since midnight. There may be a second 60.
    private mutating func secondOfDay() -> Int? {
        guard let hour = pair(), hour < 24, skip(":"), let minute = pair(), minute < 60, skip(":"),
            let second = pair(), second <= 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }
}
