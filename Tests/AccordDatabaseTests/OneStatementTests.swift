import AccordDatabase
import Testing

@Suite struct OneStatementTests {
    @Test("gives the first row, or nil")
    func rows() async throws {
        try await withDatabases { database in
            try await database.add(note: "a")
            try await database.add(note: "b")
            let sql = "SELECT text FROM notes WHERE id >= ? ORDER BY id"
            #expect(try await database.row(sql, [1])?.get(0) == "a")
            #expect(try await database.row(sql, [2])?.get("text") == "b")
            #expect(try await database.row(sql, [3]) == nil)
        }
    }

    @Test("sees all that was acknowledged before: it leaves no state of the database open behind it")
    func seesWrites() async throws {
        try await withTemporaryFile { path in
            let database = try Database(DatabaseConfiguration(url: .file(path), readers: 1))
            try await database.write {
                try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            }
            for number in 1...100 {
                try await database.add(note: "\(number)")
                // There are more rows than it takes.
                let sql = "SELECT id FROM notes ORDER BY id DESC"
                #expect(try await database.row(sql)?.get(0) == number)
            }
            await database.close()
        }
    }

    @Test(
        "can't write", arguments: ["DELETE FROM notes", "INSERT INTO notes (text) VALUES ('x') RETURNING id"])
    func readsOnly(sql: String) async throws {
        try await withDatabases { database in
            try await database.add(note: "kept")
            let error = await #expect(throws: DatabaseError.self) { try await database.row(sql) }
            #expect(error?.kind == .readOnly)
            #expect(try await database.noteCount() == 1)
        }
    }

    @Test("can't begin or end a transaction", arguments: ["BEGIN", "COMMIT", "SAVEPOINT s"])
    func control(sql: String) async throws {
        try await withDatabases { database in
            await #expect(throws: DatabaseError.self) { try await database.row(sql) }
            try await database.add(note: "the database goes on")
            #expect(try await database.row("SELECT count(*) FROM notes")?.get(0) == 1)
        }
    }

    @Test(
        "an error leaves the connection as it was", arguments: ["SELEC 1", "SELECT ?", "SELECT 1; SELECT 2"])
    func errors(sql: String) async throws {
        try await withDatabases { database in
            let error = await #expect(throws: DatabaseError.self) { try await database.row(sql) }
            #expect(error?.kind == .invalidStatement)
            let one: Int? = try await database.row("SELECT 1")?.get(0)
            #expect(one == 1)
        }
    }

    @Test("one that runs is stopped when its task is cancelled, and the database goes on")
    func cancelled() async throws {
        try await withDatabases { database in
            let endless = """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
                """
            let task = Task { try await database.row(endless) }
            try await Task.sleep(for: .milliseconds(50))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            try await database.add(note: "x")
            #expect(try await database.noteCount() == 1)
        }
    }

    @Test("a closed database refuses it")
    func closed() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        await database.close()
        let error = await #expect(throws: DatabaseError.self) { try await database.row("SELECT 1") }
        #expect(error?.kind == .closed)
    }

    @Test(
        "two statements of a read see one state, though a write is acknowledged between them",
        arguments: ["SELECT count(*) FROM notes", "SELECT id FROM notes"])
    func snapshot(first: String) async throws {
        try await withTemporaryFile { path in
            let database = try Database(DatabaseConfiguration(url: .file(path), readers: 1))
            try await database.write {
                try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            }
            let count = "SELECT count(*) FROM notes"
            let seen = try await database.read { connection in
                // The one gives a row, the other one ends without.
                _ = try connection.row(first)
                try Blocking.result { try await database.add(note: "meanwhile") }.get()
                return try connection.row(count)?.get(0, as: Int.self)
            }
            #expect(seen == 0)
            #expect(try await database.row(count)?.get(0) == 1)
            await database.close()
        }
    }

    @Test("many at once, among reads and writes, each get their own result")
    func manyAtOnce() async throws {
        try await withDatabases { database in
            try await database.add(note: "first")
            try await withThrowingTaskGroup { group in
                for number in 0..<300 {
                    group.addTask {
                        switch number % 3 {
                        case 0: try await database.add(note: "\(number)")
                        case 1: #expect(try await database.row("SELECT ?", [number])?.get(0) == number)
                        default:
                            let (one, two) = try await database.read { connection in
                                let sql = "SELECT count(*) FROM notes"
                                return (try connection.row(sql), try connection.row(sql))
                            }
                            #expect(one == two)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.row("SELECT count(*) FROM notes")?.get(0) == 101)
        }
    }
}
