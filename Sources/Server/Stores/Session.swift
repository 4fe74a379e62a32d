import AccordRuntime

/// A login: the family of its tokens, with what the database says now about its user.
struct Session: Sendable, Hashable {
    /// The id that the tokens of the family carry.
    var sid: String
    /// When its last refresh token expires.
    var expiresAt: DateTime
    /// When the family was revoked.
    var revokedAt: DateTime?
    /// The key of the user inside of the database.
    var userID: Int64
    var publicID: String
    var email: String
    var isAdmin: Bool
    var registeredOn: DateTime

    /// Whether its tokens are good at a moment, as far as the family is concerned.
    func isActive(at now: DateTime) -> Bool { revokedAt == nil && now < expiresAt }
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
