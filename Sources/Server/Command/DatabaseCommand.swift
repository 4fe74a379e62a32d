import AccordDatabase
import AccordRuntime
import Migrations

/// Shows and changes which migrations the database has.
struct DatabaseCommand: Sendable {
    let console: Console

    func run(_ command: Command, _ configuration: Configuration) async throws {
        let database = try Database(DatabaseConfiguration(url: configuration.database, readers: 1))
        let migrator = try Migrator(database, migrations: Migrations.all)
        do {
            try await perform(command, migrator)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func perform(_ command: Command, _ migrator: Migrator) async throws {
        switch command {
        case .databaseUpgrade:
            try await upgrade(migrator)
        case .databaseDowngrade(let steps):
            show(try await migrator.downgrade(steps), verb: "Undid", none: "The database is empty")
        case .databaseCurrent:
            let last = try await migrator.history().last
            console.write((last.map { "\($0.number) \($0.name)" } ?? "The database has no migration") + "\n")
        default:
            try await showHistory(migrator)
        }
    }

    private func upgrade(_ migrator: Migrator) async throws {
        let pending = try await migrator.pending()
        var rest = pending[...]
        func showNext() {
            console.progress(rest.first.map { "Applying \($0.number) \($0.name) …" })
            rest = rest.dropFirst()
        }
        showNext()
        defer { console.progress(nil) }
        let applied = try await migrator.upgrade { migration in
            console.progress(nil)
            console.write("Applied \(migration.number) \(migration.name)\n")
            showNext()
        }
        if applied.isEmpty { console.write("The database is up to date\n") }
    }

    private func show(_ migrations: [Migration], verb: String, none: String) {
        if migrations.isEmpty { console.write(none + "\n") }
        for migration in migrations { console.write("\(verb) \(migration.number) \(migration.name)\n") }
    }

    private func showHistory(_ migrator: Migrator) async throws {
        for migration in try await migrator.history() {
            let time = DateTime(seconds: migration.appliedAt)
            console.write("\(migration.number) \(migration.name), applied \(time)\n")
        }
        for migration in try await migrator.pending() {
            console.write("\(migration.number) \(migration.name), not applied\n")
        }
    }
}
