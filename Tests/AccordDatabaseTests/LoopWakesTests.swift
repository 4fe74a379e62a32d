import AccordDatabase
import AccordThreads
import Testing

@testable import AccordHTTP

/// What event loops and the threads of a database promise each other; see ``Wakes``.
@Suite struct LoopWakesTests {
    @Test("a thread that has only collected a wake holds up no call of another one")
    func collectedWake() async throws {
        try await withLoop { loop in
            let (calls, isCollected, mayFlush) = (Counter(), Counter(), Counter())
            try SystemThread.start {
                Wakes.begin()
                loop.run { calls.increment() }
                isCollected.increment()
                mayFlush.wait(until: 1)
                Wakes.end()
            }
            try await isCollected.reaches(1)
            #expect(calls.value == 0)
            loop.run { calls.increment() }
            #expect(try await calls.reaches(2))
            mayFlush.increment()
        }
    }

    @Test("a slow read holds up no write of the same loop")
    func write() async throws {
        try await withLoop { loop in
            try await withReader { database, hold in
                let (isSlow, mayEnd, written) = (Counter(), Counter(), Counter())
                let reads = try await hold.turn(
                    loop, { try await database.read { _ in } },
                    {
                        try await database.read { _ in
                            isSlow.increment()
                            mayEnd.wait(until: 1)
                        }
                    })
                try await isSlow.reaches(1)
                let write = Task(executorPreference: loop) {
                    try await database.write { _ in }
                    written.increment()
                }
                #expect(try await written.reaches(1))
                mayEnd.increment()
                for task in reads + [write] { try await task.value }
            }
        }
    }

    @Test("the statements of a slow read don't hold up the results of those before it")
    func result() async throws {
        try await withLoop { loop in
            try await withReader { database, hold in
                let endless = """
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
                    """
                let results = Counter()
                let reads = try await hold.turn(
                    loop,
                    {
                        try await database.read { _ in }
                        results.increment()
                    }, { try await database.read { _ = try $0.row(endless) } })
                #expect(try await results.reaches(1))
                reads[1].cancel()
                try await reads[0].value
                await #expect(throws: CancellationError.self) { try await reads[1].value }
            }
        }
    }

    @Test("a slow read holds up none that another reader can do")
    func readers() async throws {
        try await withReader(readers: 2) { database, hold in
            let (isSlow, mayEnd, read) = (Counter(), Counter(), Counter())
            let other = try await HeldReader(database)
            let slow = Task {
                try await database.read { _ in
                    isSlow.increment()
                    mayEnd.wait(until: 1)
                }
            }
            try await Task.sleep(for: .milliseconds(20))
            for _ in 0..<5 {
                Task {
                    try await database.read { _ in }
                    read.increment()
                }
            }
            try await Task.sleep(for: .milliseconds(20))
            hold.end()
            try await isSlow.reaches(1)
            other.end()
            #expect(try await read.reaches(5))
            mayEnd.increment()
            try await slow.value
        }
    }

    private func withLoop(_ body: (EventLoop) async throws -> Void) async throws {
        let loop = try EventLoop()
        try loop.start {}
        defer { loop.run { loop.stop() } }
        try await body(loop)
    }

    /// Gives `body` a database in a file, and what keeps one of its readers busy.
    private func withReader(
        readers: Int = 1, _ body: (Database, HeldReader) async throws -> Void
    ) async throws {
        try await withTemporaryFile { path in
            let database = try Database(DatabaseConfiguration(url: .file(path), readers: readers))
            try await body(database, try await HeldReader(database))
            await database.close()
        }
    }
}

/// A reader that a test keeps busy, so that reads come to wait for it.
private struct HeldReader {
    private let mayEnd = Counter()

    init(_ database: Database) async throws {
        let isHeld = Counter()
        Task { [mayEnd] in
            try await database.read { _ in
                isHeld.increment()
                mayEnd.wait(until: 1)
            }
        }
        try await isHeld.reaches(1)
    }

    func end() { mayEnd.increment() }

    /// Starts tasks on a loop that wait for the reader, one after the other, and lets it do them.
    func turn(
        _ loop: EventLoop, _ works: @Sendable () async throws -> Void...
    ) async throws -> [Task<Void, any Error>] {
        var tasks: [Task<Void, any Error>] = []
        for work in works {
            tasks.append(Task(executorPreference: loop) { try await work() })
            try await Task.sleep(for: .milliseconds(20))
        }
        end()
        return tasks
    }
}
