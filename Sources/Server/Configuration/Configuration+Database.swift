import AccordDatabase
import Migrations

extension Configuration {
    /// Opens the database, which must have all migrations; one in memory, which is always new,
    /// gets them here.
    ///
    /// - Parameter readers: connections that read; 0 means one for each core.
    func openDatabase(readers: Int = 0) async throws -> Database {
        // Opening would leave an empty file.
        if case .file(let path) = self.database, !TextFile.exists(path) {
            throw CommandFailure.noDatabase(path)
        }
        let database = try Database(DatabaseConfiguration(url: self.database, readers: readers))
        do {
            let migrator = try Migrator(database, migrations: Migrations.all)
            if self.database == .memory { try await migrator.upgrade() }
            let pending = try await migrator.pending()
            guard pending.isEmpty else { throw CommandFailure.databaseOutdated(missing: pending.count) }
            return database
        } catch {
            await database.close()
            throw error
        }
    }

    /// Runs a command's work on the database, which is closed then. A rule that stands against it
    /// is the command's failure.
    func withDatabase(_ body: (Database) async throws -> Void) async throws {
        let database = try await openDatabase(readers: 1)
        do {
            try await body(database)
        } catch let refusal as AccountRefusal {
            await database.close()
            throw CommandFailure.refused(refusal)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}
