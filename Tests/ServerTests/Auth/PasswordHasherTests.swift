import Synchronization
import Testing

@testable import Server

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Passwords")
struct PasswordHasherTests {
    let hasher = PasswordHasher(PasswordSettings(cost: .minimum, minimumLength: 1, threads: 2, queue: 64))

    @Test(
        "A password is the one of its hash, and another is not",
        arguments: [
            "test1234", " ", "ä\u{0}ö", "🔑", String(repeating: "x", count: 1024),
        ])
    func verify(password: String) async throws {
        let hash = try await hasher.hash(password)
        #expect(hash.hasPrefix("$argon2id$"))
        #expect(try await hasher.verify(password, against: hash))
        #expect(try await !hasher.verify(password + "x", against: hash))
    }

    @Test("Each hash has its own salt")
    func salt() async throws {
        #expect(try await hasher.hash("a") != hasher.hash("a"))
    }

    @Test("Without a hash the answer is no")
    func unknownAccount() async throws {
        #expect(try await !hasher.verify("a", against: nil))
        #expect(try await !hasher.verify("a", against: "not a hash"))
    }

    @Test("The standard cost is 19 MiB and 2 passes")
    func standardCost() {
        #expect(PasswordHasher.hash("a", .standard)?.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") == true)
    }
}

@Suite("Worker threads")
struct WorkerThreadsTests {
    @Test("Work beyond the queue is refused at once, and the rest is done")
    func bounded() async throws {
        let workers = WorkerThreads(threads: 1, queue: 2)
        let isOpen = Mutex(false)
        let state = Mutex((started: 0, done: 0))
        var refused = 0
        for number in 0..<6 {
            do {
                try workers.submit {
                    state.withLock { $0.started += 1 }
                    while !isOpen.withLock({ $0 }) { sched_yield() }
                    state.withLock { $0.done += 1 }
                }
            } catch {
                refused += 1
            }
            // The first is no longer in the queue once it runs.
            while number == 0, state.withLock({ $0.started }) == 0 { await Task.yield() }
        }
        isOpen.withLock { $0 = true }
        #expect(refused == 3)
        while state.withLock({ $0.done }) < 3 { await Task.yield() }
        #expect(try await workers.run { 42 } == 42)
    }

    @Test("Many callers get each its own result")
    func manyCallers() async throws {
        let workers = WorkerThreads(threads: 4, queue: 1000)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<500 {
                group.addTask { try await workers.run { number * 2 } == number * 2 }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
