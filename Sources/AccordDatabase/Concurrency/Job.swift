import Synchronization

/// A closure that waits for its turn on a connection, and the task that waits for its result.
class Job: @unchecked Sendable {
    // Safe to share: `state` decides who may touch the rest. The task that makes the job does until it
    // has submitted it, then only the thread that has started it, or else the one that has cancelled it.

    /// What the closure may do with the database.
    let access: Connection.Access
    private let state = Atomic<State>(.new)

    private enum State: UInt8, AtomicRepresentable {
        /// Its task prepares it.
        case new
        /// It waits for its turn.
        case waiting
        /// A thread runs it.
        case running
        /// A thread runs it, and its task was cancelled.
        case abandoned
        /// Its task was cancelled before it ran.
        case cancelled
    }

    init(access: Connection.Access) { self.access = access }

    /// From here on it can be started; false when its task has been cancelled.
    func submit() -> Bool { move(from: .new, to: .waiting) }

    /// Takes the job to run it; false when it has been cancelled.
    func start() -> Bool { move(from: .waiting, to: .running) }

    /// Whether it runs though nobody waits for it.
    var isAbandoned: Bool { state.load(ordering: .relaxed) == .abandoned }

    /// What the end of its task means for the job: one that waits ends at once.
    func cancel() {
        if move(from: .new, to: .cancelled) { return }
        if move(from: .waiting, to: .cancelled) {
            finish(failure: CancellationError())
            return
        }
        _ = move(from: .running, to: .abandoned)
    }

    private func move(from old: State, to new: State) -> Bool {
        state.compareExchange(expected: old, desired: new, ordering: .acquiringAndReleasing).exchanged
    }

    /// Whether it reads with one statement, which by itself sees one state of the database.
    var isOneStatement: Bool { false }

    /// Runs the closure, a write in a savepoint of its own, and keeps what comes of it.
    func run(on connection: Connection) {}

    /// What comes of a closure that only reads, and which ends early when nobody waits for it any more.
    final func read<Value>(
        on connection: Connection, _ body: (Connection) throws -> Value
    ) -> Result<Value, any Error> {
        connection.access = .read
        connection.runningRead = self
        defer { connection.runningRead = nil }
        do {
            return .success(try body(connection))
        } catch let error as DatabaseError where error.kind == .interrupted && isAbandoned {
            return .failure(CancellationError())
        } catch {
            return .failure(error)
        }
    }

    /// The error of the database that the closure ended with, if it did.
    var databaseError: DatabaseError? { nil }

    /// Gives the task what came of it, or `failure`, if there is one and the closure didn't throw.
    func finish(failure: (any Error)?) {}
}

/// A job with a result.
final class ResultJob<Value: Sendable>: Job, @unchecked Sendable {
    // Safe to share: see Job.
    private let body: @Sendable (Connection) throws -> Value
    private var continuation: UnsafeContinuation<Value, any Error>?
    private var result: Result<Value, any Error>?

    init(access: Connection.Access, body: @escaping @Sendable (Connection) throws -> Value) {
        self.body = body
        super.init(access: access)
    }

    /// Sets the task that waits. Each way through a job ends in exactly one `finish`, because only one
    /// thread wins the step out of `new` or `waiting`; so the unchecked continuation is enough.
    func wait(with continuation: UnsafeContinuation<Value, any Error>) {
        self.continuation = continuation
    }

    override func run(on connection: Connection) {
        switch access {
        case .read: result = read(on: connection, body)
        case .write: result = Result { try write(on: connection) }
        }
    }

    override var databaseError: DatabaseError? {
        if case .failure(let error as DatabaseError) = result { return error }
        return nil
    }

    private func write(on connection: Connection) throws -> Value {
        connection.access = .write
        return try connection.savepoint {
            let value = try body(connection)
            // COMMIT would find it, and fail for all that share the transaction.
            guard !connection.hasUnmetReferences else {
                throw DatabaseError(
                    .foreignKeyViolation, "FOREIGN KEY constraint failed at the end of the write")
            }
            return value
        }
    }

    override func finish(failure: (any Error)?) {
        let waiting = continuation
        continuation = nil
        waiting?.resume(with: result, unless: failure)
    }
}

extension UnsafeContinuation where T: Sendable, E == any Error {
    /// Gives the task what came of its job, or `failure`, if there is one and the job itself did not fail.
    func resume(with result: Result<T, any Error>?, unless failure: (any Error)?) {
        switch (result, failure) {
        case (.failure(let error), _): resume(throwing: error)
        case (_, let failure?): resume(throwing: failure)
        case (.success(let value), nil): resume(returning: value)
        case (nil, nil): resume(throwing: CancellationError())
        }
    }
}
