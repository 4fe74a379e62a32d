import AccordRuntime

/// A login: the family of its tokens, with what the database says now about its user.
struct Session: Sendable, Hashable {
    /// The id that the tokens of the family carry.
    var sid: String
    /// When its last refresh token expires.
    var expiresAt: DateTime
    /// When the family was revoked.
    var revokedAt: DateTime?
    /// Whether the family or its user is blocked, or the user deleted.
    var isBlocked: Bool
    /// The key of the user inside of the database.
    var userID: Int64
    var publicID: String
    /// What the user's roles permit.
    var scopes: Scopes

    /// Whether its tokens were stopped before their time.
    var isRevoked: Bool { revokedAt != nil || isBlocked }

    /// Whether its tokens are good at a moment, as far as the family is concerned.
    func isActive(at now: DateTime) -> Bool { !isRevoked && now < expiresAt }
}

/// A session as those see it who manage accounts.
struct SessionSummary: Sendable, Hashable {
    var sid: String
    var createdAt: DateTime
    var expiresAt: DateTime
    var isBlocked: Bool
}

/// What came of showing a refresh token.
enum Rotation: Sendable, Hashable {
    /// It was good and has been replaced by the new one.
    case rotated(Session)
    /// There is no such token.
    case unknown
    /// Its time, or its family's, is over.
    case expired
    /// Its family has been revoked.
    case revoked
    /// It had been used longer ago than a retry takes: the family is revoked from now on.
    case reused
}
