import AccordRuntime

/// Writes one line for each request that what is behind it answers.
struct AccessLogResponder<Next: Responder>: Responder {
    let style: Configuration.LogStyle
    let writer: AccessLogWriter
    let next: Next

    func respond(to request: Request, context: RequestContext) async -> Response {
        if style == .off { return await next.respond(to: request, context: context) }
        let clock = ContinuousClock()
        let start = clock.now
        let response = await next.respond(to: request, context: context)
        write(
            request: request, status: response.status, duration: clock.now - start, context: context)
        return response
    }

    func response(to problem: Problem, context: RequestContext) -> Response {
        let response = next.response(to: problem, context: context)
        if style != .off { write(request: nil, status: response.status, duration: .zero, context: context) }
        return response
    }

    private func write(request: Request?, status: Status, duration: Duration, context: RequestContext) {
        let entry = AccessLogEntry(
            time: DateTime.now.seconds, requestID: context.id, address: context.peerAddress,
            method: request?.method.token,
            path: request.map { String(decoding: $0.target.path, as: UTF8.self) },
            status: status.rawValue, duration: duration, operation: context.operation, user: context.user)
        writer.write(style == .json ? entry.json : entry.human)
    }
}
