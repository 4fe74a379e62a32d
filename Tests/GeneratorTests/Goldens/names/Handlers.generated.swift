// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `authenticator`. A name of the
/// runtime's own.
public protocol AuthenticatorAPI: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `GET /a`
    func authorize(
        _ input: Operations.Authorize.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Authorize.Output
}

/// The operations with the tag `dispatcher`.
public protocol DispatcherAPI: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `GET /b`
    func respond(
        _ input: Operations.Respond.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Respond.Output
}

/// The operations with the tag `router`.
public protocol RouterAPI: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `GET /c`
    func router(
        _ input: Operations.Router.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Router.Output
}

/// The operations with the tag `self`.
public protocol Self_API: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `GET /d`
    func string(
        _ input: Operations.String.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.String.Output
}

/// The operations with the tag `default`.
public protocol DefaultAPI: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `GET /e`
    func error(
        _ input: Operations.Error.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Error.Output

    /// `GET /g`
    func `default`(
        _ input: Operations.Default.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Default.Output
}

/// The operations with the tag `api`.
public protocol ApiAPI: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `GET /f`
    func operations(
        _ input: Operations.Operations_.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Operations_.Output
}

/// The operations with the tag `2fa`.
public protocol _2faAPI: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `GET /h`
    func response(
        _ input: Operations.Response.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Response.Output
}

/// The operations with the tag `renderProblem`.
public protocol RenderProblemAPI: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `PUT /i/{json}`
    func init_(
        _ input: Operations.Init.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.Init.Output
}
