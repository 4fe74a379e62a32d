/// A duration in units of the calendar (RFC 3339 appendix A): `P3Y6M4DT12H30M5S`, `P2W`.
///
/// Units aren't converted into each other, as a month has no fixed number of days: `PT60M` is not `PT1H`.
public struct CalendarDuration: ContractText, Hashable, CustomStringConvertible {
    /// 0 or more, as all units are.
    public let years: Int
    /// May be more than 11.
    public let months: Int
    /// 0 when there is any other unit, with which weeks can't be written.
    public let weeks: Int
    /// May be more than a month has.
    public let days: Int
    /// May be more than 23.
    public let hours: Int
    /// May be more than 59.
    public let minutes: Int
    /// May be more than 59.
    public let seconds: Int

    /// Nil when a number is negative.
    public init?(
        years: Int = 0, months: Int = 0, days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0
    ) {
        guard min(years, months, days, hours, minutes, seconds) >= 0 else { return nil }
        self.years = years
        self.months = months
        weeks = 0
        self.days = days
        self.hours = hours
        self.minutes = minutes
        self.seconds = seconds
    }

    /// A number of weeks; nil when it is negative.
    public init?(weeks: Int) {
        guard weeks >= 0 else { return nil }
        (years, months, days, hours, minutes, seconds) = (0, 0, 0, 0, 0, 0)
        self.weeks = weeks
    }

    /// The duration that a text says; nil for anything else, and for a number of more than 63 bits.
    public init?(contractText: String) {
        guard TimeSyntax.isDuration(contractText) else { return nil }
        var units: [UInt8: Int] = [:]
        var number = 0
        var isTime = false
        for byte in contractText.utf8.dropFirst() {
            if ASCII.isDigit(byte) {
                let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
                let (sum, overflow) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
                guard !isTooLarge, !overflow else { return nil }
                number = sum
            } else if byte == UInt8(ascii: "T") {
                isTime = true
            } else {
                // The minutes are told from the months by their case.
                units[isTime ? byte | 0x20 : byte] = number
                number = 0
            }
        }
        let value = { (unit: Unicode.Scalar) in units[UInt8(ascii: unit)] ?? 0 }
        if let weeks = units[UInt8(ascii: "W")] {
            self.init(weeks: weeks)
        } else {
            self.init(
                years: value("Y"), months: value("M"), days: value("D"), hours: value("h"),
                minutes: value("m"), seconds: value("s"))
        }
    }

    /// The units from the first to the last that is not 0, of dates and of times; `PT0S` for nothing.
    public var contractText: String {
        if weeks > 0 { return "P\(weeks)W" }
        let date = Self.text([(years, "Y"), (months, "M"), (days, "D")])
        let time = Self.text([(hours, "H"), (minutes, "M"), (seconds, "S")])
        if time.isEmpty { return date.isEmpty ? "PT0S" : "P" + date }
        return "P" + date + "T" + time
    }

    /// As in messages.
    public var description: String { contractText }

    /// None may be left out between two (appendix A).
    private static func text(_ units: [(number: Int, name: String)]) -> String {
        guard let first = units.firstIndex(where: { $0.number > 0 }),
            let last = units.lastIndex(where: { $0.number > 0 })
        else { return "" }
        return units[first...last].map { "\($0.number)\($0.name)" }.joined()
    }
}
