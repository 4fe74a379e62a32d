import AccordRuntime

/// Why a token does not let a request in.
enum TokenFailure: Sendable, Hashable {
    case missing
    case invalid
    /// The field has no `Bearer` before the token.
    case schemeless
    case expired(TokenKind)
    case revoked
    case notAdministrator
    /// The user's roles don't give the permission.
    case lacks(String)

    /// The sentence for the client.
    var message: String {
        switch self {
        case .missing: "Unauthorized"
        case .invalid: "Invalid token. Please log in again."
        case .schemeless: "Invalid token. Send it as: Authorization: Bearer TOKEN"
        case .expired(.access): "Access token expired. Please log in again."
        case .expired(.refresh): "Refresh token expired. Please log in again."
        case .revoked: "Token blacklisted. Please log in again."
        case .notAdministrator: "You are not an administrator"
        case .lacks(let scope): "You lack the permission \(scope)"
        }
    }

    /// What the challenge tells to ask for.
    private var scopes: [String] {
        if case .lacks(let scope) = self { [scope] } else { [] }
    }

    /// The failure as the runtime knows it.
    func failure(realm: String) -> AuthenticationFailure {
        let reason: AuthenticationFailure.Reason =
            switch self {
            case .missing: .missing
            case .invalid, .schemeless, .expired, .revoked: .invalid
            case .notAdministrator, .lacks: .insufficient
            }
        return AuthenticationFailure(reason, description: message, realm: realm, scopes: scopes)
    }
}
