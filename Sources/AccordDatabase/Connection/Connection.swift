import CAccordSQLite

/// One connection to the database, as the closures of ``Database/read(_:)`` and
/// ``Database/write(_:)`` get it: statements run at once, on the connection's own thread.
///
/// ```swift
/// let count = try await database.write { connection in
///     try connection.execute("INSERT INTO notes (text) VALUES (?)", ["Buy milk"])
///     return try connection.row("SELECT count(*) FROM notes")?.get(0, as: Int.self)
/// }
/// ```
///
/// Values are always bound: each `?` of a statement takes the value at its place in the list.
public final class Connection {
    let handle: OpaquePointer
    /// What the closure that is running may do.
    var access: Access = .write
    /// The read that is running, to be stopped when its task is cancelled.
    var runningRead: Job?
    /// Whether statements such as COMMIT are let through: the library's own are.
    var permitsTransactionControl = false
    private let statements: StatementCache
    /// Those that begin and end transactions: where closures can't find them.
    private let controlStatements = StatementCache(capacity: 8)
    private var isClosed = false

    /// What a closure may do with the database.
    enum Access: Sendable { case read, write }

    init(handle: OpaquePointer, cachedStatements: Int) {
        self.handle = handle
        statements = StatementCache(capacity: cachedStatements)
    }

    deinit { disconnect() }

    /// Closes the connection, which nobody uses after that.
    func disconnect() {
        guard !isClosed else { return }
        isClosed = true
        statements.removeAll()
        controlStatements.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Runs one statement to its end.
    ///
    /// Throws a ``DatabaseError``; so do the other methods.
    public func execute(_ sql: String, _ values: [(any DatabaseConvertible)?] = []) throws {
        try withStatement(sql, values) { statement in
            while try statement.step() {}
        }
    }

    /// Runs one statement once for each element, to its end: `values` puts the values that are bound into
    /// an array, which is empty each time and keeps its memory.
    ///
    /// ```swift
    /// try connection.execute("INSERT INTO notes (text) VALUES (?)", for: texts) { text, values in
    ///     values.append(.text(text))
    /// }
    /// ```
    public func execute<Elements: Sequence>(
        _ sql: String, for elements: Elements,
        _ values: (Elements.Element, inout [DatabaseValue]) throws -> Void
    ) throws {
        try withStatement(sql) { statement in
            var row: [DatabaseValue] = []
            for element in elements {
                row.removeAll(keepingCapacity: true)
                try values(element, &row)
                statement.rewind()
                try statement.bind(row)
                while try statement.step() {}
            }
        }
    }

    /// The first row of a statement's result, nil when it is empty.
    public func row(_ sql: String, _ values: [(any DatabaseConvertible)?] = []) throws -> Row? {
        try withStatement(sql, values) { statement in
            // What changes rows is run to its end: RETURNING gives the rows only then for good.
            guard try statement.step() else { return nil }
            let row = statement.row
            if !statement.isReadOnly { while try statement.step() {} }
            return row
        }
    }

    /// All rows of a statement's result.
    public func rows(_ sql: String, _ values: [(any DatabaseConvertible)?] = []) throws -> [Row] {
        try withStatement(sql, values) { statement in
            var rows: [Row] = []
            while try statement.step() { rows.append(statement.row) }
            return rows
        }
    }

    /// Gives each row of a statement's result to `body` as it is read, for results that don't fit in
    /// memory; an error that `body` throws ends it.
    public func forEach(
        _ sql: String, _ values: [(any DatabaseConvertible)?] = [], _ body: (Row) throws -> Void
    ) throws {
        try withStatement(sql, values) { statement in
            while try statement.step() { try body(statement.row) }
        }
    }

    /// The key of the row that was last inserted into a table with a rowid.
    public var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }

    /// How many rows the last `INSERT`, `UPDATE` or `DELETE` changed.
    public var changes: Int { Int(sqlite3_changes64(handle)) }

    /// How many rows have been changed since the connection was opened, also by triggers and foreign keys.
    public var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

    private func withStatement<Result>(
        _ sql: String, _ values: [(any DatabaseConvertible)?], _ body: (Statement) throws -> Result
    ) throws -> Result {
        try withStatement(sql) { statement in
            try statement.bind(values)
            return try body(statement)
        }
    }

    private func withStatement<Result>(
        _ sql: String, _ body: (Statement) throws -> Result
    ) throws -> Result {
        let statements = permitsTransactionControl ? controlStatements : statements
        let statement: Statement
        if let cached = statements.find(sql) {
            statement = cached
        } else {
            statement = try prepare(sql)
            statements.keep(statement, for: sql)
        }
        statement.isInUse = true
        defer {
            statement.reset()
            statement.isInUse = false
        }
        guard access == .write || statement.isReadOnly else {
            throw DatabaseError(.readOnly, "a write inside of read", sql: sql)
        }
        return try body(statement)
    }

    private func prepare(_ sql: String) throws -> Statement {
        let (prepared, rest) = try Statement.prepare(sql, on: self, persistent: true)
        guard let prepared else { throw DatabaseError(.invalidStatement, "there is no statement", sql: sql) }
        let next = rest.isEmpty ? nil : try Statement.prepare(rest, on: self, persistent: false).statement
        guard next == nil else { throw DatabaseError(.invalidStatement, "more than one statement", sql: sql) }
        return prepared
    }
}
