import AccordDatabase
import AccordRuntime

/// The accounts in the database.
struct AccountStore: Sendable {
    let database: Database

    /// Makes an account; throws an ``AccountRefusal`` when its address or username, in any case of the
    /// letters, is taken, when a role does not exist, or when the authority does not go so far.
    func create(
        _ new: NewAccount, by authority: Authority = .system, now: DateTime
    ) async throws -> Account {
        try await database.write { try $0.createAccount(new, by: authority, now: now) }
    }

    /// The account with an email address, in any case of its letters, deleted or not.
    func find(email: String) async throws -> Account? { try await find("u.email = ?", email) }

    /// The account with a username, in any case of its letters, deleted or not.
    func find(username: String) async throws -> Account? { try await find("u.username = ?", username) }

    /// The account with a public id, deleted or not.
    func find(publicID: String) async throws -> Account? { try await find("u.public_id = ?", publicID) }

    /// Throws the ``AccountRefusal`` that an account of these names would meet now.
    func checkFree(email: String, username: String?) async throws {
        if try await find(email: email) != nil { throw AccountRefusal.emailTaken(email) }
        if let username, try await find(username: username) != nil {
            throw AccountRefusal.usernameTaken(username)
        }
    }

    /// Throws the ``AccountRefusal`` of the first of these roles that does not exist.
    func checkRoles(_ names: [String]) async throws {
        _ = try await database.read { try $0.roleIDs(names) }
    }

    private func find(_ condition: String, _ value: String) async throws -> Account? {
        try await database.read { connection in
            try connection.row("\(Connection.accountSelect) WHERE \(condition)", [value]).map(Account.init)
        }
    }
}

extension Account {
    /// Throws when the account may do what somebody with these permissions may not.
    func check(isWithin permitted: Scopes) throws(AccountRefusal) {
        let lacking = scopes.list.filter { !permitted.contains($0) }
        if !lacking.isEmpty { throw .exceedsOwn(lacking) }
    }
}

extension Connection {
    /// What ``AccountStore/create(_:by:now:)`` does, in a transaction of the caller's.
    func createAccount(_ new: NewAccount, by authority: Authority, now: DateTime) throws -> Account {
        let permitted = try permissions(of: authority)
        try refusingTaken(email: new.email, username: new.username) {
            try execute(
                """
                INSERT INTO users (public_id, email, username, password_hash, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """, [new.publicID, new.email, new.username, new.passwordHash, now, now])
        }
        try setRoles(new.roles, ofUser: lastInsertedRowID)
        guard let account = try account(publicID: new.publicID) else { throw AccountRefusal.unknownAccount }
        // Default roles are given by everybody: who registers gets them too.
        if new.roles != nil { try account.check(isWithin: permitted) }
        return account
    }

    /// Writes an account, and tells which of its names another one has.
    func refusingTaken(email: String?, username: String?, _ write: () throws -> Void) throws {
        do {
            try write()
        } catch let error as DatabaseError {
            if error.isUniqueViolation(of: "users.email"), let email {
                throw AccountRefusal.emailTaken(email)
            }
            if error.isUniqueViolation(of: "users.username"), let username {
                throw AccountRefusal.usernameTaken(username)
            }
            throw error
        }
    }
}
