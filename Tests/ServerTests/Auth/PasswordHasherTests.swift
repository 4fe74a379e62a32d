import Synchronization
import Testing

@testable import Server

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
        let gate = Mutex(())
        let done = Mutex(0)
        var refused = 0
        gate._unsafeLock()
        for _ in 0..<6 {
            do {
                try workers.submit {
                    gate.withLock { _ in }
                    done.withLock { $0 += 1 }
                }
            } catch {
                refused += 1
            }
        }
        gate._unsafeUnlock()
        #expect(refused == 3)
        while done.withLock({ $0 }) < 3 { await Task.yield() }
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
