import AccordDatabase
import Testing

@Suite struct MigratorTests {
    private static let notes = Migration(
        number: 1, name: "notes", up: "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT);\n",
        down: "DROP TABLE notes;")
    private static let authors = Migration(
        number: 2, name: "authors",
        up:
            "-- with a comment; and a semicolon\nCREATE TABLE authors (id INTEGER);\nINSERT INTO authors VALUES (1);",
        down: "DROP TABLE authors;")

    private func tables(_ database: Database) async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                .map { try $0.get(0) }
        }
    }

    @Test("up applies what is missing, in order and once")
    func up() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        let first = try Migrator(database, migrations: [Self.notes])
        #expect(try await first.current() == 0)
        #expect(try await first.upgrade() == [Self.notes])
        let migrator = try Migrator(database, migrations: [Self.notes, Self.authors])
        #expect(try await migrator.pending() == [Self.authors])
        #expect(try await migrator.upgrade() == [Self.authors])
        #expect(try await migrator.upgrade() == [])
        #expect(try await migrator.current() == 2)
        #expect(try await tables(database) == ["authors", "notes", "schema_migrations"])
    }

    @Test("history tells number, name and time")
    func history() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        let migrator = try Migrator(database, migrations: [Self.notes, Self.authors])
        #expect(try await migrator.history() == [])
        try await migrator.upgrade()
        let history = try await migrator.history()
        #expect(history.map(\.number) == [1, 2])
        #expect(history.map(\.name) == ["notes", "authors"])
        #expect(history.allSatisfy { $0.appliedAt > 1_700_000_000 })
    }

    @Test("down undoes the last ones, or all, and up brings them back")
    func down() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        let migrator = try Migrator(database, migrations: [Self.notes, Self.authors])
        try await migrator.upgrade()
        #expect(try await migrator.downgrade() == [Self.authors])
        #expect(try await migrator.current() == 1)
        #expect(try await migrator.upgrade() == [Self.authors])
        #expect(try await migrator.downgrade(nil) == [Self.authors, Self.notes])
        #expect(try await tables(database) == ["schema_migrations"])
    }

    @Test("more than there is can't be undone, nor less than nothing", arguments: [2, -1])
    func tooMany(count: Int) async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        let migrator = try Migrator(database, migrations: [Self.notes])
        try await migrator.upgrade()
        await #expect(throws: MigrationError.nothingToUndo(asked: count, applied: 1)) {
            try await migrator.downgrade(count)
        }
        #expect(try await migrator.current() == 1)
    }

    @Test("a migration that fails changes nothing and is named")
    func failing() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        let broken = Migration(
            number: 2, name: "broken", up: "CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);",
            down: "")
        let migrator = try Migrator(database, migrations: [Self.notes, broken])
        let error = await #expect(throws: MigrationError.self) { try await migrator.upgrade() }
        #expect(
            error?.description.hasPrefix(
                "migration 0002 broken failed and was undone: no such table: nowhere") == true)
        #expect(try await tables(database) == ["notes", "schema_migrations"])
        #expect(try await migrator.current() == 1)
    }

    @Test("a migration can't end its own transaction", arguments: ["COMMIT", "ROLLBACK"])
    func control(sql: String) async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        let script = "CREATE TABLE half (id INTEGER); \(sql); CREATE TABLE other (id INTEGER);"
        let migrator = try Migrator(
            database, migrations: [Migration(number: 1, name: "half", up: script, down: "")])
        await #expect(throws: MigrationError.self) { try await migrator.upgrade() }
        #expect(try await tables(database) == [])
    }

    @Test("an applied migration that was changed is refused by name; other line ends are no change")
    func changed() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        try await Migrator(database, migrations: [Self.notes]).upgrade()
        let otherEnds = Migration(
            number: 1, name: "notes", up: Self.notes.up.replacing("\n", with: "\r\n"), down: Self.notes.down)
        #expect(try await Migrator(database, migrations: [otherEnds]).upgrade() == [])
        let changed = Migration(number: 1, name: "notes", up: "CREATE TABLE notes (id INTEGER);", down: "")
        await #expect(throws: MigrationError.changed(number: 1, name: "notes")) {
            try await Migrator(database, migrations: [changed, Self.authors]).upgrade()
        }
    }

    @Test("a database of a newer program is refused")
    func unknown() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        try await Migrator(database, migrations: [Self.notes, Self.authors]).upgrade()
        let older = try Migrator(database, migrations: [Self.notes])
        let error = MigrationError.unknown(number: 2, name: "authors")
        await #expect(throws: error) { try await older.upgrade() }
        await #expect(throws: error) { try await older.downgrade() }
        #expect(try await older.current() == 2)
    }

    @Test("a database that lacks one in between is refused")
    func gap() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        let migrator = try Migrator(database, migrations: [Self.notes, Self.authors])
        try await migrator.upgrade()
        try await database.write { try $0.execute("DELETE FROM schema_migrations WHERE number = 1") }
        await #expect(throws: MigrationError.gap(number: 1, name: "notes")) { try await migrator.upgrade() }
    }

    @Test("a list that doesn't count 1, 2, 3 is refused")
    func misnumbered() throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        #expect(throws: MigrationError.misnumbered(expected: 1, found: 2)) {
            try Migrator(database, migrations: [Self.authors])
        }
    }

    @Test("of several that start at once each migration is applied by one")
    func atOnce() async throws {
        try await withTemporaryFile { path in
            let migrations = (1...20).map { number in
                Migration(
                    number: number, name: "table", up: "CREATE TABLE t\(number) (id INTEGER);",
                    down: "DROP TABLE t\(number);")
            }
            let applied = try await withThrowingTaskGroup(of: [Migration].self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let database = try Database(DatabaseConfiguration(url: .file(path)))
                        let applied = try await Migrator(database, migrations: migrations).upgrade()
                        await database.close()
                        return applied
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.map(\.number).sorted() == Array(1...20))
        }
    }
}
