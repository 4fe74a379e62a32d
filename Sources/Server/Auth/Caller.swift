import AccordRuntime

/// Who is asking: a user, by the database, in a session.
struct Caller: Sendable, Hashable {
    /// The session and its user as they are now.
    var session: Session
    /// When the token that was shown expires.
    var tokenExpiresAt: DateTime
    /// What the database keeps of the token, if that is a refresh token.
    var refreshHash: [UInt8]?

    /// Whether the user's roles give a permission.
    func can(_ scope: Scope) -> Bool { session.scopes.contains(scope) }

    /// The same of a name in the contract; nobody has a permission that this program doesn't know.
    func can(_ name: String) -> Bool { Scope(rawValue: name).map(can) ?? false }

    /// The user's authority for an operation that needs a permission.
    func authority(_ scope: Scope) -> Authority { .user(session.userID, needs: scope) }
}
