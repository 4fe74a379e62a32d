// Defaults of a contract, which the generator has checked.

extension DateTime {
    /// A date-time that the contract writes out; the epoch if it is none.
    public init(literal text: String) { self = DateTime(text) ?? DateTime(seconds: 0) }
}

extension CalendarDate {
    /// A date that the contract writes out; the epoch's if it is none.
    public init(literal text: String) { self = CalendarDate(text) ?? CalendarDate(daysSince1970: 0) }
}
