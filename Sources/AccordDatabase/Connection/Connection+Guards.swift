import AccordThreads
import CAccordSQLite

extension Connection {
    /// Lets only the library begin and end transactions: a closure that committed by itself would
    /// commit the writes of others that share its transaction.
    func forbidTransactionControl() {
        // The connection outlives its handle, so the unretained reference stays good.
        sqlite3_set_authorizer(
            handle,
            { context, action, _, _, _, _ in
                guard let context, action == SQLITE_TRANSACTION || action == SQLITE_SAVEPOINT else {
                    return SQLITE_OK
                }
                let connection = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
                return connection.permitsTransactionControl ? SQLITE_OK : SQLITE_DENY
            },
            Unmanaged.passUnretained(self).toOpaque())
    }

    /// Every few thousand steps of the virtual machine, sends the wakes that the thread has collected, so that
    /// nobody waits for a slow statement of others (``Wakes``), and stops a read whose task was cancelled.
    func watchStatements() {
        // The connection outlives its handle, so the unretained reference stays good.
        sqlite3_progress_handler(
            handle, 10_000,
            { context in
                guard let context else { return 0 }
                Wakes.flush()
                let connection = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
                return connection.runningRead?.isAbandoned == true ? 1 : 0
            },
            Unmanaged.passUnretained(self).toOpaque())
    }
}
