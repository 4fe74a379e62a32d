// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// Patterns 1
///
/// Answers requests by the contract, with the handlers it is made of.
public struct API<
    DefaultHandlers: DefaultAPI
>: RoutedResponder {
    private let dispatcher: Dispatcher
    private let `default`: DefaultHandlers

    /// - Parameter renderProblem: makes the error bodies; RFC 9457 problem details unless another is given.
    public init(
        `default`: DefaultHandlers,
        renderProblem: @escaping ProblemRenderer = ProblemJSON.render
    ) {
        dispatcher = Dispatcher(APIRoutes.all, renderProblem: renderProblem)
        self.default = `default`
    }

    public var router: Router { dispatcher.router }

    public func response(to problem: Problem, context: RequestContext) -> Response {
        dispatcher.response(to: problem, context)
    }

    public func respond(to request: Request, context: RequestContext) async -> Response {
        switch dispatcher.decide(request, context) {
        case .response(let response): return response
        case .operation(let index, let captures):
            do {
                switch index {
                default:
                    return try await getTexts(request, captures, context)
                }
            } catch {
                return dispatcher.response(to: error, context)
            }
        }
    }

    private func getTexts(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.GetTexts.Input.decode(request, captures)
        do {
            return try await `default`
                .getTexts(input, context: context).response()
        } catch let output as Operations.GetTexts.Output {
            return try output.response()
        }
    }
}

/// The routes, in the order of the operations.
public enum APIRoutes {
    /// All routes.
    public static let all: [Route] = [
        Route(.get, "/texts", operationId: "getTexts"),
    ]
}
