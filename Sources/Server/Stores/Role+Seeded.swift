import AccordDatabase
import AccordRuntime

/// A role that every server begins with.
struct SeededRole: Sendable, Hashable {
    var name: String
    var description: String
    var scopes: [Scope]
    var isDefault = false

    /// The roles that the migration makes; `deploy` adds those that are missing since.
    static let all = [
        SeededRole(name: "User", description: "What every new account has.", scopes: [], isDefault: true),
        SeededRole(name: "Developer", description: "Reads the accounts.", scopes: [.usersList]),
        SeededRole(
            name: "QA", description: "Manages accounts.",
            scopes: [.usersList, .usersAdd, .usersEdit, .usersBlock]),
        SeededRole(
            name: Role.administrator, description: "May do everything.",
            scopes: [.usersList, .usersAdd, .usersEdit, .usersDelete, .usersBlock, .admin]),
        SeededRole(
            name: "Clinician", description: "Reads and writes patients.",
            scopes: [.patientsRead, .patientsWrite]),
    ]
}

extension RoleStore {
    /// Adds the seeded roles that are missing, leaves the others as they are, and returns the names of
    /// those that it added.
    func seed(now: DateTime) async throws -> [String] {
        try await database.write { connection in
            try SeededRole.all.filter { role in
                try connection.execute(
                    """
                    INSERT INTO roles (name, description, scopes, is_default, created_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
                    """,
                    [role.name, role.description, Scopes(role.scopes).text, role.isDefault, now, now])
                return connection.changes == 1
            }.map(\.name)
        }
    }
}
