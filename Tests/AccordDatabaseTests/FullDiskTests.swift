import AccordDatabase
import Testing

@Suite struct FullDiskTests {
    @Test("a full database says so, loses nothing that was acknowledged, and goes on when there is room")
    func full() async throws {
        try await withTemporaryFile { path in
            let small = try Database(DatabaseConfiguration(url: .file(path), maximumPages: 40))
            try await small.write { try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)") }
            let note = String(repeating: "x", count: 10_000)
            var acknowledged = 0
            let error = await #expect(throws: DatabaseError.self) {
                while acknowledged < 1000 {
                    try await small.add(note: note)
                    acknowledged += 1
                }
            }
            #expect(error?.kind == .full)
            #expect(acknowledged > 5)
            #expect(try await small.noteCount() == acknowledged)
            try await small.write { try $0.execute("DELETE FROM notes WHERE id = 1") }
            try await small.add(note: note)
            await small.close()

            let database = try Database(DatabaseConfiguration(url: .file(path)))
            #expect(try await database.noteCount() == acknowledged)
            #expect(try await database.read { try $0.row("PRAGMA integrity_check")?.get(0) } == "ok")
            try await database.add(note: note)
            await database.close()
        }
    }

    @Test("in a group those that don't fit fail and the others stay")
    func fullGroup() async throws {
        try await withTemporaryFile { path in
            let database = try Database(DatabaseConfiguration(url: .file(path), maximumPages: 40))
            try await database.write {
                try $0.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
            }
            let acknowledged = await withTaskGroup(of: Int.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let note = String(repeating: "x", count: number % 10 == 0 ? 1_000_000 : 100)
                        do { try await database.add(note: note) } catch { return 0 }
                        return 1
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(try await database.noteCount() == acknowledged)
            #expect(acknowledged == 90)
            await database.close()
        }
    }

    @Test("when the system refuses to write more, acknowledged writes stay and the error is clear")
    func fileSizeLimit() async throws {
        try await withTemporaryFile { path in
            let output = try await DurableWriter.run(path, fileSizeLimit: 300_000) { _ in }
            let acknowledged = output.compactMap { Int($0) }
            let failure = try #require(output.first { $0.hasPrefix("failed: ") })
            #expect(failure == "failed: inputOutput" || failure == "failed: full")
            try await DurableWriter.check(path, acknowledged: acknowledged)
        }
    }
}
