import AccordRuntime
import GeneratedAPI

/// Finds the user of a token: first what the token can tell by itself, then what the database says
/// of its session and user, in one query.
struct TokenAuthenticator: Authenticator {
    let codec: TokenCodec
    let sessions: SessionStore

    func accessToken(
        _ presented: Presented<String>, scopes: [String], previous: Caller?, context: RequestContext
    ) async throws -> Caller {
        try await caller(.access, presented, scopes, context)
    }

    func refreshToken(
        _ presented: Presented<String>, scopes: [String], previous: Caller?, context: RequestContext
    ) async throws -> Caller {
        try await caller(.refresh, presented, scopes, context)
    }

    private func caller(
        _ kind: TokenKind, _ presented: Presented<String>, _ scopes: [String], _ context: RequestContext
    ) async throws -> Caller {
        let settings = codec.settings
        let realm = scopes.contains(where: Self.isAdministrators) ? settings.adminRealm : settings.userRealm
        switch presented {
        case .nothing: throw TokenFailure.missing.failure(realm: realm)
        case .malformed: throw TokenFailure.invalid.failure(realm: realm)
        case .schemeless: throw TokenFailure.schemeless.failure(realm: realm)
        case .credentials(let token):
            switch try await check(token, kind) {
            case .failure(let refusal): throw refusal.failure.failure(realm: realm)
            case .success(let caller):
                context.user = caller.session.publicID
                guard let lacking = scopes.first(where: { !caller.can($0) }) else { return caller }
                let failure = Self.isAdministrators(lacking) ? .notAdministrator : TokenFailure.lacks(lacking)
                throw failure.failure(realm: realm)
            }
        }
    }

    private func check(_ token: String, _ kind: TokenKind) async throws -> Result<Caller, Refusal> {
        let claims: TokenClaims
        do throws(TokenCodec.Refusal) {
            claims = try codec.verify(token, kind)
        } catch {
            return .failure(Refusal(failure: error == .expired ? .expired(kind) : .invalid))
        }
        guard let session = try await sessions.find(sid: claims.session), session.publicID == claims.subject
        else { return .failure(Refusal(failure: .invalid)) }
        guard !session.isRevoked else { return .failure(Refusal(failure: .revoked)) }
        guard session.isActive(at: codec.now()) else { return .failure(Refusal(failure: .expired(kind))) }
        return .success(
            Caller(
                session: session, tokenExpiresAt: DateTime(seconds: claims.expiresAt),
                refreshHash: kind == .refresh ? TokenCodec.hash(token) : nil))
    }

    private struct Refusal: Error {
        var failure: TokenFailure
    }

    /// Whether a permission is refused in the words and the realm of administrators.
    private static func isAdministrators(_ scope: String) -> Bool { scope == Scope.widgetsWrite.rawValue }
}
