import AccordThreads

/// A database: closures with statements go in, their results come out.
///
/// ```swift
/// let database = try Database(DatabaseConfiguration(url: DatabaseURL("sqlite:notes.db")))
/// let notes = try await database.read { connection in
///     try connection.rows("SELECT text FROM notes WHERE author = ?", [author]).map { try $0.get("text") as String }
/// }
/// ```
///
/// Reads run in parallel on threads of their own, writes one after the other on another one, so a task
/// never blocks the thread that it is on. What a closure reads is one snapshot; what a closure writes
/// is one transaction, kept as a whole or, when the closure throws, not at all. When `write` returns, the
/// changes are on the disk.
public final class Database: Sendable {
    private let readQueue: JobQueue
    private let writeQueue: JobQueue
    private let closing: Closing
    private let health = WriteHealth()

    /// Opens a database and makes the file when there is none; throws a ``DatabaseError``.
    public init(_ configuration: DatabaseConfiguration) throws {
        let readers = configuration.url == .memory ? 0 : configuration.readerCount
        writeQueue = JobQueue()
        // What is in memory belongs to one connection, which then reads too.
        readQueue = readers == 0 ? writeQueue : JobQueue()
        closing = Closing(readers: readers)
        let writer = Writer(
            connection: try .connect(configuration, for: .write), queue: writeQueue, health: health)
        let connections = try (0..<readers).map { _ in try Connection.connect(configuration, for: .read) }
        do {
            for connection in connections {
                let reader = Reader(connection: connection, queue: readQueue)
                try SystemThread.start { [closing] in
                    reader.run()
                    closing.readerEnded()
                }
            }
            try SystemThread.start { [closing] in
                writer.run()
                closing.waitForReaders()
                writer.close()
                closing.end()
            }
        } catch {
            readQueue.close()
            throw error
        }
    }

    deinit { refuse() }

    /// Runs `body` on a connection that reads, and returns its result.
    ///
    /// All statements of `body` see the same state of the database, which holds every write that was
    /// acknowledged before. Throws what `body` throws, a ``DatabaseError`` when the database fails or is
    /// closed, and `CancellationError` when the task is cancelled, which stops a read that runs.
    public nonisolated(nonsending) func read<Value: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await run(ResultJob(access: .read, body: body), in: readQueue)
    }

    /// The first row of one statement that reads, nil when its result is empty.
    ///
    /// ```swift
    /// let text = try await database.row("SELECT text FROM notes WHERE id = ?", [id])?.get(0, as: String.self)
    /// ```
    ///
    /// It sees and throws the same as ``read(_:)`` with this statement alone, which costs more: what a closure
    /// does isn't known beforehand, so a transaction has to begin and to end around it.
    public nonisolated(nonsending) func row(
        _ sql: String, _ values: [(any DatabaseConvertible)?] = []
    ) async throws -> Row? {
        let job = RowJob(sql: sql, values: values)
        return try await withTaskCancellationHandler {
            try await withUnsafeThrowingContinuation { continuation in
                job.wait(with: continuation)
                submit(job, to: readQueue)
            }
        } onCancel: {
            job.cancel()
        }
    }

    /// Runs `body` as a transaction, and returns its result when the changes are on the disk.
    ///
    /// Writes that wait are committed together. In the rare case that an error in one of them, such as a
    /// full disk, undoes them all, the others run again, so `body` should change nothing but the database.
    ///
    /// Throws what `body` throws, after its changes are undone, and a ``DatabaseError`` when the
    /// database fails or is closed: then nothing has changed either. A write whose task is cancelled before
    /// its turn throws `CancellationError`; later it goes on to its end.
    public nonisolated(nonsending) func write<Value: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await run(ResultJob(access: .write, body: body), in: writeQueue)
    }

    /// Why the disk refused the last change that was written: it is full, has failed or can't be written; nil
    /// when it took it.
    public var writeFailure: DatabaseError? { health.failure }

    /// How busy the database is.
    public var statistics: DatabaseStatistics {
        let isShared = readQueue === writeQueue
        return DatabaseStatistics(
            reads: isShared ? .init() : readQueue.statistics, writes: writeQueue.statistics)
    }

    /// Refuses new work, does what waits, closes the connections, and returns when that is done.
    public func close() async {
        refuse()
        await closing.wait()
    }

    private func refuse() {
        readQueue.close()
        writeQueue.close()
    }

    private nonisolated(nonsending) func run<Value>(
        _ job: ResultJob<Value>, in queue: JobQueue
    ) async throws -> Value {
        try await withTaskCancellationHandler {
            try await withUnsafeThrowingContinuation { continuation in
                job.wait(with: continuation)
                submit(job, to: queue)
            }
        } onCancel: {
            job.cancel()
        }
    }

    private func submit(_ job: Job, to queue: JobQueue) {
        guard job.submit() else { return job.finish(failure: CancellationError()) }
        if !queue.push(job), job.start() {
            job.finish(failure: DatabaseError(.closed, "the database is closed"))
        }
    }
}
