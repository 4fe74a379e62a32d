import AccordDatabase
import AccordRuntime

/// The statements about accounts that the stores share.
extension Connection {
    static let accountSelect = """
        SELECT u.id, u.public_id, u.email, u.username, u.password_hash, u.status, u.created_at, u.updated_at,
            u.last_login_at, u.last_login_ip, u.deleted_at, u.version,
            (SELECT group_concat(r.name, ' ') FROM user_roles AS ur JOIN roles AS r ON r.id = ur.role_id
                WHERE ur.user_id = u.id),
            (SELECT group_concat(r.scopes, ' ') FROM user_roles AS ur JOIN roles AS r ON r.id = ur.role_id
                WHERE ur.user_id = u.id)
        FROM users AS u
        """

    /// The account with a public id, deleted or not.
    func account(publicID: String) throws -> Account? {
        try row(Self.accountSelect + " WHERE u.public_id = ?", [publicID]).map(Account.init)
    }

    /// The permissions of a user now; none for one who may not log in.
    func scopes(ofUser id: Int64) throws -> Scopes {
        let sql = """
            SELECT group_concat(r.scopes, ' ') FROM users AS u
            JOIN user_roles AS ur ON ur.user_id = u.id JOIN roles AS r ON r.id = ur.role_id
            WHERE u.id = ? AND u.status = 'active' AND u.deleted_at IS NULL
            """
        return Scopes(text: try row(sql, [id])?.get(0, as: String?.self) ?? "")
    }

    /// What an authority permits now, which may be less than when its request came; throws that the
    /// permission it needs is lacking.
    func permissions(of authority: Authority) throws -> Scopes {
        guard case .user(let id, let needed) = authority else { return Scopes([.admin]) }
        let scopes = try scopes(ofUser: id)
        if let needed, !scopes.contains(needed) { throw AccountRefusal.lacks(needed) }
        return scopes
    }

    /// Whether somebody who may log in is an administrator.
    func hasAdministrator() throws -> Bool {
        // CROSS JOIN keeps the order: few roles permit everything, and few accounts have them.
        let sql = """
            SELECT 1 FROM roles AS r CROSS JOIN user_roles AS ur CROSS JOIN users AS u
            WHERE ' ' || r.scopes || ' ' LIKE '% admin %' AND ur.role_id = r.id AND u.id = ur.user_id
                AND u.status = 'active' AND u.deleted_at IS NULL
            LIMIT 1
            """
        return try row(sql) != nil
    }

    /// Does something that may not take the last administrator from the server.
    func keepingAdministrator<Result>(_ body: () throws -> Result) throws -> Result {
        let hadAdministrator = try hasAdministrator()
        let result = try body()
        guard try !hadAdministrator || hasAdministrator() else { throw AccountRefusal.lastAdministrator }
        return result
    }

    /// Gives an account these roles and no others, the default ones for nil.
    func setRoles(_ names: [String]?, ofUser id: Int64) throws {
        try execute("DELETE FROM user_roles WHERE user_id = ?", [id])
        guard let names else {
            return try execute(
                "INSERT INTO user_roles (user_id, role_id) SELECT ?, id FROM roles WHERE is_default = 1", [id]
            )
        }
        for roleID in try roleIDs(names) {
            try execute("INSERT INTO user_roles (user_id, role_id) VALUES (?, ?)", [id, roleID])
        }
    }

    /// The ids of roles; throws the name of one that does not exist.
    func roleIDs(_ names: [String]) throws -> [Int64] {
        let list = JSONValue.array(names.map { .string($0) })
        let sql = "SELECT id, name FROM roles WHERE name IN (SELECT value FROM json_each(?))"
        let rows = try rows(sql, [String(decoding: list.encoded, as: UTF8.self)])
        let found = try Set(rows.map { ASCII.lowercased(try $0.get(1)) })
        if let unknown = names.first(where: { !found.contains(ASCII.lowercased($0)) }) {
            throw AccountRefusal.unknownRole(unknown)
        }
        return try rows.map { try $0.get(0) }
    }

    /// Ends all sessions of an account, but for one if it is named.
    func revokeSessions(ofUser id: Int64, except sid: String? = nil, now: DateTime) throws {
        try execute(
            "UPDATE sessions SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL AND sid IS NOT ?",
            [now, id, sid])
    }
}

extension Account {
    /// From a row of ``Connection/accountSelect``.
    init(row: Row) throws {
        let roles: String? = try row.get(12)
        let scopes: String? = try row.get(13)
        self.init(
            id: try row.get(0), publicID: try row.get(1), email: try row.get(2), username: try row.get(3),
            passwordHash: try row.get(4), status: Status(rawValue: try row.get(5)) ?? .blocked,
            roles: roles?.split(separator: " ").map(String.init).sorted() ?? [],
            scopes: Scopes(text: scopes ?? ""), createdAt: try row.get(6), updatedAt: try row.get(7),
            lastLoginAt: try row.get(8), lastLoginIP: try row.get(9), deletedAt: try row.get(10),
            version: try row.get(11))
    }
}
