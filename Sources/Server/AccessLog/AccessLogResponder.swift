import AccordRuntime

/// Makes an entry for each request that what is behind it answers.
struct AccessLogResponder<Next: Responder>: Responder {
    let sinks: [any AccessLogSink]
    let next: Next

    /// So much of a path and of a method is kept, in bytes: a client chooses their length.
    private static var longestPath: Int { 512 }
    private static var longestMethod: Int { 32 }

    func respond(to request: Request, context: RequestContext) async -> Response {
        if sinks.isEmpty { return await next.respond(to: request, context: context) }
        let clock = ContinuousClock()
        let start = clock.now
        let response = await next.respond(to: request, context: context)
        record(request: request, status: response.status, duration: clock.now - start, context: context)
        return response
    }

    func response(to problem: Problem, context: RequestContext) -> Response {
        let response = next.response(to: problem, context: context)
        if !sinks.isEmpty {
            record(request: nil, status: response.status, duration: .zero, context: context)
        }
        return response
    }

    private func record(request: Request?, status: Status, duration: Duration, context: RequestContext) {
        let entry = AccessLogEntry(
            time: .now, requestNumber: context.number, address: context.peerAddress,
            method: request.map { Self.cut($0.method.token, Self.longestMethod) },
            path: request.map {
                String(decoding: $0.target.path.prefix(Self.longestPath), as: UTF8.self)
            },
            status: status.rawValue, duration: duration, operation: context.operation, user: context.user)
        for sink in sinks { sink.record(entry) }
    }

    private static func cut(_ text: String, _ length: Int) -> String {
        text.utf8.count <= length ? text : String(decoding: text.utf8.prefix(length), as: UTF8.self)
    }
}
