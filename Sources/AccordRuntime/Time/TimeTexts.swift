// Dates and times as texts, for code that treats all such values alike. The reader and the writer have
// faster ways for these two.

extension DateTime: ContractText {
    /// RFC 3339 `date-time`; nil for anything else.
    public init?(contractText: String) { self.init(contractText) }

    /// In UTC.
    public var contractText: String { description }
}

extension CalendarDate: ContractText {
    /// RFC 3339 `full-date`; nil for anything else.
    public init?(contractText: String) { self.init(contractText) }

    /// Such as `2026-11-21`.
    public var contractText: String { description }
}
