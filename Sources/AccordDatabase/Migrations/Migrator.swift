/// Brings the schema of a database to a version, one migration after the other.
///
/// Each is applied in a transaction of its own together with its row in `schema_migrations`, and what the
/// database has is read inside of that transaction, which locks other processes out: two that start
/// at once apply each migration once.
public struct Migrator: Sendable {
    private let database: Database
    private let migrations: [Migration]

    /// A migrator for the migrations of a program, in order; throws ``MigrationError/misnumbered(expected:found:)``.
    public init(_ database: Database, migrations: [Migration]) throws(MigrationError) {
        for (index, migration) in migrations.enumerated() where migration.number != index + 1 {
            throw .misnumbered(expected: index + 1, found: migration.number)
        }
        self.database = database
        self.migrations = migrations
    }

    /// Applies what is missing and returns that; throws a ``MigrationError`` or a ``DatabaseError``.
    ///
    /// - Parameter applied: is told each migration when it is applied.
    @discardableResult
    public func upgrade(applied: (Migration) -> Void = { _ in }) async throws -> [Migration] {
        var done: [Migration] = []
        while let migration = try await step({ try applyNext($0) }) {
            done.append(migration)
            applied(migration)
        }
        return done
    }

    /// Undoes the last `count` migrations, all of them if that is nil, and returns them, the last one first.
    @discardableResult
    public func downgrade(_ count: Int? = 1) async throws -> [Migration] {
        let applied = try await history().count
        let count = count ?? applied
        guard (0...applied).contains(count) else {
            throw MigrationError.nothingToUndo(asked: count, applied: applied)
        }
        var done: [Migration] = []
        while done.count < count, let migration = try await step({ try undoLast($0) }) {
            done.append(migration)
        }
        return done
    }

    /// The number of the last migration that the database has; 0 when it has none.
    public func current() async throws -> Int { try await history().last?.number ?? 0 }

    /// The migrations that the database has, in order. It doesn't matter whether the program knows them.
    public func history() async throws -> [AppliedMigration] {
        try await database.read { connection in
            let table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'"
            return try connection.row(table) == nil ? [] : Self.applied(connection)
        }
    }

    /// The migrations that ``upgrade()`` would apply; throws as it does.
    public func pending() async throws -> [Migration] {
        let applied = try await history()
        try check(applied)
        return Array(migrations.dropFirst(applied.count))
    }

    private func step(_ body: @escaping @Sendable (Connection) throws -> Migration?) async throws
        -> Migration?
    {
        // A long migration of another process may outlast the busy timeout.
        for _ in 0..<12 {
            do { return try await database.write(body) } catch let error as DatabaseError
                where error.kind == .busy
            {}
        }
        return try await database.write(body)
    }

    private func applyNext(_ connection: Connection) throws -> Migration? {
        let applied = try checkedHistory(connection)
        guard applied.count < migrations.count else { return nil }
        let migration = migrations[applied.count]
        try run(migration, migration.up, connection)
        try connection.execute(
            """
            INSERT INTO schema_migrations (number, name, checksum, applied_at)
            VALUES (?, ?, ?, CAST(strftime('%s', 'now') AS INTEGER))
            """, [migration.number, migration.name, migration.checksum])
        return migration
    }

    private func undoLast(_ connection: Connection) throws -> Migration? {
        let applied = try checkedHistory(connection)
        guard let last = applied.last else { return nil }
        let migration = migrations[applied.count - 1]
        try run(migration, migration.down, connection)
        try connection.execute("DELETE FROM schema_migrations WHERE number = ?", [last.number])
        return migration
    }

    private func run(_ migration: Migration, _ script: String, _ connection: Connection) throws {
        do { try connection.execute(script: script) } catch let error as DatabaseError {
            throw MigrationError.failed(number: migration.number, name: migration.name, error)
        }
    }

    private func checkedHistory(_ connection: Connection) throws -> [AppliedMigration] {
        try connection.execute(
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL
            ) STRICT
            """)
        let applied = try Self.applied(connection)
        try check(applied)
        return applied
    }

    private static func applied(_ connection: Connection) throws -> [AppliedMigration] {
        let sql = "SELECT number, name, checksum, applied_at FROM schema_migrations ORDER BY number"
        return try connection.rows(sql).map { row in
            AppliedMigration(
                number: try row.get("number"), name: try row.get("name"),
                appliedAt: try row.get("applied_at"), checksum: try row.get("checksum"))
        }
    }

    /// Whether what the database has is the beginning of what the program has.
    private func check(_ applied: [AppliedMigration]) throws(MigrationError) {
        for (index, row) in applied.enumerated() {
            guard index < migrations.count else { throw .unknown(number: row.number, name: row.name) }
            let migration = migrations[index]
            guard row.number == migration.number else {
                throw .gap(number: migration.number, name: migration.name)
            }
            guard row.checksum == migration.checksum else {
                throw .changed(number: migration.number, name: migration.name)
            }
        }
    }
}
