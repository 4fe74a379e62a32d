import AccordRuntime
import GeneratedAPI

/// The paths of accounts and roles, as the contract has them.
enum AccountPath {
    static let users = "/api/v1/users"
    static let roles = "/api/v1/roles"

    static func user(_ publicID: String) -> String { "\(users)/\(publicID)" }

    /// The path of an account's sessions.
    static func tokens(_ publicID: String) -> String { "\(user(publicID))/tokens" }

    /// A role's name has no character that a path would have to escape.
    static func role(_ name: String) -> String { "\(roles)/\(name)" }
}

extension Components.Schemas.UserPage: PageBody {}
extension Components.Schemas.UserTokenPage: PageBody {}

extension Account {
    var eTag: String { EntityTag.text(version) }

    /// The account as those see it who manage accounts.
    var representation: Components.Schemas.UserAccount {
        Components.Schemas.UserAccount(
            publicId: publicID, email: email, username: username,
            status: status == .active ? .active : .blocked, roles: roles, createdAt: createdAt,
            updatedAt: updatedAt, lastLoginAt: lastLoginAt, lastLoginIp: lastLoginIP, deletedAt: deletedAt)
    }
}

extension SessionSummary {
    /// The session as those see it who manage accounts.
    func representation(for caller: Caller) -> Components.Schemas.UserToken {
        Components.Schemas.UserToken(
            id: sid, createdAt: createdAt, expiresAt: expiresAt, blocked: isBlocked,
            current: sid == caller.session.sid)
    }
}

extension Role {
    var eTag: String { EntityTag.text(version) }

    /// The role as clients see it.
    var representation: Components.Schemas.Role {
        Components.Schemas.Role(
            name: name, description: description, scopes: scopes.list, isDefault: isDefault,
            createdAt: createdAt, updatedAt: updatedAt)
    }
}
