import AccordDatabase
import Testing

@Suite struct ClosingTests {
    @Test("close lets the work that waits finish and refuses more")
    func closes() async throws {
        try await withTemporaryFile { path in
            let database = try Database(DatabaseConfiguration(url: .file(path)))
            try await database.write {
                try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            }
            let results = await withTaskGroup(of: Bool?.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        do { try await database.add(note: "\(number)") } catch {
                            return (error as? DatabaseError)?.kind == .closed ? false : nil
                        }
                        return true
                    }
                }
                await database.close()
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(!results.contains(nil))
            let again = try Database(DatabaseConfiguration(url: .file(path)))
            #expect(try await again.noteCount() == results.count { $0 == true })
            await again.close()
        }
    }

    @Test("a closed database refuses reads and writes, and may be closed again")
    func closedTwice() async throws {
        try await withDatabases { database in
            await database.close()
            await database.close()
            let error = await #expect(throws: DatabaseError.self) { try await database.noteCount() }
            #expect(error?.kind == .closed)
            await #expect(throws: DatabaseError.self) { try await database.add(note: "x") }
        }
    }

    @Test("the last to close leaves one file")
    func oneFile() async throws {
        try await withTemporaryFile { path in
            let database = try Database(DatabaseConfiguration(url: .file(path)))
            try await database.write {
                try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            }
            _ = try await database.noteCount()
            await database.close()
            #expect(TestFile.exists(path))
            #expect(!TestFile.exists(path + "-wal"))
        }
    }

    @Test("a database that nobody refers to ends by itself")
    func forgotten() async throws {
        try await withTemporaryFile { path in
            try await {
                let database = try Database(DatabaseConfiguration(url: .file(path)))
                try await database.write { try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY)") }
            }()
            for _ in 0..<500 where TestFile.exists(path + "-wal") {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(!TestFile.exists(path + "-wal"))
        }
    }
}
