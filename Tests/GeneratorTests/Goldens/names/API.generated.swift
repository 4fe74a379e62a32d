// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// Names */ """# \(x) 1
///
/// Answers requests by the contract, with the handlers it is made of.
public struct API<
    AuthenticatorHandlersHandlers: AuthenticatorAPI,
    DispatcherHandlersHandlers: DispatcherAPI,
    RouterHandlersHandlers: RouterAPI,
    Self_Handlers: Self_API,
    DefaultHandlers: DefaultAPI,
    ApiHandlers: ApiAPI,
    _2faHandlers: _2faAPI,
    RenderProblemHandlersHandlers: RenderProblemAPI,
    Credentials: Authenticator
>: RoutedResponder
where AuthenticatorHandlersHandlers.Caller == Credentials.Caller,
    DispatcherHandlersHandlers.Caller == Credentials.Caller,
    RouterHandlersHandlers.Caller == Credentials.Caller,
    Self_Handlers.Caller == Credentials.Caller,
    DefaultHandlers.Caller == Credentials.Caller,
    ApiHandlers.Caller == Credentials.Caller,
    _2faHandlers.Caller == Credentials.Caller,
    RenderProblemHandlersHandlers.Caller == Credentials.Caller {
    private let dispatcher: Dispatcher
    private let authenticatorHandlers: AuthenticatorHandlersHandlers
    private let dispatcherHandlers: DispatcherHandlersHandlers
    private let routerHandlers: RouterHandlersHandlers
    private let self_: Self_Handlers
    private let `default`: DefaultHandlers
    private let api: ApiHandlers
    private let _2fa: _2faHandlers
    private let renderProblemHandlers: RenderProblemHandlersHandlers
    private let authenticator: Credentials

    /// - Parameter renderProblem: makes the error bodies; RFC 9457 problem details unless another is given.
    public init(
        authenticatorHandlers: AuthenticatorHandlersHandlers,
        dispatcherHandlers: DispatcherHandlersHandlers,
        routerHandlers: RouterHandlersHandlers,
        self_: Self_Handlers,
        `default`: DefaultHandlers,
        api: ApiHandlers,
        _2fa: _2faHandlers,
        renderProblemHandlers: RenderProblemHandlersHandlers,
        authenticator: Credentials,
        renderProblem: @escaping ProblemRenderer = ProblemJSON.render
    ) {
        dispatcher = Dispatcher(APIRoutes.all, renderProblem: renderProblem)
        self.authenticatorHandlers = authenticatorHandlers
        self.dispatcherHandlers = dispatcherHandlers
        self.routerHandlers = routerHandlers
        self.self_ = self_
        self.default = `default`
        self.api = api
        self._2fa = _2fa
        self.renderProblemHandlers = renderProblemHandlers
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
                    return try await authorize(request, captures, context)
                case 1:
                    return try await respond(request, captures, context)
                case 2:
                    return try await router(request, captures, context)
                case 3:
                    return try await string(request, captures, context)
                case 4:
                    return try await error(request, captures, context)
                case 5:
                    return try await operations(request, captures, context)
                case 6:
                    return try await `default`(request, captures, context)
                case 7:
                    return try await response(request, captures, context)
                default:
                    return try await init_(request, captures, context)
                }
            } catch {
                return dispatcher.response(to: error, context)
            }
        }
    }

    private func authorize(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.authorize, context)
        let input = try await Operations.Authorize.Input.decode(request, captures)
        do {
            return try await authenticatorHandlers
                .authorize(input, caller: caller, context: context).response()
        } catch let output as Operations.Authorize.Output {
            return try output.response()
        }
    }

    private func respond(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.respond, context)
        let input = try await Operations.Respond.Input.decode(request, captures)
        do {
            return try await dispatcherHandlers
                .respond(input, caller: caller, context: context).response()
        } catch let output as Operations.Respond.Output {
            return try output.response()
        }
    }

    private func router(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.router, context)
        let input = try await Operations.Router.Input.decode(request, captures)
        do {
            return try await routerHandlers
                .router(input, caller: caller, context: context).response()
        } catch let output as Operations.Router.Output {
            return try output.response()
        }
    }

    private func string(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.string, context)
        let input = try await Operations.String.Input.decode(request, captures)
        do {
            return try await self_
                .string(input, caller: caller, context: context).response()
        } catch let output as Operations.String.Output {
            return try output.response()
        }
    }

    private func error(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.error, context)
        let input = try await Operations.Error.Input.decode(request, captures)
        do {
            return try await `default`
                .error(input, caller: caller, context: context).response()
        } catch let output as Operations.Error.Output {
            return try output.response()
        }
    }

    private func `default`(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.`default`, context)
        let input = try await Operations.Default.Input.decode(request, captures)
        do {
            return try await `default`
                .`default`(input, caller: caller, context: context).response()
        } catch let output as Operations.Default.Output {
            return try output.response()
        }
    }

    private func operations(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.operations, context)
        let input = try await Operations.Operations_.Input.decode(request, captures)
        do {
            return try await api
                .operations(input, caller: caller, context: context).response()
        } catch let output as Operations.Operations_.Output {
            return try output.response()
        }
    }

    private func response(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.response, context)
        let input = try await Operations.Response.Input.decode(request, captures)
        do {
            return try await _2fa
                .response(input, caller: caller, context: context).response()
        } catch let output as Operations.Response.Output {
            return try output.response()
        }
    }

    private func init_(
        _ request: Request, _ captures: PathCaptures, _ context: RequestContext
    ) async throws -> Response {
        let caller = try await authorize(request, APISecurity.init_, context)
        let input = try await Operations.Init.Input.decode(request, captures)
        do {
            return try await renderProblemHandlers
                .init_(input, caller: caller, context: context).response()
        } catch let output as Operations.Init.Output {
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
}

/// The routes, in the order of the operations.
public enum APIRoutes {
    /// All routes.
    public static let all: [Route] = [
        Route(.get, "/a", operationId: "authorize"),
        Route(.get, "/b", operationId: "respond"),
        Route(.get, "/c", operationId: "router"),
        Route(.get, "/d", operationId: "string"),
        Route(.get, "/e", operationId: "error"),
        Route(.get, "/f", operationId: "operations"),
        Route(.get, "/g", operationId: "default"),
        Route(.get, "/h", operationId: "Response"),
        Route(.put, "/i/{json}", operationId: "init"),
    ]
}

/// The security requirements of each operation.
enum APISecurity {
    static let authorize: [[SecurityRequirement]] = [[.authorize(scopes: [])]]
    static let respond: [[SecurityRequirement]] = [[.authorize(scopes: [])]]
    static let router: [[SecurityRequirement]] = [[.authorize(scopes: [])]]
    static let string: [[SecurityRequirement]] = [[.authorize(scopes: [])]]
    static let error: [[SecurityRequirement]] = [[.authorize(scopes: [])]]
    static let operations: [[SecurityRequirement]] = [[.authorize(scopes: [])]]
    static let `default`: [[SecurityRequirement]] = [[.authorize(scopes: [])]]
    static let response: [[SecurityRequirement]] = [[.authorize(scopes: [])]]
    static let init_: [[SecurityRequirement]] = [[.authorize(scopes: [])]]
}
