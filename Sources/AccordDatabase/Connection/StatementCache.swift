/// The prepared statements of a connection by their SQL; when there are too many, the one that was
/// used longest ago goes.
final class StatementCache {
    private let capacity: Int
    private var statements: [String: Statement] = [:]
    private var clock = 0

    init(capacity: Int) { self.capacity = max(capacity, 1) }

    /// The statement of this SQL, unless it is in use: a nested use of the same SQL needs its own.
    func find(_ sql: String) -> Statement? {
        guard let statement = statements[sql], !statement.isInUse else { return nil }
        clock += 1
        statement.lastUse = clock
        return statement
    }

    /// Keeps a statement for the next use of its SQL.
    func keep(_ statement: Statement, for sql: String) {
        if statements.count >= capacity,
            let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            statements[oldest.key] = nil
        }
        clock += 1
        statement.lastUse = clock
        statements[sql] = statement
    }

    func removeAll() { statements.removeAll() }
}
