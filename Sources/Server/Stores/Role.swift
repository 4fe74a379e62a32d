import AccordRuntime

/// A role: what accounts that have it may do.
struct Role: Sendable, Hashable {
    var name: String
    var description: String?
    var scopes: Scopes
    /// Whether new accounts have it.
    var isDefault = false
    var createdAt: DateTime
    var updatedAt: DateTime
    /// Raised by each change.
    var version: Int64 = 1
}

extension Role {
    /// The name of the seeded role that permits everything.
    static let administrator = "Administrator"
}

/// What is to change about a role.
struct RolePatch: Sendable, Hashable {
    var description: Field<String> = .absent
    var scopes: [Scope]?
}
