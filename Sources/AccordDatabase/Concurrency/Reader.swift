import AccordThreads

/// A thread that reads.
///
/// It takes several waiting jobs at once and gives them one snapshot of the database: it is made after
/// they were handed in, so each sees all that was acknowledged before. Those that wait for the results are
/// woken together, which is why it doesn't take all: one slow job holds up the others of its turn.
final class Reader: @unchecked Sendable {
    // Safe to share: once the thread has started only it touches the connection.
    private let connection: Connection
    private let queue: JobQueue

    init(connection: Connection, queue: JobQueue) {
        self.connection = connection
        self.queue = queue
    }

    /// Works until the queue is closed and empty, then closes the connection.
    func run() {
        Wakes.begin()
        while true {
            let jobs = queue.take(atMost: 16)
            if jobs.isEmpty { break }
            read(jobs)
            Wakes.flush()
        }
        Wakes.end()
        connection.disconnect()
    }

    private func read(_ jobs: [Job]) {
        if jobs.count == 1, jobs[0].isOneStatement { return readAlone(jobs[0]) }
        var failure: (any Error)?
        do { try connection.control("BEGIN") } catch { failure = error }
        for job in jobs where job.start() {
            if failure == nil { job.run(on: connection) }
            job.finish(failure: failure)
        }
        // Nothing was written, so nothing can be lost; but the next jobs need a new snapshot.
        if connection.isInTransaction { try? connection.control("COMMIT") }
        if connection.isInTransaction { try? connection.control("ROLLBACK") }
    }

    /// Does a job whose one statement is a transaction by itself, so BEGIN and COMMIT would only cost.
    private func readAlone(_ job: Job) {
        guard job.start() else { return }
        job.run(on: connection)
        job.finish(failure: nil)
    }
}
