import AccordDatabase
import AccordRuntime

/// What a command is to do with accounts and roles that are there.
enum AccountAction: Sendable, Hashable {
    /// Lists accounts, of one status if it is named.
    case list(status: AccountFilter.Status?)
    case block(email: String)
    case unblock(email: String)
    /// Sets a password, which is asked for when nil.
    case password(email: String, String?)
    case listRoles
    case grant(email: String, role: String)
    case revoke(email: String, role: String)

    /// Whether it does more than show.
    var changesDatabase: Bool {
        switch self {
        case .list, .listRoles: false
        case .block, .unblock, .password, .grant, .revoke: true
        }
    }
}

/// Shows and changes accounts and roles, for who looks after the server.
struct AccountCommand: Sendable {
    let action: AccountAction
    let console: Console
    var now: DateTime = DateTime.now.wholeSeconds

    func run(_ configuration: Configuration) async throws {
        try await configuration.withDatabase { database in
            let store = AccountStore(database: database)
            switch action {
            case .list(let status): try await list(store, status)
            case .listRoles: try await listRoles(RoleStore(database: database))
            case .block(let email): try await setStatus(.blocked, email, store)
            case .unblock(let email): try await setStatus(.active, email, store)
            case .password(let email, let password):
                let account = try await account(email, store)
                let hash = try NewPassword(settings: configuration.passwords, console: console).hash(password)
                try await store.setPassword(
                    account.publicID, hash: hash, replacing: nil, keeping: nil, by: .system, now: now)
                console.write("\(account.email) has a new password, and its sessions are over\n")
            case .grant(let email, let role):
                try await setRoles(email, store) { $0 + [role] }
            case .revoke(let email, let role):
                try await setRoles(email, store) { roles in
                    let rest = roles.filter { ASCII.lowercased($0) != ASCII.lowercased(role) }
                    if rest.count == roles.count {
                        throw CommandFailure.roleNotHeld(email: email, role: role)
                    }
                    return rest
                }
            }
        }
    }

    private func account(_ email: String, _ store: AccountStore) async throws -> Account {
        guard let account = try await store.find(email: email), account.deletedAt == nil else {
            throw CommandFailure.unknownEmail(email)
        }
        return account
    }

    private func setStatus(
        _ status: Account.Status, _ email: String, _ store: AccountStore
    ) async throws {
        let account = try await account(email, store)
        let changed = try await store.setStatus(account.publicID, status, by: .system, now: now)
        console.write("\(changed.email) is \(changed.status.rawValue)\n")
    }

    private func setRoles(
        _ email: String, _ store: AccountStore, _ change: ([String]) throws -> [String]
    ) async throws {
        let account = try await account(email, store)
        let changed = try await store.update(
            account.publicID, AccountPatch(roles: try change(account.roles)), by: .system,
            ifMatch: .tags([account.eTag]), now: now)
        let roles = changed.roles.isEmpty ? "no role" : changed.roles.joined(separator: ", ")
        console.write("\(changed.email) has \(roles)\n")
    }

    private func list(_ store: AccountStore, _ status: AccountFilter.Status?) async throws {
        let size = 1000
        var filter = AccountFilter()
        filter.status = status
        filter.order = .emailAscending
        var rows: [[String]] = []
        var page: Page<Account>
        repeat {
            page = try await store.page(rows.count / size + 1, size: size, filter)
            rows += page.items.map(Self.row)
        } while page.items.count == size
        console.write(TextTable(["EMAIL", "USERNAME", "STATUS", "ROLES", "LAST LOGIN"], rows).text)
    }

    private static func row(of account: Account) -> [String] {
        [
            account.email, account.username ?? "-",
            account.deletedAt == nil ? account.status.rawValue : "deleted",
            account.roles.isEmpty ? "-" : account.roles.joined(separator: ", "),
            account.lastLoginAt?.wholeSeconds.description ?? "never",
        ]
    }

    private func listRoles(_ store: RoleStore) async throws {
        let rows = try await store.all().map { role in
            let scopes = role.scopes.list.map(\.rawValue).joined(separator: " ")
            return [role.name, role.isDefault ? "yes" : "-", scopes.isEmpty ? "-" : scopes]
        }
        console.write(TextTable(["ROLE", "DEFAULT", "PERMISSIONS"], rows).text)
    }
}
