import AccordDatabase
import AccordRuntime
import Synchronization
import Testing

@testable import Server

@Suite("Scheduler")
struct SchedulerTests {
    @Test("A job is done again after its interval, also when it has failed, until its task is cancelled")
    func repeats() async throws {
        struct Failure: Error {}
        let fixture = try await StoreFixture()
        let (done, continuation) = AsyncStream.makeStream(of: Int.self)
        let count = Atomic(0)
        let job = ScheduledJob(name: .oldAccessLog, interval: .milliseconds(1)) { _ in
            continuation.yield(count.add(1, ordering: .relaxed).newValue)
            throw Failure()
        }
        let runner = JobRunner(store: JobRunStore(database: fixture.database), logger: .disabled)
        let task = Task { await Scheduler(jobs: [job], runner: runner).run() }
        for await number in done where number >= 3 { break }
        task.cancel()
        await task.value
        let last = count.load(ordering: .relaxed)
        try await Task.sleep(for: .milliseconds(20))
        #expect(count.load(ordering: .relaxed) == last)
        #expect(try await fixture.count("job_runs") == last)
    }

    @Test("Two servers on one database file do a job once an interval")
    func twoServers() async throws {
        let path = "/tmp/accord-jobs-\(UInt64.random(in: 0 ... .max)).db"
        defer { for suffix in ["", "-wal", "-shm"] { TestProgram.remove(path + suffix) } }
        let databases = try (0..<2).map { _ in
            try Database(DatabaseConfiguration(url: .file(path), readers: 1))
        }
        try await StoreFixture.migrate(databases[0])
        let count = Atomic(0)
        await withTaskGroup { group in
            for (number, database) in databases.enumerated() {
                let runner = JobRunner(
                    store: JobRunStore(database: database), logger: .disabled, server: "server \(number)")
                let job = ScheduledJob(name: .oldAccessLog, interval: .seconds(3600)) { _ in
                    count.add(1, ordering: .relaxed)
                    return 0
                }
                group.addTask { await Scheduler(jobs: [job], runner: runner).run() }
            }
            group.addTask { try? await Task.sleep(for: .milliseconds(200)) }
            // The sleep is the first to end.
            await group.next()
            group.cancelAll()
        }
        #expect(count.load(ordering: .relaxed) == 1)
        for database in databases { await database.close() }
    }
}

@Suite("Runs of jobs")
struct JobRunnerTests {
    let fixture: StoreFixture
    let clock = TestClock()
    var store: JobRunStore { JobRunStore(database: fixture.database) }

    init() async throws { fixture = try await StoreFixture() }

    func runner(_ server: String = "one") -> JobRunner {
        let clock = clock
        return JobRunner(
            store: store, logger: .disabled, server: server, lease: .seconds(60), now: { clock.now })
    }

    /// A job whose portions change so many rows.
    func job(_ portions: Int...) -> ScheduledJob {
        let rest = Mutex(portions)
        return ScheduledJob(name: .oldAccessLog, interval: .seconds(600)) { _ in
            rest.withLock { $0.isEmpty ? 0 : $0.removeFirst() }
        }
    }

    @Test("A run is recorded with its rows")
    func success() async throws {
        guard case .done(let run) = try await runner().run(job(1000, 234)) else { Issue.record(); return }
        #expect(run.rows == 1234)
        #expect(run.outcome == .succeeded)
        #expect(try await store.lastRuns() == [run])
    }

    @Test("A failure is recorded with its reason, and the rows so far")
    func failure() async throws {
        struct Reason: Error {}
        let first = Atomic(true)
        let job = ScheduledJob(name: .oldAccessLog, interval: .seconds(600)) { _ in
            if first.exchange(false, ordering: .relaxed) { return 7 }
            throw Reason()
        }
        _ = try await runner().run(job)
        let run = try #require(try await store.lastRuns().first)
        #expect(run.outcome == .failed)
        #expect(run.rows == 7)
        #expect(run.error == "Reason()")
        #expect(run.endedAt == clock.now)
    }

    @Test("A job rests for its interval, whichever server did it, unless it is forced")
    func rests() async throws {
        _ = try await runner().run(job())
        clock.advance(599)
        #expect(try await runner("two").run(job()) == .due(at: clock.now.adding(seconds: 1)))
        guard case .done = try await runner("two").run(job(), forced: true) else { Issue.record(); return }
        clock.advance(600)
        guard case .done = try await runner("one").run(job()) else { Issue.record(); return }
    }

    @Test("While one server is at work no other begins, forced or not")
    func leased() async throws {
        _ = try await store.claim(
            .oldAccessLog, server: "one", rest: nil, lease: .seconds(60), now: clock.now)
        clock.advance(59)
        for forced in [true, false] {
            guard case .running(let run) = try await runner("two").run(job(), forced: forced) else {
                Issue.record()
                return
            }
            #expect(run.server == "one")
        }
    }

    @Test("The lease of a server that went away is taken over when it is over")
    func crashed() async throws {
        _ = try await store.claim(
            .oldAccessLog, server: "one", rest: nil, lease: .seconds(60), now: clock.now)
        clock.advance(60)
        guard case .done(let run) = try await runner("two").run(job(5)) else { Issue.record(); return }
        #expect(run.server == "two")
        let outcomes = try await fixture.database.read { connection in
            try connection.rows("SELECT server, outcome FROM job_runs ORDER BY id").map {
                "\(try $0.get(0) as String) \(try $0.get(1) as String)"
            }
        }
        #expect(outcomes == ["one abandoned", "two succeeded"])
    }

    @Test("A server that was away for too long stops when it finds that it lost its lease")
    func lostLease() async throws {
        let clock = clock
        let store = store
        let portions = Atomic(0)
        let slow = ScheduledJob(name: .oldAccessLog, interval: .seconds(600)) { _ in
            if portions.add(1, ordering: .relaxed).newValue == 1 {
                clock.advance(61)
                _ = try await store.claim(
                    .oldAccessLog, server: "two", rest: nil, lease: .seconds(60), now: clock.now)
            }
            return 1
        }
        guard case .done(let run) = try await runner().run(slow) else { Issue.record(); return }
        #expect(run.outcome == .abandoned)
        #expect(portions.load(ordering: .relaxed) == 1)
        #expect(try await store.lastRuns().map(\.server) == ["two"])
        #expect(try await store.lastRuns().first?.outcome == nil)
    }

    @Test("A long run prolongs its lease")
    func prolonged() async throws {
        let clock = clock
        let other = runner("two")
        let seen = Mutex<[JobRunner.Attempt]>([])
        let count = Atomic(0)
        let quick = job()
        let long = ScheduledJob(name: .oldAccessLog, interval: .seconds(600)) { _ in
            if count.add(1, ordering: .relaxed).newValue > 5 { return 0 }
            clock.advance(30)
            let attempt = try await other.run(quick)
            seen.withLock { $0.append(attempt) }
            return 1
        }
        guard case .done(let run) = try await runner().run(long) else { Issue.record(); return }
        #expect(run.outcome == .succeeded)
        for attempt in seen.withLock({ $0 }) {
            guard case .running = attempt else { Issue.record(); return }
        }
    }

    @Test("A task that is cancelled leaves a closed record")
    func cancelled() async throws {
        let runner = runner()
        let endless = ScheduledJob(name: .oldAccessLog, interval: .seconds(600)) { _ in
            await Task.yield()
            return 1
        }
        let (started, continuation) = AsyncStream.makeStream(of: Int.self)
        let task = Task { try await runner.run(endless) { continuation.yield($0) } }
        for await _ in started { break }
        task.cancel()
        _ = try await task.value
        #expect(try await store.lastRuns().first?.outcome == .cancelled)
    }

    @Test("Old records go, but never the last one of a job")
    func retention() async throws {
        for _ in 0..<3 {
            _ = try await runner().run(job(), forced: true)
            clock.advance(10)
        }
        #expect(try await store.delete(before: clock.now, limit: 1) == 1)
        #expect(try await store.delete(before: clock.now) == 1)
        #expect(try await store.delete(before: clock.now) == 0)
        #expect(try await store.lastRuns().count == 1)
    }

    @Test("The job for expired sessions deletes them, in portions, and nothing else")
    func sessions() async throws {
        try await fixture.startSession()
        _ = try await fixture.rotate([1], to: [2], after: 50)
        try await fixture.sessions.start(
            sid: "short", of: fixture.user, refreshHash: [9], now: fixture.now,
            expiresAt: fixture.now.adding(seconds: 100))
        let later = fixture.now.adding(seconds: 120)
        #expect(try await fixture.sessions.deleteExpired(now: later, limit: 1) == 2)
        let configuration = try Configuration { ["APP_ENV": "testing"][$0] }
        let job = try #require(
            ScheduledJob.all(configuration, fixture.database).first { $0.name == .expiredSessions })
        let runner = JobRunner(store: store, logger: .disabled, now: { later })
        _ = try await runner.run(job)
        #expect(try await fixture.sessions.find(sid: "short") == nil)
        #expect(try await fixture.sessions.find(sid: "sid") != nil)
        #expect(try await fixture.count("refresh_tokens") == 1)
    }

    @Test("Every job that a server has runs through on an empty database", arguments: JobName.allCases)
    func all(name: JobName) async throws {
        let configuration = try Configuration { ["APP_ENV": "testing"][$0] }
        let job = try #require(ScheduledJob.all(configuration, fixture.database).first { $0.name == name })
        guard case .done(let run) = try await runner().run(job) else { Issue.record(); return }
        #expect(run.outcome == .succeeded)
        #expect(!name.summary.isEmpty)
    }
}
