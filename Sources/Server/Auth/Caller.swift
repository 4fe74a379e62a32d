import AccordRuntime

/// Who is asking: a user, by the database, in a session.
struct Caller: Sendable, Hashable {
    /// The session and its user as they are now.
    var session: Session
    /// When the token that was shown expires.
    var tokenExpiresAt: DateTime
    /// What the database keeps of the token, if that is a refresh token.
    var refreshHash: [UInt8]?
}
