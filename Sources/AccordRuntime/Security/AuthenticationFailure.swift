/// Why credentials did not let a request in. An authenticator throws it; the runtime makes the
/// 401 or 403 and its `WWW-Authenticate` field (RFC 9110 section 11, RFC 6750 section 3).
public struct AuthenticationFailure: Error, Sendable, Hashable {
    /// What was wrong.
    public var reason: Reason
    /// A sentence for the client, such as `Access token expired. Please log in again.`
    public var description: String
    /// The protection space that the challenge names.
    public var realm: String
    /// The scopes that the credentials lack, which the challenge then names.
    public var scopes: [String]

    /// What was wrong, from the least to the most that the client had to show.
    public enum Reason: Int, Sendable, Hashable, Comparable {
        /// No credentials: 401, and the challenge carries no error code.
        case missing
        /// Credentials that are malformed, expired, revoked or wrong: 401.
        case invalid
        /// Good credentials without the required scopes: 403.
        case insufficient

        /// By how much the client had shown.
        public static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
    }

    /// A failure; the runtime makes its status and its challenge.
    public init(_ reason: Reason, description: String, realm: String, scopes: [String] = []) {
        self.reason = reason
        self.description = description
        self.realm = realm
        self.scopes = scopes
    }
}

/// What a request showed for one security scheme.
public enum Presented<Credentials: Sendable>: Sendable {
    /// The field, query parameter or cookie is absent or empty.
    case nothing
    /// Something is there that is not of the scheme, such as `Basic x` for a bearer token.
    case malformed
    /// A value without a scheme before it, such as a bare token.
    case schemeless
    case credentials(Credentials)
}
