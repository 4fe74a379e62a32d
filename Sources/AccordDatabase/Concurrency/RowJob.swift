/// A job of one statement that reads: it needs no transaction to see one state of the database.
final class RowJob: Job, @unchecked Sendable {
    // Safe to share: see Job.
    private let sql: String
    private let values: [(any DatabaseConvertible)?]
    private var continuation: UnsafeContinuation<Row?, any Error>?
    private var result: Result<Row?, any Error>?

    init(sql: String, values: [(any DatabaseConvertible)?]) {
        self.sql = sql
        self.values = values
        super.init(access: .read)
    }

    override var isOneStatement: Bool { true }

    /// Sets the task that waits; see ``ResultJob/wait(with:)``.
    func wait(with continuation: UnsafeContinuation<Row?, any Error>) {
        self.continuation = continuation
    }

    override func run(on connection: Connection) {
        result = read(on: connection) { try $0.row(sql, values) }
    }

    override var databaseError: DatabaseError? {
        if case .failure(let error as DatabaseError) = result { return error }
        return nil
    }

    override func finish(failure: (any Error)?) {
        let waiting = continuation
        continuation = nil
        waiting?.resume(with: result, unless: failure)
    }
}
