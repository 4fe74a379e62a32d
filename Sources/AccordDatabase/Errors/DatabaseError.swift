/// What went wrong in the database.
public struct DatabaseError: Error, Sendable, Hashable {
    /// What happened, as a program tells it apart.
    public let kind: Kind
    /// SQLite's extended result code (<https://www.sqlite.org/rescode.html>); 0 when the error is this
    /// library's own.
    public let code: Int32
    /// What happened, in words; never with a bound value.
    public let message: String
    /// The statement, with its parameters' marks and without their values.
    public let sql: String?

    /// The kinds of errors.
    public enum Kind: Sendable, Hashable {
        /// A row with the same unique values exists.
        case uniqueViolation
        /// A row that is referred to doesn't exist, or one that goes is referred to.
        case foreignKeyViolation
        /// `NULL` in a `NOT NULL` column.
        case notNullViolation
        /// A `CHECK` was not met.
        case checkViolation
        /// Another constraint was not met.
        case constraintViolation
        /// The disk is full or the database has reached its greatest size.
        case full
        /// The database can't be written, or a write was tried inside `read`.
        case readOnly
        /// The file is damaged or is not a database.
        case corrupt
        /// Another process kept the database locked for longer than the busy timeout.
        case busy
        /// The disk failed.
        case inputOutput
        /// The file can't be opened: no such folder, or no permission.
        case cannotOpen
        /// A value or a statement is longer than the database takes.
        case tooBig
        /// There is no memory left.
        case outOfMemory
        /// The statement was stopped.
        case interrupted
        /// The SQL is wrong: its syntax, its names, the number of its values, more than one statement.
        case invalidStatement
        /// A value that no column can hold, such as NaN.
        case invalidValue
        /// The row has no such column, or its value is of another type.
        case wrongColumn
        /// The transaction was rolled back because another write in it had a serious error.
        case rolledBack
        /// The database has been closed.
        case closed
        /// Anything else; see `code`.
        case other
    }

    init(_ kind: Kind, _ message: String, sql: String? = nil, code: Int32 = 0) {
        self.kind = kind
        self.message = message
        self.sql = sql
        self.code = code
    }

    /// A row with the same unique values exists.
    public var isUniqueViolation: Bool { kind == .uniqueViolation }

    /// A row that is referred to doesn't exist, or one that goes is referred to.
    public var isForeignKeyViolation: Bool { kind == .foreignKeyViolation }

    /// Whether it is the unique constraint of this column, as in `users.email`, that was not met.
    public func isUniqueViolation(of column: String) -> Bool {
        // SQLite says: UNIQUE constraint failed: users.email, users.name
        guard isUniqueViolation, let colon = message.firstIndex(of: ":") else { return false }
        return message[message.index(after: colon)...].split(separator: ",")
            .contains { $0.drop { $0 == " " } == column }
    }
}

extension DatabaseError: CustomStringConvertible {
    /// The message, the code and the statement.
    public var description: String {
        sql.map { "\(reason) in: \($0)" } ?? reason
    }

    /// The message and the code, without the statement.
    public var reason: String { code == 0 ? message : "\(message) (SQLite \(code))" }

    /// The error as what keeps a file from being opened, for who set its path.
    func opening(_ path: String) -> DatabaseError {
        let words =
            switch kind {
            case .cannotOpen, .readOnly:
                message + "; its folder must exist and both be writable, for SQLite's write-ahead log"
            case .corrupt: message + "; it is damaged, or another kind of file"
            default: message
            }
        let name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        return DatabaseError(kind, "\(name): \(words)", code: code)
    }
}
