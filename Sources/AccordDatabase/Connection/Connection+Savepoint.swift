import CAccordSQLite

extension Connection {
    /// Runs `body` so that all or nothing of what it changes stays: when it throws, its changes are
    /// undone and those made before it stay. May be nested.
    public func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        try control("SAVEPOINT step")
        do {
            let result = try body()
            try control("RELEASE step")
            return result
        } catch {
            // After a serious error SQLite has rolled back everything by itself.
            if isInTransaction { undoSavepoint() }
            throw error
        }
    }

    private func undoSavepoint() {
        do {
            try control("ROLLBACK TO step")
            try control("RELEASE step")
        } catch {
            // Half a change must not stay: rather none of the transaction's.
            try? control("ROLLBACK")
        }
    }

    /// Whether a transaction is open.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Whether rows refer to rows that don't exist, by a deferred constraint, so that COMMIT would fail.
    var hasUnmetReferences: Bool {
        var current: Int32 = 0
        var highest: Int32 = 0
        sqlite3_db_status(handle, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
        return current != 0
    }

    /// Runs a statement that begins or ends a transaction or a savepoint.
    func control(_ sql: String) throws {
        let access = access
        permitsTransactionControl = true
        self.access = .write
        defer {
            permitsTransactionControl = false
            self.access = access
        }
        try execute(sql)
    }
}
