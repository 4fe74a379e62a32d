import AccordRuntime
import GeneratedAPI

/// The access log, for those who look after the server.
struct AccessLogHandlers: AccessLogAPI {
    let store: AccessLogStore
    /// What this server writes the log with; nil when it writes none.
    let recorder: AccessLogRecorder?

    private static let path = "/api/v1/access-log"

    func listAccessLog(
        _ input: Operations.ListAccessLog.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListAccessLog.Output {
        let page = try await store.page(
            AccessLogFilter(input), before: input.cursor.flatMap { AccessLogPosition(cursor: $0) },
            size: Int(input.perPage))
        let links = Components.Schemas.AccessLogLinks(
            self_: Self.link(input, cursor: input.cursor), first: Self.link(input, cursor: nil),
            next: page.next.map { Self.link(input, cursor: $0.cursor) })
        return .ok(
            .init(links: links, items: page.entries.map(\.representation), dropped: recorder?.dropped ?? 0),
            link: Self.field(links))
    }

    private static func field(_ links: Components.Schemas.AccessLogLinks) -> String {
        [("self", links.self_), ("first", links.first), ("next", links.next)]
            .compactMap { relation, link in link.map { "<\($0)>; rel=\"\(relation)\"" } }
            .joined(separator: ", ")
    }

    private static func link(_ input: Operations.ListAccessLog.Input, cursor: String?) -> String {
        let query: [(name: String, value: String?)] = [
            ("method", input.method), ("status", input.status), ("operation", input.operation),
            ("user", input.user), ("address", input.address), ("path", input.path),
            ("from", input.from?.description), ("to", input.to?.description),
            ("per_page", String(input.perPage)), ("cursor", cursor),
        ]
        let fields = query.compactMap { name, value in
            value.map { "\(name)=\(PercentCoding.encode(queryValue: $0))" }
        }
        return "\(path)?\(fields.joined(separator: "&"))"
    }
}

extension AccessLogFilter {
    fileprivate init(_ input: Operations.ListAccessLog.Input) {
        self.init(
            method: input.method, status: input.status.flatMap { Status($0) }, operation: input.operation,
            user: input.user, address: input.address, path: input.path, from: input.from, to: input.to)
    }
}

extension AccessLogEntry {
    /// The entry as clients see it.
    fileprivate var representation: Components.Schemas.AccessLogEntry {
        Components.Schemas.AccessLogEntry(
            time: time, method: method, path: path, operation: operation, status: Int(status), user: user,
            address: address, durationMs: Double(duration.microseconds) / 1000, requestId: requestID)
    }
}
