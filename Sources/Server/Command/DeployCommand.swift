import AccordDatabase
import AccordRuntime
import Migrations

/// Makes a database ready to be served: migrations, seeded roles, and the first administrator. What is there
/// already stays as it is, so it may run before each start.
struct DeployCommand: Sendable {
    let console: Console

    func run(_ configuration: Configuration) async throws {
        try await DatabaseCommand(console: console).run(.databaseUpgrade, configuration)
        try await configuration.withDatabase { database in
            let added = try await RoleStore(database: database).seed(now: DateTime.now.wholeSeconds)
            for name in added { console.write("Added the role \(name)\n") }
            try await makeAdministrator(configuration, database)
        }
    }

    private func makeAdministrator(_ configuration: Configuration, _ database: Database) async throws {
        if try await database.read({ try $0.hasAdministrator() }) {
            return console.write("There is an administrator\n")
        }
        let root = configuration.rootAdministrator
        guard let email = root.email, let password = root.password else {
            throw ConfigurationError([.missingRootAdministrator(email: root.email == nil)])
        }
        try NewAccountNames.check(email: email, username: root.username)
        let hash = try NewPassword(settings: configuration.passwords, console: console).hash(password)
        let new = NewAccount(
            email: email, username: root.username, passwordHash: hash, roles: [Role.administrator])
        do {
            // Whoever has the address registered it with a password of their own: they are not let in.
            let account = try await AccountStore(database: database).create(
                new, now: DateTime.now.wholeSeconds)
            console.write("Made the administrator \(account.email)\n")
        } catch AccountRefusal.emailTaken {
            throw CommandFailure.rootNotAdministrator(email)
        }
    }
}
