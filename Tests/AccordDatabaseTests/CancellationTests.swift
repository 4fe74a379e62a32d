import AccordDatabase
import Synchronization
import Testing

@Suite struct CancellationTests {
    @Test("a task that was cancelled before writes nothing")
    func cancelledBefore() async throws {
        try await withDatabases { database in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await database.add(note: "x")
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            let count = try await database.noteCount()
            #expect(count == 0)
        }
    }

    @Test("a write that waits for its turn ends at once when its task is cancelled, and isn't done")
    func cancelledWaiting() async throws {
        try await withDatabases { database in
            let outcome = try await database.write { _ in
                // The writer is busy here, so that the next write waits.
                Blocking.result {
                    let task = Task { try await database.add(note: "x") }
                    try await Task.sleep(for: .milliseconds(20))
                    task.cancel()
                    return await task.result
                }
            }
            #expect(throws: CancellationError.self) { try outcome.get().get() }
            let count = try await database.noteCount()
            #expect(count == 0)
        }
    }

    @Test("a read that runs is stopped when its task is cancelled, and the database goes on")
    func cancelledRunning() async throws {
        try await withDatabases { database in
            let endless = """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
                """
            let task = Task { try await database.read { try $0.row(endless) } }
            try await Task.sleep(for: .milliseconds(50))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            try await database.add(note: "x")
            let count = try await database.noteCount()
            #expect(count == 1)
        }
    }
}
