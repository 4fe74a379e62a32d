import AccordRuntime

/// Tells browsers to ask this host over TLS only (RFC 6797), in every response that goes over TLS: section 7.2
/// forbids it in others.
struct StrictTransportResponder<Next: Responder>: Responder {
    /// For how long; zero says nothing.
    let maxAge: Duration
    let next: Next

    func respond(to request: Request, context: RequestContext) async -> Response {
        var response = await next.respond(to: request, context: context)
        add(to: &response, context)
        return response
    }

    func response(to problem: Problem, context: RequestContext) -> Response {
        var response = next.response(to: problem, context: context)
        add(to: &response, context)
        return response
    }

    private func add(to response: inout Response, _ context: RequestContext) {
        guard maxAge > .zero, context.isSecure else { return }
        response.fields.append("Strict-Transport-Security", "max-age=\(maxAge.components.seconds)")
    }
}
