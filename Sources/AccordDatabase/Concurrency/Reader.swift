import AccordThreads

/// A thread that reads.
///
/// It gives several jobs one snapshot of the database: those that waited when it was made, so each sees all
/// that was acknowledged before. It takes them one by one, so that a slow one holds up none that another
/// thread can do. Those who wait for the results are woken together (``Wakes``), so a turn ends early when it
/// takes long, and the statements of a slow job wake those who wait for the ones before it.
final class Reader: @unchecked Sendable {
    // Safe to share: once the thread has started only it touches the connection.
    private let connection: Connection
    private let queue: JobQueue

    /// How many jobs share a snapshot.
    private static let turnLimit = 16
    /// For how long jobs may join a snapshot.
    private static let turnTime: Duration = .milliseconds(1)

    init(connection: Connection, queue: JobQueue) {
        self.connection = connection
        self.queue = queue
    }

    /// Works until the queue is closed and empty, then closes the connection.
    func run() {
        Wakes.begin()
        while let turn = queue.nextTurn() {
            let start = ContinuousClock.now
            read(turn)
            queue.spent(since: start)
            Wakes.flush()
        }
        Wakes.end()
        connection.disconnect()
    }

    private func read(_ turn: JobQueue.Turn) {
        if turn.isAlone, turn.first.isOneStatement { return readAlone(turn.first) }
        let end = ContinuousClock.now + Self.turnTime
        var failure: (any Error)?
        do { try connection.control("BEGIN") } catch { failure = error }
        var next: Job? = turn.first
        var count = 0
        while let job = next {
            if job.start() {
                if failure == nil { job.run(on: connection) }
                job.finish(failure: failure)
            }
            count += 1
            let isOver = count == Self.turnLimit || ContinuousClock.now >= end
            next = isOver ? nil : queue.next(of: turn)
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
