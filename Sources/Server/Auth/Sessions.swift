import AccordRuntime

/// Begins sessions, keeps them going and ends them: tokens on one side, rows on the other.
struct Sessions: Sendable {
    let codec: TokenCodec
    let store: SessionStore

    /// An access token and the refresh token that came with it.
    struct Pair: Sendable, Hashable {
        var access: TokenCodec.Issued
        var refresh: TokenCodec.Issued
    }

    /// What came of asking for the next pair.
    enum Renewal: Sendable, Hashable {
        case renewed(Pair)
        case refused(TokenFailure)
    }

    /// A new session of an account; nil when the account may not log in any more.
    func begin(_ account: Account, _ login: LoginStart) async throws -> Pair? {
        let sid = UUIDText.random()
        let pair = issue(session: sid, subject: account.publicID, isAdmin: account.isAdmin)
        let isStarted = try await store.start(
            sid: sid, of: account, login, refreshHash: pair.refresh.hash, now: codec.now(),
            expiresAt: DateTime(seconds: pair.refresh.claims.expiresAt))
        return isStarted ? pair : nil
    }

    /// The next tokens of a caller who showed a refresh token.
    func renew(_ caller: Caller) async throws -> Renewal {
        guard let refreshHash = caller.refreshHash else { return .refused(.invalid) }
        let session = caller.session
        let pair = issue(
            session: session.sid, subject: session.publicID, isAdmin: session.scopes.contains(.admin))
        let rotation = try await store.rotate(
            refreshHash: refreshHash, to: pair.refresh.hash, now: codec.now(),
            expiresAt: DateTime(seconds: pair.refresh.claims.expiresAt), grace: codec.settings.reuseGrace)
        return switch rotation {
        case .rotated: .renewed(pair)
        case .unknown: .refused(.invalid)
        case .expired: .refused(.expired(.refresh))
        case .revoked, .reused: .refused(.revoked)
        }
    }

    /// Ends a caller's session: none of its tokens is good any more.
    func end(_ caller: Caller) async throws {
        try await store.revoke(sid: caller.session.sid, now: codec.now())
    }

    private func issue(session: String, subject: String, isAdmin: Bool) -> Pair {
        Pair(
            access: codec.issue(.access, session: session, subject: subject, isAdmin: isAdmin),
            refresh: codec.issue(.refresh, session: session, subject: subject, isAdmin: isAdmin))
    }
}
