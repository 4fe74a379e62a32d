import AccordThreads

/// Jobs that wait for a thread.
final class JobQueue: Wakeable, Sendable {
    private let monitor: Monitor<State>
    private let takers: Int

    private struct State {
        var jobs: [Job] = []
        /// Threads that sleep and have not been woken.
        var sleeping = 0
        var isClosed = false
    }

    /// A queue for so many threads.
    init(takers: Int) {
        self.takers = takers
        monitor = Monitor(State())
    }

    /// Puts a job at the end; false when the queue is closed.
    func push(_ job: Job) -> Bool {
        let (accepted, wake) = monitor.withLock { state in
            guard !state.isClosed else { return (false, false) }
            state.jobs.append(job)
            guard state.sleeping > 0 else { return (true, false) }
            state.sleeping -= 1
            return (true, true)
        }
        if wake { Wakes.wake(self) }
        return accepted
    }

    func wake() { monitor.wakeOne() }

    /// The jobs that the calling thread shall do next, at most `limit`: its share of those that wait.
    /// Sleeps until there are any; none when the queue is closed and empty.
    func take(atMost limit: Int) -> [Job] {
        monitor.wait { state in
            guard !state.jobs.isEmpty else {
                if state.isClosed { return [] }
                state.sleeping += 1
                return nil
            }
            let share = min(limit, (state.jobs.count + takers - 1) / takers)
            let taken = Array(state.jobs.prefix(share))
            state.jobs.removeFirst(share)
            return taken
        }
    }

    /// Refuses further jobs; those that wait are still done.
    func close() {
        monitor.withLock { state in
            state.isClosed = true
            state.sleeping = 0
        }
        monitor.wakeAll()
    }
}
