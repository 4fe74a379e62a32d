import AccordThreads
import Synchronization

/// Jobs that wait for a thread. What is promised to those who push is said at ``Wakes``.
final class JobQueue: Wakeable, Sendable {
    private let monitor = Monitor(State())
    private let busy = Atomic<Int>(0)

    private struct State {
        var jobs = WaitingJobs()
        var sleeping = 0
        /// Of those that sleep, how many have been woken and have not run since.
        var woken = 0
        var isClosed = false

        /// How many more of them have something to do.
        var needed: Int { max(min(sleeping, jobs.count) - woken, 0) }
    }

    /// What a thread may do with one snapshot of the database: a job, and those that wait already.
    struct Turn {
        let first: Job
        /// Whether none of them waited.
        let isAlone: Bool
        fileprivate let end: Int
    }

    /// Puts a job at the end; false when the queue is closed.
    func push(_ job: Job) -> Bool {
        let (accepted, mustWake) = monitor.withLock { state in
            guard !state.isClosed else { return (false, false) }
            state.jobs.append(job)
            return (true, state.needed > 0)
        }
        if mustWake { Wakes.wake(self) }
        return accepted
    }

    func wake() {
        let count = monitor.withLock { state in
            let needed = state.needed
            state.woken += needed
            return needed
        }
        for _ in 0..<count { monitor.wakeOne() }
    }

    /// The jobs that wait, at most `limit`. Sleeps until there are any; none when the queue is closed and
    /// empty.
    func take(atMost limit: Int) -> [Job] {
        wait { jobs in (0..<min(limit, jobs.count)).compactMap { _ in jobs.popFirst() } } ?? []
    }

    /// The next job, with those that may follow it. Sleeps until there is one; nil when the queue is closed
    /// and empty.
    func nextTurn() -> Turn? {
        wait { jobs in jobs.popFirst().map { Turn(first: $0, isAlone: jobs.count == 0, end: jobs.added) } }
            ?? nil
    }

    /// The next job of a turn; nil when they are all taken, by whichever thread.
    func next(of turn: Turn) -> Job? {
        monitor.withLock { $0.jobs.taken < turn.end ? $0.jobs.popFirst() : nil }
    }

    /// Takes jobs when there are any; nil when the queue is closed and empty.
    private func wait<Taken>(_ take: (inout WaitingJobs) -> Taken) -> Taken? {
        var isAsleep = false
        return monitor.wait { state -> Taken?? in
            if isAsleep {
                state.sleeping -= 1
                // The system also wakes threads by itself.
                state.woken = max(state.woken - 1, 0)
            }
            isAsleep = state.jobs.count == 0 && !state.isClosed
            if isAsleep {
                state.sleeping += 1
                return nil
            }
            return .some(state.jobs.count == 0 ? nil : take(&state.jobs))
        }
    }

    /// Counts the time since `start` as spent on jobs.
    func spent(since start: ContinuousClock.Instant) {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        busy.wrappingAdd(
            Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000), ordering: .relaxed)
    }

    /// What has become of the jobs so far.
    var statistics: DatabaseStatistics.Queue {
        let (waiting, taken) = monitor.withLock { ($0.jobs.count, $0.jobs.taken) }
        return .init(
            waiting: waiting, taken: taken, busy: .nanoseconds(busy.load(ordering: .relaxed)))
    }

    /// Refuses further jobs; those that wait are still done.
    func close() {
        monitor.withLock { $0.isClosed = true }
        monitor.wakeAll()
    }
}
