/// Why an account or a role is not changed.
enum AccountRefusal: Error, Sendable, Hashable {
    case unknownAccount
    case unknownSession
    /// There is none of the name that was asked for.
    case roleNotFound(String)
    /// An account was to get it.
    case unknownRole(String)
    case emailTaken(String)
    case usernameTaken(String)
    case roleNameTaken(String)
    /// Accounts have the role.
    case roleInUse(String)
    /// New accounts get it.
    case defaultRole
    /// Whoever registers would get them.
    case defaultRoleScopes([Scope])
    case lacks(Scope)
    /// The account has, or is to have, permissions that the one who asks lacks.
    case exceedsOwn([Scope])
    /// One's own password needs the old one.
    case wrongPassword
    /// Another request has changed it in the meantime.
    case passwordChanged
    /// Nobody blocks, deletes or demotes themself.
    case ownAccount(OwnAction)
    /// There would be no administrator who can log in.
    case lastAdministrator

    /// What nobody does to themself.
    enum OwnAction: String, Sendable, Hashable { case block, delete, demote }

    /// What kind of answer it is.
    enum Kind: Sendable, Hashable { case forbidden, notFound, conflict }

    var kind: Kind {
        switch self {
        case .unknownAccount, .unknownSession, .roleNotFound: .notFound
        case .lacks, .exceedsOwn, .wrongPassword: .forbidden
        case .unknownRole, .emailTaken, .usernameTaken, .roleNameTaken, .roleInUse, .defaultRole,
            .defaultRoleScopes, .passwordChanged, .ownAccount, .lastAdministrator:
            .conflict
        }
    }

    /// The sentence for the one who asks.
    var message: String {
        switch self {
        case .unknownAccount: "There is no such account."
        case .unknownSession: "There is no such session."
        case .roleNotFound(let name), .unknownRole(let name): "There is no role \"\(name)\"."
        case .emailTaken(let email): "\(email) is already registered"
        case .usernameTaken(let username): "The username \(username) is already taken."
        case .roleNameTaken(let name): "There is a role \"\(name)\" already."
        case .roleInUse(let name): "The role \"\(name)\" is in use: take it from all accounts first."
        case .defaultRole: "New accounts get this role; it can't be deleted."
        case .defaultRoleScopes(let scopes):
            "New accounts get this role; it can't give rights over accounts: "
                + scopes.map(\.rawValue).joined(separator: " ")
        case .lacks(let scope): TokenFailure.lacks(scope.rawValue).message
        case .exceedsOwn(let scopes):
            "You lack permissions of the account or its roles: "
                + scopes.map(\.rawValue).joined(separator: " ")
        case .wrongPassword: "The old password does not match."
        case .passwordChanged: "The password was changed by another request. Please try again."
        case .ownAccount(let action): "You can't \(action.rawValue) yourself. Ask another administrator."
        case .lastAdministrator: "There would be no administrator left. Make another one first."
        }
    }

    /// The permissions that would have helped.
    var lackingScopes: [Scope] {
        switch self {
        case .lacks(let scope): [scope]
        case .exceedsOwn(let scopes): scopes
        default: []
        }
    }
}
