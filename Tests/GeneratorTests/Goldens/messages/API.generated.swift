// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// Messages 1
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
                    return try await nullable(request, captures, context)
                case 1:
                    return try await optionalNullable(request, captures, context)
                case 2:
                    return try await nullableUnion(request, captures, context)
                case 3:
                    return try await forms(request, captures, context)
                case 4:
                    return try await types(request, captures, context)
                case 5:
                    return try await octets(request, captures, context)
                default:
                    return try await sameOctets(request, captures, context)
                }
            } catch {
                return dispatcher.response(to: error, context)
            }
        }
    }

    private func nullable(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.Nullable.Input.decode(request, captures)
        do {
            return try await `default`
                .nullable(input, context: context).response()
        } catch let output as Operations.Nullable.Output {
            return try output.response()
        }
    }

    private func optionalNullable(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.OptionalNullable.Input.decode(request, captures)
        do {
            return try await `default`
                .optionalNullable(input, context: context).response()
        } catch let output as Operations.OptionalNullable.Output {
            return try output.response()
        }
    }

    private func nullableUnion(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.NullableUnion.Input.decode(request, captures)
        do {
            return try await `default`
                .nullableUnion(input, context: context).response()
        } catch let output as Operations.NullableUnion.Output {
            return try output.response()
        }
    }

    private func forms(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.Forms.Input.decode(request, captures)
        do {
            return try await `default`
                .forms(input, context: context).response()
        } catch let output as Operations.Forms.Output {
            return try output.response()
        }
    }

    private func types(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.Types.Input.decode(request, captures)
        do {
            return try await `default`
                .types(input, context: context).response()
        } catch let output as Operations.Types.Output {
            return try output.response()
        }
    }

    private func octets(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.Octets.Input.decode(request, captures)
        do {
            return try await `default`
                .octets(input, context: context).response()
        } catch let output as Operations.Octets.Output {
            return try output.response()
        }
    }

    private func sameOctets(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.SameOctets.Input.decode(request, captures)
        do {
            return try await `default`
                .sameOctets(input, context: context).response()
        } catch let output as Operations.SameOctets.Output {
            return try output.response()
        }
    }
}

/// The routes, in the order of the operations.
public enum APIRoutes {
    /// All routes.
    public static let all: [Route] = [
        Route(.put, "/nullable", operationId: "nullable"),
        Route(.post, "/nullable", operationId: "optionalNullable"),
        Route(.patch, "/nullable", operationId: "nullableUnion"),
        Route(.post, "/forms", operationId: "forms"),
        Route(.get, "/types", operationId: "types"),
        Route(.put, "/octets", operationId: "octets"),
        Route(.post, "/octets", operationId: "sameOctets"),
    ]
}
