import AccordRuntime

/// A user's account.
struct Account: Sendable, Hashable {
    /// The key inside of the database.
    var id: Int64
    /// The UUID that tokens and answers name.
    var publicID: String
    var email: String
    var username: String?
    var passwordHash: String
    var status: Status
    /// The names of its roles, sorted.
    var roles: [String]
    /// What they permit together.
    var scopes: Scopes
    var createdAt: DateTime
    /// When it was last changed; logins don't count.
    var updatedAt: DateTime
    var lastLoginAt: DateTime?
    var lastLoginIP: String?
    var deletedAt: DateTime?
    /// Raised by each change.
    var version: Int64

    /// Whether it was blocked.
    enum Status: String, Sendable, Hashable { case active, blocked }

    /// Whether it may log in.
    var isActive: Bool { status == .active && deletedAt == nil }
    var isAdmin: Bool { scopes.contains(.admin) }
}

/// An account to be.
struct NewAccount: Sendable, Hashable {
    var email: String
    var username: String?
    var passwordHash: String
    /// The names of its roles; the default ones for nil.
    var roles: [String]?
    var publicID = UUIDText.random()
}

/// What is to change about an account.
struct AccountPatch: Sendable, Hashable {
    var email: String?
    var username: Field<String> = .absent
    /// The names of all its roles from now on.
    var roles: [String]?
}

/// Which accounts a list has, and in which order.
struct AccountFilter: Sendable, Hashable {
    /// What the email address or the username contains.
    var text: String?
    var status: Status?
    /// The name of a role.
    var role: String?
    var order = Order.newestFirst

    /// Without one, a list has all but the deleted accounts.
    enum Status: String, Sendable, Hashable, CaseIterable { case active, blocked, deleted }

    /// What comes first.
    enum Order: Sendable, Hashable, CaseIterable {
        case oldestFirst, newestFirst
        case emailAscending, emailDescending
        case usernameAscending, usernameDescending
        case lastLoginAscending, lastLoginDescending
    }
}
