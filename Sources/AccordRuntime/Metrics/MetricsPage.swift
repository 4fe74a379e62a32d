/// Answers `GET /metrics` with all metrics: by itself on a port that only operators reach, or mounted beside an API.
public struct MetricsPage: Responder {
    private let metrics: Metrics
    private let renderProblem: ProblemRenderer

    /// A page of these metrics.
    public init(_ metrics: Metrics, renderProblem: @escaping ProblemRenderer = ProblemJSON.render) {
        self.metrics = metrics
        self.renderProblem = renderProblem
    }

    /// The metrics, or a 404 for any other path.
    public func respond(to request: Request, context: RequestContext) async -> Response {
        guard request.target.path.elementsEqual("/metrics".utf8) else {
            return response(to: .notFound(suggestions: ["/metrics"]), context: context)
        }
        guard request.method == .get || request.method == .head else {
            return response(to: .methodNotAllowed(["Allow": "GET, HEAD"]), context: context)
        }
        return Response(
            200, fields: ["Content-Type": PrometheusText.mediaType, "Cache-Control": "no-store"],
            body: metrics.text().bytes)
    }

    /// The problem, as the renderer has it.
    public func response(to problem: Problem, context: RequestContext) -> Response {
        var response = renderProblem(problem, context)
        response.fields.append(contentsOf: problem.fields)
        return response
    }
}
