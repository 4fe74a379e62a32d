import AccordRuntime

/// What one request was and what became of it.
///
/// The values of a query can be secrets, and so can every field: neither is here.
struct AccessLogEntry: Sendable, Hashable {
    /// When it was answered.
    var time: DateTime
    /// The number of the request's context.
    var requestNumber: UInt64
    var address: String?
    /// Nil when no request could be read.
    var method: String?
    /// The path as sent, percent-encoded, without its query; the beginning of a long one.
    var path: String?
    var status: UInt16
    var duration: Duration
    /// The operationId, when an operation was found.
    var operation: String?
    /// Who asked, when it is known.
    var user: String?

    /// The id under which the program's own log speaks of the request.
    var requestID: String { RequestContext.id(of: requestNumber) }
}

/// A place where access log entries go.
protocol AccessLogSink: Sendable {
    /// Takes an entry without waiting for anything; one that finds no room is dropped and counted.
    func record(_ entry: AccessLogEntry)
}
