import AccordRuntime

/// The deadlines that people write: `2018-05-13`, `05/13/2018`, `May 13 2018` and RFC 3339 date-times.
enum Deadline {
    /// Why a text is no deadline.
    enum Fault: Error, Sendable, Hashable {
        /// The text is none of the forms, or its calendar has no such day.
        case unreadable(String)
        /// The day, in UTC, is over.
        case past(String, CalendarDate, today: CalendarDate)
    }

    /// The moment that a text means: a day means its last second in UTC. Its day must be today,
    /// in UTC, or later.
    static func parse(_ text: String, now: DateTime) throws(Fault) -> DateTime {
        let trimmed = ASCII.trimmed(text)
        guard let deadline = DateTime(trimmed) ?? date(trimmed)?.endOfDay else { throw .unreadable(text) }
        guard deadline.date >= now.date else { throw .past(text, deadline.date, today: now.date) }
        return deadline
    }

    private static func date(_ text: String) -> CalendarDate? {
        CalendarDate(text) ?? dashed(text) ?? slashed(text) ?? named(text)
    }

    /// `2018-5-13`: a date without its leading zeros.
    private static func dashed(_ text: String) -> CalendarDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        return date(year: parts[0], month: number(parts[1]), day: parts[2])
    }

    /// `05/13/2018` or `5/13/2018`: month first.
    private static func slashed(_ text: String) -> CalendarDate? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        return date(year: parts[2], month: number(parts[0]), day: parts[1])
    }

    /// `May 13 2018`, `may 13, 2018`: an English month, short or in full.
    private static func named(_ text: String) -> CalendarDate? {
        let parts = text.split(separator: " ")
        guard parts.count == 3 else { return nil }
        let day = parts[1].last == "," ? parts[1].dropLast() : parts[1]
        return date(year: parts[2], month: month(parts[0]), day: day)
    }

    private static func date(year: Substring, month: Int?, day: Substring) -> CalendarDate? {
        guard year.utf8.count == 4, let year = number(year), let month, let day = number(day) else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func month(_ text: Substring) -> Int? {
        let name = ASCII.lowercased(String(text))
        let index = MonthName.all.firstIndex { full in
            let full = ASCII.lowercased(full)
            return name == full || name == full.prefix(3)
        }
        return index.map { $0 + 1 }
    }

    /// One to four digits.
    private static func number(_ text: Substring) -> Int? {
        guard 1...4 ~= text.utf8.count, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return Int(text)
    }
}

/// The months in English.
enum MonthName {
    static let all = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

extension Deadline.Fault {
    /// The fault as a sentence.
    var sentence: String {
        switch self {
        case .unreadable(let text):
            "Failed to parse '\(text)' as a valid date. For example, all of the strings below are valid "
                + "ways to represent the same date: '2018-5-13' -or- '05/13/2018' -or- 'May 13 2018'."
        case .past(let text, let date, let today):
            "Successfully parsed \(text) as \(Self.shown(date)). However, this value must be today or later "
                + "and \(Self.shown(date)) is BEFORE \(Self.shown(today))"
        }
    }

    /// Such as `May 13 2018`.
    private static func shown(_ date: CalendarDate) -> String {
        let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
        let year = String(repeating: "0", count: max(0, 4 - "\(date.year)".count)) + "\(date.year)"
        return "\(MonthName.all[date.month - 1].prefix(3)) \(day) \(year)"
    }
}
