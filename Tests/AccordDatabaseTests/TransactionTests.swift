import AccordDatabase
import Testing

private struct Refusal: Error {}

@Suite struct TransactionTests {
    @Test("a write that throws changes nothing and throws the same error")
    func rollback() async throws {
        try await withDatabases { database in
            await #expect(throws: Refusal.self) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO notes (text) VALUES ('x')")
                    throw Refusal()
                }
            }
            let count = try await database.noteCount()
            #expect(count == 0)
        }
    }

    @Test("a savepoint that throws keeps what was before it")
    func savepoint() async throws {
        try await withDatabases { database in
            try await database.write { connection in
                try connection.execute("INSERT INTO notes (text) VALUES ('kept')")
                try? connection.savepoint {
                    try connection.execute("INSERT INTO notes (text) VALUES ('undone')")
                    try connection.savepoint { try connection.execute("DELETE FROM notes") }
                    throw Refusal()
                }
            }
            #expect(try await database.read { try $0.row("SELECT text FROM notes")?.get(0) } == "kept")
        }
    }

    @Test(
        "a closure can't begin or end transactions",
        arguments: ["COMMIT", "ROLLBACK", "BEGIN", "END", "SAVEPOINT s", "RELEASE step", "ROLLBACK TO step"])
    func control(sql: String) async throws {
        try await withDatabases { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO notes (text) VALUES ('x')")
                    try connection.execute(sql)
                }
            }
            #expect(error?.kind == .invalidStatement)
            let count = try await database.noteCount()
            #expect(count == 0)
            try await database.add(note: "the database goes on")
        }
    }

    @Test("a reference that is never met fails its own write only")
    func deferredReferences() async throws {
        try await withDatabases { database in
            try await database.write { connection in
                try connection.execute(
                    "CREATE TABLE child (id INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)")
            }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute("INSERT INTO child VALUES (99)") }
            }
            #expect(error?.isForeignKeyViolation == true)
            try await database.write { connection in
                try connection.execute("INSERT INTO child VALUES (7)")
                try connection.execute("INSERT INTO notes VALUES (7, 'later')")
            }
        }
    }

    @Test("all statements of a read see one state, whatever is written meanwhile")
    func snapshot() async throws {
        try await withTemporaryFile { path in
            let database = try Database(DatabaseConfiguration(url: .file(path), readers: 2))
            try await database.write {
                try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            }
            async let writing: Void = {
                for number in 0..<200 { try await database.add(note: "\(number)") }
            }()
            for _ in 0..<50 {
                let (before, after) = try await database.read { connection in
                    let sql = "SELECT count(*) FROM notes"
                    let before: Int? = try connection.row(sql)?.get(0)
                    _ = try connection.rows("SELECT * FROM notes a, notes b LIMIT 2000")
                    return (before, try connection.row(sql)?.get(0, as: Int.self))
                }
                #expect(before == after)
            }
            try await writing
            #expect(try await database.noteCount() == 200)
            await database.close()
        }
    }
}
