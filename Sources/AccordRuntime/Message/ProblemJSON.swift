/// The default error body: `application/problem+json` (RFC 9457), with the members `faults` and
/// `suggestions` beside the standard's.
public enum ProblemJSON {
    /// Renders a problem as RFC 9457 says.
    public static func render(_ problem: Problem, _ context: RequestContext) -> Response {
        var json = JSONWriter()
        json.beginObject()
        json.name("\"type\":")
        json.string("about:blank")
        json.name("\"title\":")
        json.string(problem.status.reason.description)
        json.name("\"status\":")
        json.int(problem.status.rawValue)
        json.name("\"detail\":")
        json.string(problem.detail)
        if !problem.faults.isEmpty {
            json.name("\"faults\":")
            json.beginArray()
            for fault in problem.faults {
                json.element()
                write(fault, &json)
            }
            json.endArray()
        }
        if case .internal(let id) = problem.kind {
            json.name("\"instance\":")
            json.string("urn:request:\(id)")
        }
        json.endObject()
        return Response(
            problem.status, fields: ["Content-Type": "application/problem+json"], body: json.finish())
    }

    private static func write(_ fault: Fault, _ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"in\":")
        json.string(fault.place.rawValue)
        json.name(fault.place == .body ? "\"pointer\":" : "\"name\":")
        json.string(fault.location)
        json.name("\"keyword\":")
        json.string(fault.keyword)
        if let limit = fault.limit {
            json.name("\"limit\":")
            json.string(limit)
        }
        json.name("\"message\":")
        json.string(fault.message)
        json.endObject()
    }
}
