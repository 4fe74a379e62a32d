import AccordRuntime
import EverythingAPI

/// Knows one of each kind of credentials: `good`. The token `reader` has the scope `read` alone.
struct FixtureAuthenticator: Authenticator {
    func token(
        _ presented: Presented<String>, scopes: [String], previous: String?, context: RequestContext
    ) async throws -> String {
        let token = try credentials(presented, "token")
        let granted = token == "good" ? ["read", "write"] : token == "reader" ? ["read"] : []
        guard token == "good" || token == "reader" else { throw failure(.invalid, "token") }
        guard scopes.allSatisfy(granted.contains) else { throw failure(.insufficient, "token") }
        return name("token:\(token)", previous)
    }

    func password(
        _ presented: Presented<BasicCredentials>, scopes: [String], previous: String?, context: RequestContext
    ) async throws -> String {
        let shown = try credentials(presented, "password")
        guard shown.password == "good" else { throw failure(.invalid, "password") }
        return name("basic:\(shown.user)", previous)
    }

    func headerKey(
        _ presented: Presented<String>, scopes: [String], previous: String?, context: RequestContext
    ) async throws -> String { try key(presented, "header", previous) }

    func queryKey(
        _ presented: Presented<String>, scopes: [String], previous: String?, context: RequestContext
    ) async throws -> String { try key(presented, "query", previous) }

    func cookieKey(
        _ presented: Presented<String>, scopes: [String], previous: String?, context: RequestContext
    ) async throws -> String { try key(presented, "cookie", previous) }

    private func key(_ presented: Presented<String>, _ scheme: String, _ previous: String?) throws -> String {
        guard try credentials(presented, scheme) == "good" else { throw failure(.invalid, scheme) }
        return name(scheme, previous)
    }

    private func credentials<Value>(_ presented: Presented<Value>, _ scheme: String) throws -> Value {
        switch presented {
        case .nothing: throw failure(.missing, scheme)
        case .malformed, .schemeless: throw failure(.invalid, scheme)
        case .credentials(let value): value
        }
    }

    private func failure(_ reason: AuthenticationFailure.Reason, _ scheme: String) -> AuthenticationFailure {
        AuthenticationFailure(reason, description: "\(scheme): \(reason)", realm: scheme)
    }

    /// The caller, after those that came before in the same alternative.
    private func name(_ caller: String, _ previous: String?) -> String {
        previous.map { "\($0)+\(caller)" } ?? caller
    }
}
