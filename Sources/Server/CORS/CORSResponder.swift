import AccordRuntime

/// Lets pages of other origins use what is behind it (the Fetch standard, section 3.2): answers
/// preflights itself and adds the fields that browsers ask for to every other response.
///
/// `Vary: Origin` is on each answer that would be another one for another origin, so that no
/// cache gives one origin the answer of another.
struct CORSResponder<Next: Responder>: Responder {
    let policy: CORSPolicy
    let next: Next

    func respond(to request: Request, context: RequestContext) async -> Response {
        if policy.origins == .none { return await next.respond(to: request, context: context) }
        let origin = request.fields["Origin"]
        if let origin, Self.isPreflight(request) { return preflight(request, origin) }
        var response = await next.respond(to: request, context: context)
        allow(origin, in: &response.fields)
        if let origin, policy.allows(origin), !policy.exposedFields.isEmpty {
            response.fields.append(
                "Access-Control-Expose-Headers", policy.exposedFields.joined(separator: ", "))
        }
        return response
    }

    func response(to problem: Problem, context: RequestContext) -> Response {
        var response = next.response(to: problem, context: context)
        // The request was refused before its origin was known.
        if policy.origins != .none { allow(nil, in: &response.fields) }
        return response
    }

    private static func isPreflight(_ request: Request) -> Bool {
        request.method == .options && request.fields["Access-Control-Request-Method"] != nil
    }

    private func preflight(_ request: Request, _ origin: String) -> Response {
        var response = Response(204)
        allow(origin, in: &response.fields)
        response.fields.append("Vary", "Access-Control-Request-Headers")
        guard policy.allows(origin) else { return response }
        response.fields.append("Access-Control-Allow-Methods", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT")
        if let names = request.fields["Access-Control-Request-Headers"], !names.isEmpty {
            response.fields.append("Access-Control-Allow-Headers", names)
        }
        response.fields.append("Access-Control-Max-Age", "\(policy.maxAge.components.seconds)")
        return response
    }

    private func allow(_ origin: String?, in fields: inout HeaderFields) {
        switch (policy.origins, origin) {
        case (.any, nil): fields.append("Access-Control-Allow-Origin", "*")
        case (_, let origin?) where policy.allows(origin):
            fields.append("Access-Control-Allow-Origin", origin)
        default: break
        }
        fields.append("Vary", "Origin")
    }
}
