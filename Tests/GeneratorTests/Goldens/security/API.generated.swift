// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// Security 1
///
/// Answers requests by the contract, with the handlers it is made of.
public struct API<
    DoorsHandlers: DoorsAPI,
    Credentials: Authenticator
>: RoutedResponder
where DoorsHandlers.Caller == Credentials.Caller {
    private let dispatcher: Dispatcher
    private let doors: DoorsHandlers
    private let authenticator: Credentials

    /// - Parameter renderProblem: makes the error bodies; RFC 9457 problem details unless another is given.
    public init(
        doors: DoorsHandlers,
        authenticator: Credentials,
        renderProblem: @escaping ProblemRenderer = ProblemJSON.render
    ) {
        dispatcher = Dispatcher(APIRoutes.all, renderProblem: renderProblem)
        self.doors = doors
        self.authenticator = authenticator
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
                    return try await open(request, captures, context)
                case 1:
                    return try await inherited(request, captures, context)
                case 2:
                    return try await either(request, captures, context)
                default:
                    return try await optional(request, captures, context)
                }
            } catch {
                return dispatcher.response(to: error, context)
            }
        }
    }

    private func open(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.Open.Input.decode(request, captures)
        do {
            return try await doors
                .open(input, context: context).response()
        } catch let output as Operations.Open.Output {
            return try output.response()
        }
    }

    private func inherited(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.inherited, context)
        let input = try await Operations.Inherited.Input.decode(request, captures)
        do {
            return try await doors
                .inherited(input, caller: caller, context: context).response()
        } catch let output as Operations.Inherited.Output {
            return try output.response()
        }
    }

    private func either(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.either, context)
        let input = try await Operations.Either.Input.decode(request, captures)
        do {
            return try await doors
                .either(input, caller: caller, context: context).response()
        } catch let output as Operations.Either.Output {
            return try output.response()
        }
    }

    private func optional(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorizeIfPresented(request, APISecurity.optional, context)
        let input = try await Operations.Optional.Input.decode(request, captures)
        do {
            return try await doors
                .optional(input, caller: caller, context: context).response()
        } catch let output as Operations.Optional.Output {
            return try output.response()
        }
    }

    /// Tries the alternatives in order; in each, all schemes must agree.
    private func authorize(
        _ request: Request, _ alternatives: [[SecurityRequirement]], _ context: RequestContext
    ) async throws -> Credentials.Caller {
        var failures = AuthenticationFailures()
        alternatives: for requirements in alternatives {
            var caller: Credentials.Caller?
            for requirement in requirements {
                do {
                    caller = try await requirement.caller(
                        request, authenticator, previous: caller, context)
                } catch let failure as AuthenticationFailure {
                    failures.note(failure, requirement.challenge)
                    continue alternatives
                }
            }
            if let caller { return caller }
        }
        throw failures.problem
    }

    /// A request without credentials is let in; one with bad ones is not.
    private func authorizeIfPresented(
        _ request: Request, _ alternatives: [[SecurityRequirement]], _ context: RequestContext
    ) async throws -> Credentials.Caller? {
        do {
            return try await authorize(request, alternatives, context)
        } catch let problem as Problem where problem.isMissingCredentials {
            return nil
        }
    }
}

/// The routes, in the order of the operations.
public enum APIRoutes {
    /// All routes.
    public static let all: [Route] = [
        Route(.get, "/open", operationId: "open"),
        Route(.get, "/inherited", operationId: "inherited"),
        Route(.get, "/either", operationId: "either"),
        Route(.get, "/optional", operationId: "optional"),
    ]
}

/// The security requirements of each operation.
enum APISecurity {
    static let inherited: [[SecurityRequirement]] = [[.token(scopes: [])]]
    static let either: [[SecurityRequirement]] = [
        [.token(scopes: ["read"])], [.password(scopes: []), .key(scopes: [])],
    ]
    static let optional: [[SecurityRequirement]] = [[.session(scopes: [])]]
}
