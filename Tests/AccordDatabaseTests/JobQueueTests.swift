import AccordThreads
import Testing

@testable import AccordDatabase

/// How threads that wait for jobs are woken; see ``Wakes``.
@Suite struct JobQueueTests {
    @Test("a thread that has only collected a wake holds up no job that another one pushes")
    func collectedWake() async throws {
        let queue = JobQueue()
        defer { queue.close() }
        let done = Counter()
        try SystemThread.start {
            while let job = queue.take(atMost: 1).first { if job.start() { done.increment() } }
        }
        try await Task.sleep(for: .milliseconds(20))
        let (isCollected, mayFlush) = (Counter(), Counter())
        try SystemThread.start {
            Wakes.begin()
            _ = queue.push(waitingJob())
            isCollected.increment()
            mayFlush.wait(until: 1)
            Wakes.end()
        }
        try await isCollected.reaches(1)
        #expect(done.value == 0)
        _ = queue.push(waitingJob())
        #expect(try await done.reaches(2))
        mayFlush.increment()
    }

    @Test("one flush wakes as many threads as there are jobs")
    func oneFlush() async throws {
        let queue = JobQueue()
        defer { queue.close() }
        let (running, mayEnd) = (Counter(), Counter())
        for _ in 0..<3 {
            try SystemThread.start {
                while let job = queue.take(atMost: 1).first {
                    guard job.start() else { continue }
                    running.increment()
                    mayEnd.wait(until: 1)
                }
            }
        }
        try await Task.sleep(for: .milliseconds(20))
        try SystemThread.start {
            Wakes.begin()
            for _ in 0..<3 { _ = queue.push(waitingJob()) }
            Wakes.end()
        }
        #expect(try await running.reaches(3))
        mayEnd.increment()
    }

    private func waitingJob() -> Job {
        let job = Job(access: .read)
        _ = job.submit()
        return job
    }
}
