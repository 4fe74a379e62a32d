import AccordRuntime

/// Makes tokens and finds out what they are worth.
struct TokenCodec: Sendable {
    let settings: TokenSettings
    /// The time; tests set their own.
    var now: @Sendable () -> DateTime = { .now }
    /// What it has found good, under its one key.
    let verified = VerifiedTokens()

    /// By how much the clocks of two machines may differ: only for `nbf`.
    private static let clockSkew: Int64 = 10

    /// Why a token is worth nothing.
    enum Refusal: Error, Sendable, Hashable {
        /// Not signed by this server, changed on its way, of another kind, or not good yet.
        case invalid
        case expired
    }

    /// A token and what it says.
    struct Issued: Sendable, Hashable {
        var token: String
        var claims: TokenClaims
        /// SHA-256 of the token, which is what the database keeps.
        var hash: [UInt8] { TokenCodec.hash(token) }
    }

    /// A new token of a session.
    func issue(_ kind: TokenKind, session: String, subject: String, isAdmin: Bool) -> Issued {
        let now = now().seconds
        let claims = TokenClaims(
            kind: kind, issuedAt: now, notBefore: now, expiresAt: now + lifetime(of: kind),
            id: UUIDText.random(), session: session, subject: subject, isAdmin: isAdmin)
        return Issued(token: JSONWebToken.sign(claims.encoded, key: settings.secret), claims: claims)
    }

    /// The claims of a token of this kind that is good now, as far as the token itself can tell.
    func verify(_ token: String, _ kind: TokenKind) throws(Refusal) -> TokenClaims {
        let known = verified.claims(of: token)
        guard let claims = known ?? signedClaims(token), claims.kind == kind else { throw .invalid }
        let now = now().seconds
        guard claims.notBefore <= now + Self.clockSkew else { throw .invalid }
        guard now < claims.expiresAt else { throw .expired }
        // A refresh token is shown once.
        if known == nil, kind == .access { verified.remember(token, claims) }
        return claims
    }

    private func signedClaims(_ token: String) -> TokenClaims? {
        JSONWebToken.verify(token, key: settings.secret).flatMap { TokenClaims($0) }
    }

    /// For how many seconds a token of this kind is good.
    func lifetime(of kind: TokenKind) -> Int64 {
        switch kind {
        case .access: settings.accessLifetime.components.seconds
        case .refresh: settings.refreshLifetime.components.seconds
        }
    }

    /// What the database keeps of a token.
    static func hash(_ token: String) -> [UInt8] { Sodium.sha256(Array(token.utf8)) }
}
