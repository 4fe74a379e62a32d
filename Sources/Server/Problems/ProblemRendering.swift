import AccordRuntime

/// The one shape that errors of this API have: `Failure` and `InputFailure` of the contract.
enum ProblemRendering {
    /// The response of a problem.
    static func response(_ problem: Problem, _ context: RequestContext) -> Response {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("\"status\":")
        writer.string(plain: "fail")
        writer.name("\"message\":")
        writer.string(message(problem))
        writeErrors(problem.faults, &writer)
        if case .internal(let id) = problem.kind {
            writer.name("\"request_id\":")
            writer.string(id)
        }
        writer.endObject()
        // The runtime adds the problem's own fields.
        var fields: HeaderFields = ["Content-Type": "application/json"]
        if problem.status == 503, problem.fields["Retry-After"] == nil { fields.append("Retry-After", "1") }
        return Response(problem.status, fields: fields, body: writer.finish())
    }

    private static func message(_ problem: Problem) -> String {
        switch problem.kind {
        case .invalid: "Input payload validation failed"
        case .unauthenticated(let failure), .forbidden(let failure): failure.description
        case .internal: "Internal Server Error"
        default: problem.detail
        }
    }

    private static func writeErrors(_ faults: [Fault], _ writer: inout JSONWriter) {
        guard !faults.isEmpty else { return }
        writer.name("\"errors\":")
        writer.beginObject()
        for entry in ErrorMap(faults).entries {
            writer.name(entry.name)
            writer.string(entry.texts.joined(separator: "; "))
        }
        writer.endObject()
    }
}
