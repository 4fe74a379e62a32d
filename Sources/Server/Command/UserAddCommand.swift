import AccordDatabase
import AccordRuntime

/// The account that `user add` is asked to make.
struct UserAddition: Sendable, Hashable {
    var email: String
    var username: String?
    var isAdmin = false
    var roles: [String] = []
    /// Asked for when nil.
    var password: String?

    /// The names of the roles to give; nil for the default ones.
    var roleNames: [String]? {
        let names = (isAdmin ? [Role.administrator] : []) + roles
        return names.isEmpty ? nil : names
    }
}

/// Makes an account.
struct UserAddCommand: Sendable {
    let user: UserAddition
    let console: Console

    func run(_ configuration: Configuration) async throws {
        try NewAccountNames.check(email: user.email, username: user.username)
        try await configuration.withDatabase { database in
            let store = AccountStore(database: database)
            // Before anybody types a password for nothing.
            try await store.checkFree(email: user.email, username: user.username)
            try await store.checkRoles(user.roleNames ?? [])
            let password = NewPassword(settings: configuration.passwords, console: console)
            let new = NewAccount(
                email: user.email, username: user.username, passwordHash: try password.hash(user.password),
                roles: user.roleNames)
            let account = try await store.create(new, now: DateTime.now.wholeSeconds)
            console.write(console.blue(Self.text(of: account)) + "\n")
        }
    }

    private static func text(of account: Account) -> String {
        let isAdmin = account.isAdmin ? "True" : "False"
        return "Successfully added new \(account.isAdmin ? "admin " : "")user:\n "
            + "<User email=\(account.email), public_id=\(account.publicID), admin=\(isAdmin)>"
    }
}
