// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// Finds out who is asking. A method gets what a request shows for its scheme, and the scopes that the
/// operation asks for; it returns the caller, or throws an `AuthenticationFailure` that says why there is
/// none. Any other error, such as a database that fails, is a 500. Where several schemes must agree,
/// `previous` is the caller that the one before has found.
public protocol Authenticator: Sendable {
    /// Who is asking: a type of the application's own.
    associatedtype Caller: Sendable

    /// A token of ours.
    func token(
        _ presented: Presented<String>, scopes: [String], previous: Caller?,
        context: RequestContext
    ) async throws -> Caller

    /// The scheme `password`.
    func password(
        _ presented: Presented<BasicCredentials>, scopes: [String], previous: Caller?,
        context: RequestContext
    ) async throws -> Caller

    /// The scheme `key`.
    func key(
        _ presented: Presented<String>, scopes: [String], previous: Caller?,
        context: RequestContext
    ) async throws -> Caller

    /// The scheme `session`.
    func session(
        _ presented: Presented<String>, scopes: [String], previous: Caller?,
        context: RequestContext
    ) async throws -> Caller
}

/// A scheme, and the scopes that an operation asks of it.
enum SecurityRequirement: Sendable {
    case token(scopes: [String])
    case password(scopes: [String])
    case key(scopes: [String])
    case session(scopes: [String])

    var challenge: Challenge {
        switch self {
        case .token: .bearer
        case .password: .basic
        case .key: .apiKey
        case .session: .apiKey
        }
    }

    func caller<Credentials: Authenticator>(
        _ request: Request, _ authenticator: Credentials, previous: Credentials.Caller?,
        _ context: RequestContext
    ) async throws -> Credentials.Caller {
        switch self {
        case .token(let scopes):
            try await authenticator.token(
                request.bearerToken, scopes: scopes, previous: previous, context: context)
        case .password(let scopes):
            try await authenticator.password(
                request.basicCredentials, scopes: scopes, previous: previous, context: context)
        case .key(let scopes):
            try await authenticator.key(
                request.apiKey(header: "X-Key"), scopes: scopes, previous: previous, context: context)
        case .session(let scopes):
            try await authenticator.session(
                request.apiKey(cookie: "session"), scopes: scopes, previous: previous, context: context)
        }
    }
}
