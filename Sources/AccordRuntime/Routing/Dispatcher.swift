/// The part of a generated API that is the same for every contract: it routes, and it makes
/// responses of what goes wrong.
public struct Dispatcher: Sendable {
    /// Finds the operation of a request.
    public let router: Router
    private let renderProblem: ProblemRenderer

    /// A dispatcher for these routes.
    public init(_ routes: [Route], renderProblem: @escaping ProblemRenderer) {
        router = Router(routes)
        self.renderProblem = renderProblem
    }

    /// What the router makes of a request.
    public enum Decision: Sendable {
        /// The operation at this index of the route table.
        case operation(Int, PathCaptures)
        /// No operation: a redirect, an automatic OPTIONS, or an error.
        case response(Response)
    }

    /// Routes a request, and tells the context which operation it is.
    @inlinable
    public func decide(_ request: Request, _ context: RequestContext) -> Decision {
        if case .route(let index, let captures) = router.match(request.method, request.target) {
            context.route(to: router.routes[index].operationId, at: index)
            return .operation(index, captures)
        }
        return .response(answerWithoutOperation(request, context))
    }

    /// The response for a problem.
    public func response(to problem: Problem, _ context: RequestContext) -> Response {
        var response = renderProblem(problem, context)
        response.fields.append(contentsOf: problem.fields)
        return response
    }

    /// The response for an error that decoding, security or a handler threw.
    public func response(to error: any Error, _ context: RequestContext) -> Response {
        switch error {
        case let kept as KeptResponse:
            return kept.response
        case let problem as Problem:
            return response(to: problem, context)
        case let found as ValidationFaults:
            return response(to: .invalid(found.faults), context)
        case is CancellationError where Task.isCancelled:
            // The client has gone, or its time is over: nobody reads this, and nothing is wrong here.
            return response(to: Problem(503, .unavailable, "The request was given up."), context)
        default:
            context.violation = error as? ContractViolation
            let operation = context.operation ?? "-"
            context.logger.error("\(operation) failed: \(error)", requestID: context.id)
            return response(to: .internal(id: context.id), context)
        }
    }

    @usableFromInline
    func answerWithoutOperation(_ request: Request, _ context: RequestContext) -> Response {
        if request.method == .options, request.target.bytes == [UInt8(ascii: "*")] {
            return Response(200, fields: ["Allow": "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"])
        }
        switch router.match(request.method, request.target) {
        case .route, .notFound:
            return response(to: .notFound(suggestions: router.suggestions(for: request.target)), context)
        case .malformed:
            return response(to: .malformed("the path has a broken percent-escape or a dot segment"), context)
        case .methodNotAllowed(let allowed):
            let allow: HeaderFields = ["Allow": allowed.map(\.token).joined(separator: ", ")]
            if request.method == .options { return Response(200, fields: allow) }
            return response(to: .methodNotAllowed(allow), context)
        case .redirect(let path, let addsSlash):
            return redirect(request, String(decoding: path, as: UTF8.self) + (addsSlash ? "/" : ""))
        }
    }

    /// A permanent redirect that keeps method and query. The path begins with exactly one slash,
    /// so that it can't be read as another host's address.
    private func redirect(_ request: Request, _ path: String) -> Response {
        let query = request.target.query
        let location = query.isEmpty ? path : path + "?" + String(decoding: query, as: UTF8.self)
        return Response(308, fields: ["Location": location])
    }
}
