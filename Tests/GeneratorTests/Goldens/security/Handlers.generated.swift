// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `doors`.
public protocol DoorsAPI: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `GET /open`
    func open(
        _ input: Operations.Open.Input, context: RequestContext
    ) async throws -> Operations.Open.Output

    /// `GET /inherited`
    func inherited(
        _ input: Operations.Inherited.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Inherited.Output

    /// `GET /either`
    func either(
        _ input: Operations.Either.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Either.Output

    /// `GET /optional`
    func optional(
        _ input: Operations.Optional.Input, caller: Caller?, context: RequestContext
    ) async throws -> Operations.Optional.Output
}
