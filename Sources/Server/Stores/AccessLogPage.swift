import AccordRuntime

/// Which entries of the access log somebody wants to see: those that meet every condition.
struct AccessLogFilter: Sendable, Hashable {
    var method: String?
    var status: Status?
    var operation: String?
    /// A public id.
    var user: String?
    var address: String?
    /// What the path begins with.
    var path: String?
    /// This moment or later.
    var from: DateTime?
    /// Before this moment.
    var to: DateTime?

    /// One status, or all of a class (RFC 9110 section 15).
    enum Status: Sendable, Hashable {
        case one(Int64)
        /// 1 to 5.
        case all(ofClass: Int64)

        /// `404` or `4xx`; nil for another text.
        init?(_ text: String) {
            if let number = Int64(text) {
                self = .one(number)
            } else if text.utf8.count == 3, text.hasSuffix("xx"), let digit = Int64(text.prefix(1)) {
                self = .all(ofClass: digit)
            } else {
                return nil
            }
        }
    }
}

/// Some entries of the access log, the newest first.
struct AccessLogPage: Sendable, Hashable {
    var entries: [AccessLogEntry]
    /// Where the next page begins; nil when there is none.
    var next: AccessLogPosition?
}
