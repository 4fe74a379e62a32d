import AccordDatabase
import Migrations

extension Configuration {
    /// Opens the database, which must have all migrations; one in memory, which is always new,
    /// gets them here.
    ///
    /// - Parameter readers: connections that read; 0 means one for each core.
    func openDatabase(readers: Int = 0) async throws -> Database {
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
}
