// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// Requests that are sent again 1
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
                case 0:
                    return try await addLine(request, captures, context)
                case 1:
                    return try await addNote(request, captures, context)
                case 2:
                    return try await tick(request, captures, context)
                default:
                    return try await count(request, captures, context)
                }
            } catch {
                return dispatcher.response(to: error, context)
            }
        }
    }

    private func addLine(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.AddLine.Input.decode(request, captures)
        do {
            return try await `default`
                .addLine(input, context: context).response()
        } catch let output as Operations.AddLine.Output {
            return try output.response()
        }
    }

    private func addNote(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.AddNote.Input.decode(request, captures)
        do {
            return try await `default`
                .addNote(input, context: context).response()
        } catch let output as Operations.AddNote.Output {
            return try output.response()
        }
    }

    private func tick(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.Tick.Input.decode(request, captures)
        do {
            return try await `default`
                .tick(input, context: context).response()
        } catch let output as Operations.Tick.Output {
            return try output.response()
        }
    }

    private func count(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.Count.Input.decode(request, captures)
        do {
            return try await `default`
                .count(input, context: context).response()
        } catch let output as Operations.Count.Output {
            return try output.response()
        }
    }
}

/// The routes, in the order of the operations.
public enum APIRoutes {
    /// All routes.
    public static let all: [Route] = [
        Route(.post, "/orders/{id}/lines", operationId: "addLine"),
        Route(.post, "/notes", operationId: "addNote"),
        Route(.post, "/ticks", operationId: "tick"),
        Route(.post, "/counts", operationId: "count"),
    ]
}
