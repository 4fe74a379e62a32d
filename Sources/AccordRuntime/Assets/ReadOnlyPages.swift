/// What pages beside an API have in common: they are only read, and what they refuse is rendered as
/// the API renders it.
struct ReadOnlyPages: Sendable {
    /// The path of the page, which a 404 names.
    let page: String
    /// What the pages are, as the subject of a sentence: `The docs`.
    let subject: String
    let renderProblem: ProblemRenderer

    /// The answer to a method that doesn't read: `Allow` for OPTIONS, 405 for others, nil for GET and HEAD.
    func answer(to method: HTTPMethod, context: RequestContext) -> Response? {
        let allow: HeaderFields = ["Allow": "GET, HEAD, OPTIONS"]
        switch method {
        case .get, .head: return nil
        case .options: return Response(200, fields: allow)
        default:
            let detail = "\(subject) answer GET and HEAD."
            return response(to: Problem(405, .methodNotAllowed, detail, fields: allow), context: context)
        }
    }

    /// 404 with the way to the page.
    func notFound(_ context: RequestContext) -> Response {
        let detail = "There is nothing here. \(subject) are at \(page)."
        return response(to: Problem(404, .notFound(suggestions: [page]), detail), context: context)
    }

    /// The response for a problem, with the fields that it has to carry.
    func response(to problem: Problem, context: RequestContext) -> Response {
        var response = renderProblem(problem, context)
        response.fields.append(contentsOf: problem.fields)
        return response
    }
}
