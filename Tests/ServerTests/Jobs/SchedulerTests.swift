import AccordRuntime
import Synchronization
import Testing

@testable import Server

@Suite struct SchedulerTests {
    @Test("a job is done again after its interval, also when it has failed, until its task is cancelled")
    func repeats() async throws {
        struct Failure: Error {}
        let (done, continuation) = AsyncStream.makeStream(of: Int.self)
        let count = Atomic(0)
        let job = ScheduledJob(name: "counting", interval: .milliseconds(1)) {
            continuation.yield(count.add(1, ordering: .relaxed).newValue)
            throw Failure()
        }
        let task = Task { await Scheduler(jobs: [job], logger: .disabled).run() }
        for await number in done where number >= 3 { break }
        task.cancel()
        await task.value
        let last = count.load(ordering: .relaxed)
        try await Task.sleep(for: .milliseconds(20))
        #expect(count.load(ordering: .relaxed) == last)
    }

    @Test("the clean-up deletes what has expired, in portions, and nothing else")
    func cleanup() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        _ = try await fixture.rotate([1], to: [2], after: 50)
        try await fixture.sessions.start(
            sid: "short", userID: fixture.user.id, refreshHash: [9], now: fixture.now,
            expiresAt: fixture.now.adding(seconds: 100))
        let later = fixture.now.adding(seconds: 120)
        #expect(try await fixture.sessions.deleteExpired(now: later, limit: 1) == 2)
        try await ScheduledJob.cleanup(
            of: fixture.sessions, every: .seconds(600), logger: .disabled, now: { later }
        ).work()
        #expect(try await fixture.sessions.find(sid: "short") == nil)
        #expect(try await fixture.sessions.find(sid: "sid") != nil)
        #expect(try await fixture.count("refresh_tokens") == 1)
    }
}
