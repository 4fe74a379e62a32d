import AccordDatabase
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ConcurrencyTests {
    @Test("of many writers at once each gets its own result, and a failing one sinks no other")
    func manyWriters() async throws {
        try await withDatabases { database in
            try await database.add(note: "taken")
            let failures = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<400 {
                    group.addTask {
                        let note = number % 5 == 0 ? "taken" : "note \(number)"
                        do { try await database.add(note: note) } catch { return true }
                        return false
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(failures == 80)
            #expect(try await database.noteCount() == 321)
        }
    }

    @Test("writes that wait share one transaction, of which nobody sees a part")
    func groups() async throws {
        try await withTemporaryFile { path in
            let database = try Database(DatabaseConfiguration(url: .file(path)))
            try await database.write {
                try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            }
            let waiting = Counter()
            async let first: Void = database.write { _ in
                // The others come to wait meanwhile.
                while waiting.value < 8 { usleep(1000) }
                usleep(100_000)
            }
            let seen = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        waiting.increment()
                        return try await database.write { connection in
                            try connection.execute("INSERT INTO notes (text) VALUES (?)", ["\(number)"])
                            // What readers see while the group is at work.
                            return try Blocking.result { try await database.noteCount() }.get()
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            try await first
            // One after the other, they would have seen 0, 1, 2 … 7.
            #expect(Set(seen).count < 8)
            #expect(try await database.noteCount() == 8)
            await database.close()
        }
    }

    @Test("what was acknowledged is seen by every later read")
    func readsOwnWrites() async throws {
        try await withDatabases { database in
            for number in 1...300 {
                try await database.add(note: "\(number)")
                #expect(try await database.noteCount() == number)
            }
        }
    }

    @Test("two databases on one file take turns")
    func twoWriters() async throws {
        try await withTemporaryFile { path in
            let databases = try (0..<2).map { _ in try Database(DatabaseConfiguration(url: .file(path))) }
            try await databases[0].write {
                try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            }
            try await withThrowingTaskGroup { group in
                for (index, database) in databases.enumerated() {
                    group.addTask {
                        for number in 0..<100 { try await database.add(note: "\(index) \(number)") }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await databases[1].noteCount() == 200)
            for database in databases { await database.close() }
        }
    }

    @Test("a lock that another process holds for too long is an error of kind busy")
    func busy() async throws {
        try await withTemporaryFile { path in
            let configuration = DatabaseConfiguration(url: .file(path), busyTimeout: .milliseconds(50))
            let holder = try Database(configuration)
            let waiter = try Database(configuration)
            try await holder.write {
                try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            }
            let error = await #expect(throws: DatabaseError.self) {
                try await holder.write { connection in
                    try connection.execute("INSERT INTO notes (text) VALUES ('held')")
                    let result = Blocking.result { try await waiter.add(note: "kept out") }
                    _ = try result.get()
                }
            }
            #expect(error?.kind == .busy)
            await holder.close()
            await waiter.close()
        }
    }
}
