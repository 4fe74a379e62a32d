extension ReadOnlyPages {
    /// The answer to GET or HEAD: all of a representation, parts of it, that the client has it, or that it isn't
    /// the one that is asked for (RFC 9110 sections 13 and 14).
    ///
    /// - Parameter fields: what the answer carries beside the representation's own fields.
    func answer(
        to request: Request, with representation: Representation,
        adding fields: HeaderFields = HeaderFields(),
        _ context: RequestContext
    ) -> Response {
        let answer: Response?
        switch representation.validators.outcome(of: request.fields) {
        case .failed:
            return response(to: Self.preconditionFailed, context: context)
        case .notModified:
            answer = Response(304, fields: representation.validatorFields)
        case .performed:
            switch representation.selection(for: request) {
            case .unsatisfiable:
                return response(to: Self.rangeNotSatisfiable(representation), context: context)
            case .whole:
                answer = representation.whole()
            case .parts(let ranges):
                answer = representation.partial(ranges, isKnown: request.fields["If-Range"] != nil)
            }
        }
        guard var answer else { return notFound(context) }
        answer.fields.append(contentsOf: fields)
        return answer
    }

    private static let preconditionFailed = Problem(
        412, .other, "What is here is not the version that the request is about.")

    private static func rangeNotSatisfiable(_ representation: Representation) -> Problem {
        Problem(
            416, .other, "There are \(representation.length) octets here, none of them in the range.",
            fields: ["Content-Range": representation.contentRange(nil)])
    }
}
