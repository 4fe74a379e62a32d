import AccordRuntime

/// Sends clients that ask in plain HTTP to the same target over TLS. With 308 the method and the content stay what
/// they are (RFC 9110 section 15.4.9).
struct HTTPSRedirect: Responder {
    /// Where HTTPS is spoken.
    let port: Int

    func respond(to request: Request, context: RequestContext) async -> Response {
        guard let authority = request.fields["Host"], !authority.isEmpty else {
            return response(to: Problem(400, .malformed, "A request needs a Host."), context: context)
        }
        var location = "https://\(Self.host(of: authority))"
        if port != 443 { location += ":\(port)" }
        let target = request.target.bytes
        location += target.first == UInt8(ascii: "/") ? String(decoding: target, as: UTF8.self) : "/"
        return Response(308, fields: ["Location": location])
    }

    func response(to problem: Problem, context: RequestContext) -> Response {
        ProblemRendering.response(problem, context)
    }

    /// An authority without its port (RFC 3986 section 3.2).
    private static func host(of authority: String) -> Substring {
        guard authority.hasPrefix("[") else { return authority.prefix { $0 != ":" } }
        return authority.prefix { $0 != "]" } + "]"
    }
}
