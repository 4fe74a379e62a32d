import CAccordSQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Connection {
    /// Opens the database that `configuration` names; a writer creates the file when there is none.
    static func connect(_ configuration: DatabaseConfiguration, for access: Access) throws -> Connection {
        let path = try path(of: configuration.url)
        if access == .write, path != ":memory:" { try createFile(path) }
        _ = isMemoryUncounted
        let mode = access == .write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        var handle: OpaquePointer?
        // One thread at a time uses a connection, so SQLite needs no lock of its own.
        let code = sqlite3_open_v2(path, &handle, mode | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let handle else {
            let error = DatabaseError(code: code, handle: handle, sql: nil)
            sqlite3_close_v2(handle)
            throw error.opening(path)
        }
        let connection = Connection(handle: handle, cachedStatements: configuration.cachedStatements)
        do { try connection.configure(configuration, for: access) } catch let error as DatabaseError {
            throw error.opening(path)
        }
        return connection
    }

    /// Has SQLite not count the memory that it takes, for which all connections of the process would lock one
    /// mutex at each allocation; asking does it, once. Where the program has used SQLite before, it is too late.
    private static let isMemoryUncounted = accord_config_memory_status(0) == SQLITE_OK

    private func configure(_ configuration: DatabaseConfiguration, for access: Access) throws {
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, configuration.busyTimeout.milliseconds)
        try execute("PRAGMA cache_size = -\(max(configuration.pageCacheKibibytes, 64))")
        try execute("PRAGMA foreign_keys = ON")
        if access == .write {
            if configuration.url != .memory { try useWriteAheadLog(configuration.busyTimeout) }
            if let pages = configuration.maximumPages { try execute("PRAGMA max_page_count = \(pages)") }
        }
        watchStatements()
        forbidTransactionControl()
    }

    /// An acknowledged write survives a power failure: with FULL, each commit is synchronised.
    private func useWriteAheadLog(_ timeout: Duration) throws {
        let deadline = ContinuousClock.now + timeout
        while true {
            do {
                let mode = try row("PRAGMA journal_mode = WAL")?.get(0, as: String.self)
                guard mode == "wal" else {
                    throw DatabaseError(.cannotOpen, "the file system does not take a write-ahead log")
                }
                break
            } catch let error as DatabaseError where error.kind == .busy && ContinuousClock.now < deadline {
                // SQLite doesn't wait here by itself when two processes open a new file at once.
                usleep(10_000)
            }
        }
        try execute("PRAGMA synchronous = FULL")
        // On macOS fsync alone leaves data in the disk's own cache.
        try execute("PRAGMA fullfsync = ON")
        try execute("PRAGMA journal_size_limit = 67108864")
        // Reads once, so that the log's index exists before connections that only read are opened.
        _ = try row("SELECT count(*) FROM sqlite_schema")
    }

    /// Makes an empty file that only its owner may read, when there is none: it will hold password hashes.
    private static func createFile(_ path: String) throws {
        // A file that exists must not be opened here: closing it would drop the locks that other
        // connections of this process have on it (<https://www.sqlite.org/howtocorrupt.html> section 2.2).
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor < 0 else {
            close(descriptor)
            return
        }
        guard errno == EEXIST else {
            throw DatabaseError(.cannotOpen, String(cString: strerror(errno))).opening(path)
        }
    }

    private static func path(of url: DatabaseURL) throws -> String {
        switch url {
        case .memory: return ":memory:"
        case .file(let path):
            guard !path.isEmpty, !path.utf8.contains(0) else {
                throw DatabaseError(.cannotOpen, "not the path of a file: \(path)")
            }
            // So that no name is special to SQLite, such as `:memory:` or `file:…`.
            return path.hasPrefix("/") ? path : "./\(path)"
        }
    }
}

extension Duration {
    /// In whole milliseconds, as C functions take them.
    var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        guard seconds < Int64(Int32.max) / 1000 else { return .max }
        return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}
