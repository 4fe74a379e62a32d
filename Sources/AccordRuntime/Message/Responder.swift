/// What answers requests: a generated API, a mounted page, or a layer around either.
public protocol Responder: Sendable {
    /// Answers a request. It never fails: what goes wrong is a response too.
    func respond(to request: Request, context: RequestContext) async -> Response

    /// The response for a request that never reached a handler because the HTTP layer refused
    /// it (a malformed request, a limit, a timeout), so that all errors look alike.
    func response(to problem: Problem, context: RequestContext) -> Response
}

/// Turns a problem into a response; an application replaces it to have its own error body.
public typealias ProblemRenderer = @Sendable (Problem, RequestContext) -> Response
