// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// Pets 1.0.0
///
/// Answers requests by the contract, with the handlers it is made of.
public struct API<Caller: Sendable>: RoutedResponder {
    private let dispatcher: Dispatcher
    private let petsHandlers: any PetsAPI<Caller>
    private let authenticator: any Authenticator<Caller>

    /// - Parameter renderProblem: makes the error bodies; RFC 9457 problem details unless another is given.
    public init(
        pets: any PetsAPI<Caller>,
        authenticator: any Authenticator<Caller>,
        renderProblem: @escaping ProblemRenderer = ProblemJSON.render
    ) {
        self.dispatcher = Dispatcher(APIRoutes.all, renderProblem: renderProblem)
        self.petsHandlers = pets
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
                let response = try await Self.operation(index)(self, request, captures, context)
                #if DEBUG
                    try ContractViolation.check(request, violations(of: response, operation: index))
                #endif
                return response
            } catch {
                return dispatcher.response(to: error, context)
            }
        }
    }

    private typealias Operation =
        @Sendable (API, Request, PathCaptures, RequestContext) async throws -> Response

    private static func operation(_ index: Int) -> Operation {
        switch index / 16 {
        case 0: operation0(index)
        default: isLeftOut
        }
    }

    private static func operation0(_ index: Int) -> Operation {
        switch index {
        case 0: performListPets
        case 1: performCreatePet
        case 2: performDeletePet
        default: isLeftOut
        }
    }

    @Sendable private static func isLeftOut(
        _ api: API, _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        throw Problem.notImplemented
    }

    @Sendable private static func performListPets(
        _ api: API, _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.ListPets.Input.decode(request, captures)
        do {
            return try await api.petsHandlers
                .listPets(input, context: context).response()
        } catch let output as Operations.ListPets.Output {
            return try output.response()
        }
    }

    @Sendable private static func performCreatePet(
        _ api: API, _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await api.authorize(request, APISecurity.operation1, context)
        let input = try await Operations.CreatePet.Input.decode(request, captures)
        do {
            return try await api.petsHandlers
                .createPet(input, caller: caller, context: context).response()
        } catch let output as Operations.CreatePet.Output {
            return try output.response()
        }
    }

    @Sendable private static func performDeletePet(
        _ api: API, _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let input = try await Operations.DeletePet.Input.decode(request, captures)
        do {
            return try await api.petsHandlers
                .deletePet(input, context: context).response()
        } catch let output as Operations.DeletePet.Output {
            return try output.response()
        }
    }

    /// Tries the alternatives in order; in each, all schemes must agree.
    private func authorize(
        _ request: Request, _ alternatives: [[SecurityRequirement]], _ context: RequestContext
    ) async throws -> Caller {
        var failures = AuthenticationFailures()
        alternatives: for requirements in alternatives {
            var caller: Caller?
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
}

/// The routes, in the order of the operations; those that are left out come last.
public enum APIRoutes {
    /// All routes.
    public static let all: [Route] = [
        Route(.get, "/v1/pets", operationId: "listPets"),
        Route(.post, "/v1/pets", operationId: "createPet"),
        Route(.delete, "/v1/pets/{name}", operationId: "deletePet"),
    ]
}

/// The security requirements of each operation.
enum APISecurity {
    static let operation1: [[SecurityRequirement]] = [[.token(scopes: ["keeper"])]]
}
