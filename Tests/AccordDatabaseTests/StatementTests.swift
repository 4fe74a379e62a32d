import AccordDatabase
import CAccordSQLite
import Testing

@Suite struct StatementTests {
    @Test(
        "a statement that is wrong is refused and nothing is done",
        arguments: [
            "SELEC 1", "SELECT nothing FROM nowhere", "", "   ", "-- a comment",
            "SELECT 1; SELECT 2", "INSERT INTO notes (text) VALUES ('x'); DROP TABLE notes",
            "SELECT 1; nonsense", "SELECT 1\0; DROP TABLE notes", "SELECT ?",
        ])
    func refuses(sql: String) async throws {
        try await withDatabases { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute(sql) }
            }
            #expect(error?.kind == .invalidStatement)
            let count = try await database.noteCount()
            #expect(count == 0)
        }
    }

    @Test("too many values and too few are refused")
    func valueCount() async throws {
        try await withDatabases { database in
            for values in [[], [1, 2]] {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.read { try $0.row("SELECT ?", values) }
                }
                #expect(error?.message == "1 parameters and \(values.count) values")
            }
        }
    }

    @Test(
        "comments, blanks and a semicolon may follow a statement",
        arguments: ["SELECT 1;", "SELECT 1 ; -- x\n", "SELECT 1 /* x */"])
    func trailing(sql: String) async throws {
        try await withDatabases { database in
            let one = try await database.read { try $0.row(sql)?.get(0, as: Int.self) }
            #expect(one == 1)
        }
    }

    @Test("text with SQL in it stays text")
    func injection() async throws {
        try await withDatabases { database in
            let hostile = "'); DROP TABLE notes; --"
            try await database.add(note: hostile)
            let found = try await database.read { connection in
                try connection.row("SELECT text FROM notes WHERE text = ?", [hostile])?.get(
                    0, as: String.self)
            }
            #expect(found == hostile)
        }
    }

    @Test("an error tells the statement and no value")
    func secrets() async throws {
        try await withDatabases { database in
            try await database.add(note: "secret")
            let error = await #expect(throws: DatabaseError.self) { try await database.add(note: "secret") }
            #expect(error?.sql == "INSERT INTO notes (text) VALUES (?)")
            #expect(error?.description.contains("secret") == false)
        }
    }

    @Test("the same statement may run inside of itself")
    func nested() async throws {
        try await withDatabases { database in
            let pairs = try await database.read { connection in
                let sql = "SELECT column1 FROM (VALUES (1), (2), (3))"
                var pairs = 0
                try connection.forEach(sql) { _ in try connection.forEach(sql) { _ in pairs += 1 } }
                return pairs
            }
            #expect(pairs == 9)
        }
    }

    @Test("more statements than are cached run all the same")
    func manyStatements() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory, cachedStatements: 2))
        let sum = try await database.read { connection in
            try (0..<100).reduce(0) { sum, number in
                sum + (try connection.row("SELECT \(number % 7)")?.get(0, as: Int.self) ?? 0)
            }
        }
        #expect(sum == 295)
    }

    @Test("two texts that only compose their accents differently are two statements")
    func composition() async throws {
        try await withDatabases { database in
            for _ in 0..<2 {
                let lengths = try await database.read { connection in
                    try ["SELECT length('e\u{301}')", "SELECT length('\u{E9}')"].map { sql in
                        try connection.row(sql)?.get(0, as: Int.self)
                    }
                }
                #expect(lengths == [2, 1])
            }
        }
    }

    @Test("texts that agree in length and in most of their characters are told apart")
    func similarTexts() async throws {
        try await withDatabases { database in
            let numbers = Array(100..<300)
            let found = try await database.read { connection in
                try (numbers + numbers).map { number in
                    let sql = "SELECT \(number), 'as long as all the others, and with the same end'"
                    return try connection.row(sql)?.get(0, as: Int.self)
                }
            }
            #expect(found == numbers + numbers)
        }
    }

    @Test("SQLite counts no memory, for which it would lock a mutex at each allocation")
    func memoryStatus() async throws {
        try await withDatabases { database in
            try await database.add(note: "x")
            #expect(sqlite3_memory_used() == 0)
        }
    }

    @Test("a cached statement notices that the schema has changed")
    func schemaChange() async throws {
        try await withDatabases { database in
            try await database.add(note: "x")
            let sql = "SELECT * FROM notes"
            #expect(try await database.read { try $0.row(sql)?.columns } == ["id", "text"])
            try await database.write { try $0.execute("ALTER TABLE notes ADD COLUMN more TEXT") }
            #expect(try await database.read { try $0.row(sql)?.columns } == ["id", "text", "more"])
        }
    }

    @Test("RETURNING gives the row and the key, and the change is done")
    func returning() async throws {
        try await withDatabases { database in
            let (id, last, changes) = try await database.write { connection in
                let row = try connection.row("INSERT INTO notes (text) VALUES ('x') RETURNING id")
                return (try row?.get(0, as: Int64.self), connection.lastInsertedRowID, connection.changes)
            }
            #expect(id == 1 && last == 1 && changes == 1)
            #expect(try await database.noteCount() == 1)
        }
    }
}
