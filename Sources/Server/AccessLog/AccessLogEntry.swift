/// What one request was and what became of it.
///
/// The values of a query can be secrets, and so can every field: neither is here.
struct AccessLogEntry: Sendable, Hashable {
    /// Seconds since 1970, in UTC.
    var time: Int64
    var requestID: String
    var address: String?
    /// Nil when no request could be read.
    var method: String?
    /// The path as sent, percent-encoded, without its query.
    var path: String?
    var status: UInt16
    var duration: Duration
    /// The operationId, when an operation was found.
    var operation: String?
    /// Who asked, when it is known.
    var user: String?
}
