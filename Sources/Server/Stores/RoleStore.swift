import AccordDatabase
import AccordRuntime

/// The roles in the database. Names that differ only in the case of their letters are the same.
struct RoleStore: Sendable {
    let database: Database

    /// All roles, by name.
    func all() async throws -> [Role] {
        try await database.read { connection in
            try connection.rows(Connection.roleSelect + " ORDER BY name").map(Role.init)
        }
    }

    /// The role of a name.
    func find(_ name: String) async throws -> Role? {
        try await database.row(Connection.roleSelectOne, [name]).map(Role.init)
    }

    /// Changes a role, unless that takes permissions from the one who asks or the last administrator
    /// from the server.
    func update(
        _ name: String, _ patch: RolePatch, by authority: Authority, ifMatch: IfMatch = .absent, now: DateTime
    ) async throws -> Role {
        try await database.write { connection in
            let permitted = try connection.permissions(of: authority)
            guard var role = try connection.role(name) else { throw AccountRefusal.roleNotFound(name) }
            try role.check(isWithin: permitted)
            try ifMatch.check(role.version)
            if patch == RolePatch() { return role }
            role.description = patch.description.merged(into: role.description)
            role.scopes = patch.scopes.map { Scopes($0) } ?? role.scopes
            role.updatedAt = now
            role.version += 1
            try role.check(isWithin: permitted)
            if patch.scopes != nil { try role.checkDefault() }
            try connection.keepingAdministrator { try connection.update(role) }
            guard case .user(let id, _) = authority else { return role }
            guard try connection.scopes(ofUser: id).covers(permitted) else {
                throw AccountRefusal.ownAccount(.demote)
            }
            return role
        }
    }

    /// Deletes a role that no account has and that is not for new accounts.
    func delete(_ name: String, by authority: Authority, ifMatch: IfMatch = .absent) async throws {
        try await database.write { connection in
            let permitted = try connection.permissions(of: authority)
            guard let role = try connection.role(name) else { throw AccountRefusal.roleNotFound(name) }
            try role.check(isWithin: permitted)
            try ifMatch.check(role.version)
            if role.isDefault { throw AccountRefusal.defaultRole }
            do {
                try connection.execute("DELETE FROM roles WHERE name = ?", [name])
            } catch let error as DatabaseError where error.isForeignKeyViolation {
                throw AccountRefusal.roleInUse(role.name)
            }
        }
    }
}

extension Role {
    /// Throws when the role gives what somebody with these permissions lacks.
    func check(isWithin permitted: Scopes) throws(AccountRefusal) {
        let lacking = scopes.list.filter { !permitted.contains($0) }
        if !lacking.isEmpty { throw .exceedsOwn(lacking) }
    }

    /// Throws when whoever registers would get rights over accounts.
    fileprivate func checkDefault() throws(AccountRefusal) {
        let excessive = isDefault ? scopes.list.filter(\.isOverAccounts) : []
        if !excessive.isEmpty { throw .defaultRoleScopes(excessive) }
    }

    fileprivate init(row: Row) throws {
        self.init(
            name: try row.get(0), description: try row.get(1), scopes: Scopes(text: try row.get(2)),
            isDefault: try row.get(3), createdAt: try row.get(4), updatedAt: try row.get(5),
            version: try row.get(6))
    }
}

extension Connection {
    fileprivate static let roleSelect =
        "SELECT name, description, scopes, is_default, created_at, updated_at, version FROM roles"
    fileprivate static let roleSelectOne = roleSelect + " WHERE name = ?"

    fileprivate func role(_ name: String) throws -> Role? {
        try row(Self.roleSelectOne, [name]).map(Role.init)
    }

    /// Makes a role; throws an ``AccountRefusal`` when there is one of the name.
    func createRole(_ role: Role, by authority: Authority) throws {
        try role.check(isWithin: permissions(of: authority))
        do {
            try insert(role)
        } catch let error as DatabaseError where error.isUniqueViolation(of: "roles.name") {
            throw AccountRefusal.roleNameTaken(role.name)
        }
    }

    fileprivate func insert(_ role: Role) throws {
        try execute(
            """
            INSERT INTO roles (name, description, scopes, is_default, created_at, updated_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                role.name, role.description, role.scopes.text, role.isDefault, role.createdAt, role.updatedAt,
                role.version,
            ])
    }

    fileprivate func update(_ role: Role) throws {
        try execute(
            "UPDATE roles SET description = ?, scopes = ?, updated_at = ?, version = ? WHERE name = ?",
            [role.description, role.scopes.text, role.updatedAt, role.version, role.name])
    }
}
