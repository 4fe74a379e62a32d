import AccordDatabase
import AccordRuntime

/// The accounts in the database.
struct AccountStore: Sendable {
    let database: Database

    /// Makes an account; throws ``EmailTaken`` when the address, in any case of its letters, has one.
    func create(
        email: String, passwordHash: String, isAdmin: Bool, publicID: String, now: DateTime
    ) async throws -> Account {
        try await database.write { connection in
            do {
                try connection.execute(
                    """
                    INSERT INTO users (public_id, email, password_hash, admin, registered_on)
                    VALUES (?, ?, ?, ?, ?)
                    """, [publicID, email, passwordHash, isAdmin, now])
            } catch let error as DatabaseError where error.isUniqueViolation(of: "users.email") {
                throw EmailTaken(email: email)
            }
            return Account(
                id: connection.lastInsertedRowID, publicID: publicID, email: email,
                passwordHash: passwordHash, isAdmin: isAdmin, registeredOn: now)
        }
    }

    /// The account with an email address, in any case of its letters.
    func find(email: String) async throws -> Account? {
        try await database.read { connection in
            try connection.row(Self.select + "WHERE email = ?", [email]).map(Account.init)
        }
    }

    /// The account with a public id.
    func find(publicID: String) async throws -> Account? {
        try await database.read { connection in
            try connection.row(Self.select + "WHERE public_id = ?", [publicID]).map(Account.init)
        }
    }

    private static let select = "SELECT id, public_id, email, password_hash, admin, registered_on FROM users "
}

extension Account {
    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get(0), publicID: try row.get(1), email: try row.get(2),
            passwordHash: try row.get(3), isAdmin: try row.get(4), registeredOn: try row.get(5))
    }
}
