import CAccordSQLite

/// A prepared statement.
final class Statement {
    let sql: String
    let isReadOnly: Bool
    /// Whether it is bound and running.
    var isInUse = false
    /// When the cache last gave it out, counted in uses.
    var lastUse = 0
    private let handle: OpaquePointer
    private let connection: OpaquePointer
    private let parameterCount: Int
    private var columns: [String] = []
    private var timesPrepared: Int32 = -1

    private init(handle: OpaquePointer, connection: OpaquePointer, sql: String) {
        self.handle = handle
        self.connection = connection
        self.sql = sql
        isReadOnly = sqlite3_stmt_readonly(handle) != 0
        parameterCount = Int(sqlite3_bind_parameter_count(handle))
    }

    deinit { sqlite3_finalize(handle) }

    /// Prepares the first statement of a text: nil when it has none, and the text that follows.
    static func prepare(
        _ text: String, on connection: Connection, persistent: Bool
    ) throws -> (statement: Statement?, rest: String) {
        guard !text.utf8.contains(0) else {
            throw DatabaseError(.invalidStatement, "a statement has no NUL", sql: text)
        }
        var handle: OpaquePointer?
        var text = text
        let flags = persistent ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
        let (code, length) = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                var tail: UnsafePointer<CChar>?
                // The tail points into `bytes`, which stays until the closure ends.
                let code = sqlite3_prepare_v3(
                    connection.handle, bytes.baseAddress, Int32(clamping: bytes.count), flags, &handle, &tail)
                return (code, tail.flatMap { tail in bytes.baseAddress.map { tail - $0 } } ?? bytes.count)
            }
        }
        guard code == SQLITE_OK else {
            throw DatabaseError(code: code, handle: connection.handle, sql: text)
        }
        let rest = String(text.utf8.dropFirst(length)) ?? ""
        let own = rest.isEmpty ? text : String(text.utf8.prefix(length)) ?? text
        return (handle.map { Statement(handle: $0, connection: connection.handle, sql: own) }, rest)
    }

    /// Binds one value to each parameter.
    func bind(_ values: [(any DatabaseConvertible)?]) throws {
        try check(count: values.count)
        for (index, value) in values.enumerated() {
            try check(bind(value?.databaseValue ?? .null, at: Int32(index + 1)))
        }
    }

    /// Binds one value to each parameter.
    func bind(_ values: [DatabaseValue]) throws {
        try check(count: values.count)
        for (index, value) in values.enumerated() { try check(bind(value, at: Int32(index + 1))) }
    }

    private func check(count: Int) throws {
        guard count == parameterCount else {
            throw DatabaseError(
                .invalidStatement, "\(parameterCount) parameters and \(count) values", sql: sql)
        }
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw DatabaseError(code: code, handle: connection, sql: sql) }
    }

    private func bind(_ value: DatabaseValue, at index: Int32) throws -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(handle, index)
        case .integer(let value):
            return sqlite3_bind_int64(handle, index, value)
        case .real(let value):
            // SQLite would store NULL without a word.
            guard !value.isNaN else { throw DatabaseError(.invalidValue, "NaN can't be stored", sql: sql) }
            return sqlite3_bind_double(handle, index, value)
        case .text(var value):
            return value.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    accord_bind_text(handle, index, $0.baseAddress, UInt64($0.count))
                }
            }
        case .blob(let value):
            return value.withUnsafeBytes { accord_bind_blob(handle, index, $0.baseAddress, UInt64($0.count)) }
        }
    }

    /// Goes on to the next row; false at the end.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseError(code: code, handle: connection, sql: sql)
        }
    }

    /// Makes the statement ready to be run again with new values for all its parameters.
    func rewind() { sqlite3_reset(handle) }

    /// Makes the statement ready to be run again, and forgets its values.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// The row where it stands.
    var row: Row {
        // SQLite prepares a statement again when the schema has changed.
        let timesPrepared = sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0)
        if timesPrepared != self.timesPrepared {
            self.timesPrepared = timesPrepared
            columns = (0..<sqlite3_column_count(handle)).map { index in
                sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
            }
        }
        return Row(columns: columns, values: (0..<Int32(columns.count)).map(value))
    }

    private func value(at index: Int32) -> DatabaseValue {
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
        case SQLITE_TEXT:
            guard let text = sqlite3_column_text(handle, index) else { return .text("") }
            let count = Int(sqlite3_column_bytes(handle, index))
            // The bytes stay until the next step; the string copies them.
            return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            guard let bytes = sqlite3_column_blob(handle, index) else { return .blob([]) }
            // The bytes stay until the next step; the array copies them.
            return .blob(
                Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, index)))))
        default: return .null
        }
    }
}
