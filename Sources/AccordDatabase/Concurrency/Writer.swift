import AccordThreads

/// The thread that writes.
///
/// All writes that wait share one transaction, so one synchronisation of the disk serves them all; each
/// has its own savepoint, so one that fails undoes only its own changes. Their tasks go on only after
/// COMMIT: an acknowledged write is on the disk.
final class Writer: @unchecked Sendable {
    // Safe to share: once the thread has started only it touches the connection.
    private let connection: Connection
    private let queue: JobQueue
    private let health: WriteHealth

    init(connection: Connection, queue: JobQueue, health: WriteHealth) {
        self.connection = connection
        self.queue = queue
        self.health = health
    }

    /// Works until the queue is closed and empty, then closes the connection.
    func run() {
        Wakes.begin()
        while true {
            let jobs = queue.take(atMost: 256)
            if jobs.isEmpty { break }
            let start = ContinuousClock.now
            var rest = jobs.filter { $0.start() }[...]
            while !rest.isEmpty {
                rest = commit(rest)
                Wakes.flush()
            }
            queue.spent(since: start)
        }
        Wakes.end()
    }

    /// Closes the connection, after all that read: the last one tidies the log up.
    func close() { connection.disconnect() }

    /// Does jobs in one transaction and returns those that need another one.
    private func commit(_ jobs: ArraySlice<Job>) -> ArraySlice<Job> {
        let changesBefore = connection.totalChanges
        do { try connection.control("BEGIN IMMEDIATE") } catch {
            health.failed(error)
            for job in jobs { job.finish(failure: error) }
            return []
        }
        for index in jobs.indices {
            jobs[index].run(on: connection)
            health.failed(jobs[index].databaseError)
            guard connection.isInTransaction else {
                // A full disk, for instance: SQLite has undone the work of all jobs so far, and they are
                // done again without the one that had the error.
                jobs[index].finish(failure: DatabaseError(.rolledBack, "an error undid the transaction"))
                return jobs[..<index] + jobs[(index + 1)...]
            }
        }
        let failure = end()
        health.failed(failure)
        // What changed nothing needed nothing from the disk.
        if failure == nil, connection.totalChanges > changesBefore,
            jobs.allSatisfy({ $0.databaseError == nil })
        {
            health.succeeded()
        }
        for job in jobs { job.finish(failure: failure) }
        return []
    }

    /// Commits; when that fails, rolls back and returns the reason.
    private func end() -> (any Error)? {
        do {
            try connection.control("COMMIT")
            return nil
        } catch {
            if connection.isInTransaction { try? connection.control("ROLLBACK") }
            return error
        }
    }
}
