import AccordRuntime
import EverythingAPI

/// Notes each input, and answers that it is done.
struct SecurityHandlers: SecurityAPI {
    typealias Caller = String

    let inputs: Inputs

    func withBearer(
        _ input: Operations.WithBearer.Input, caller: String, context: RequestContext
    ) async throws -> Operations.WithBearer.Output {
        inputs.note(caller)
        return .noContent
    }

    func withScopes(
        _ input: Operations.WithScopes.Input, caller: String, context: RequestContext
    ) async throws -> Operations.WithScopes.Output {
        inputs.note(caller)
        return .noContent
    }

    func withBasic(
        _ input: Operations.WithBasic.Input, caller: String, context: RequestContext
    ) async throws -> Operations.WithBasic.Output {
        inputs.note(caller)
        return .noContent
    }

    func withHeaderKey(
        _ input: Operations.WithHeaderKey.Input, caller: String, context: RequestContext
    ) async throws -> Operations.WithHeaderKey.Output {
        inputs.note(caller)
        return .noContent
    }

    func withQueryKey(
        _ input: Operations.WithQueryKey.Input, caller: String, context: RequestContext
    ) async throws -> Operations.WithQueryKey.Output {
        inputs.note(caller)
        return .noContent
    }

    func withCookieKey(
        _ input: Operations.WithCookieKey.Input, caller: String, context: RequestContext
    ) async throws -> Operations.WithCookieKey.Output {
        inputs.note(caller)
        return .noContent
    }

    func withBoth(
        _ input: Operations.WithBoth.Input, caller: String, context: RequestContext
    ) async throws -> Operations.WithBoth.Output {
        inputs.note(caller)
        return .noContent
    }

    func withEither(
        _ input: Operations.WithEither.Input, caller: String, context: RequestContext
    ) async throws -> Operations.WithEither.Output {
        inputs.note(caller)
        return .noContent
    }

    func withOrWithout(
        _ input: Operations.WithOrWithout.Input, caller: String?, context: RequestContext
    ) async throws -> Operations.WithOrWithout.Output {
        inputs.note(caller ?? "nobody")
        return .noContent
    }
}
