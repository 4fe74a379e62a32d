import CAccordSQLite

extension DatabaseError {
    /// The error that a call on `handle` has just returned.
    init(code: Int32, handle: OpaquePointer?, sql: String?) {
        let extended = handle.map(sqlite3_extended_errcode) ?? code
        if code & 0xff == SQLITE_AUTH {
            // Only one thing is ever denied.
            self.init(.invalidStatement, "read and write begin and end transactions", sql: sql, code: code)
            return
        }
        // Some failures, such as misuse, don't touch the connection's own error.
        let matches = extended & 0xff == code & 0xff
        let words = matches ? handle.flatMap(sqlite3_errmsg) : sqlite3_errstr(code)
        self.init(
            Kind(code: matches ? extended : code), words.map { String(cString: $0) } ?? "unknown error",
            sql: sql, code: matches ? extended : code)
    }
}

extension DatabaseError.Kind {
    /// The kind that an extended result code stands for.
    init(code: Int32) {
        self =
            switch code & 0xff {
            case SQLITE_CONSTRAINT: Self(constraint: code)
            case SQLITE_FULL: .full
            case SQLITE_READONLY: .readOnly
            case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            case SQLITE_IOERR: .inputOutput
            case SQLITE_CANTOPEN, SQLITE_PERM: .cannotOpen
            case SQLITE_TOOBIG: .tooBig
            case SQLITE_NOMEM: .outOfMemory
            case SQLITE_INTERRUPT: .interrupted
            case SQLITE_ERROR, SQLITE_AUTH, SQLITE_RANGE, SQLITE_MISUSE: .invalidStatement
            default: .other
            }
    }

    private init(constraint code: Int32) {
        // Extended codes are macros with arithmetic, which Swift doesn't import.
        self =
            switch code >> 8 {
            case 1: .checkViolation
            case 3: .foreignKeyViolation
            case 5: .notNullViolation
            case 6, 8, 10: .uniqueViolation  // PRIMARY KEY, UNIQUE, ROWID
            default: .constraintViolation
            }
    }
}
