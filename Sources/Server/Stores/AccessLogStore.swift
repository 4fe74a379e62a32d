import AccordDatabase
import AccordRuntime

/// The access log in the database.
struct AccessLogStore: Sendable {
    let database: Database

    /// Adds entries, all or none.
    func insert(_ entries: ArraySlice<AccessLogEntry>) async throws {
        try await database.write { connection in
            // Another server may have taken a key of the same microsecond.
            for shift in Int64(0)..<8 {
                do {
                    return try connection.savepoint { try connection.insert(entries, shift) }
                } catch let error as DatabaseError where error.isUniqueViolation {}
            }
            try connection.insert(entries, 8)
        }
    }

    /// The newest entries that a filter lets through, at most `size`, of those before a position.
    ///
    /// To answer soon whatever the filter, it looks through a bounded number of rows: there may be more
    /// though it found few, or none.
    func page(
        _ filter: AccessLogFilter, before position: AccessLogPosition?, size: Int
    ) async throws -> AccessLogPage {
        try await database.read { connection in
            try connection.page(AccessLogQuery(filter, before: position), size: size)
        }
    }

    /// Deletes entries of before a moment, at most `limit`, so that other writes get their turn; returns
    /// how many went.
    func delete(before time: DateTime, limit: Int = 1000) async throws -> Int {
        let end = AccessLogPosition(time: time)
        return try await database.write { connection in
            try connection.execute(
                "DELETE FROM access_log WHERE id IN (SELECT id FROM access_log WHERE id < ? ORDER BY id LIMIT ?)",
                [end.key, limit])
            return connection.changes
        }
    }
}

extension Connection {
    fileprivate func insert(_ entries: ArraySlice<AccessLogEntry>, _ shift: Int64) throws {
        let sql = """
            INSERT INTO access_log (id, method, path, operation, status, user, address, duration, request)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try execute(sql, for: entries) { entry, values in
            values.append(.integer(AccessLogPosition(of: entry).key + shift))
            values.append(entry.method.databaseValue)
            values.append(entry.path.databaseValue)
            values.append(entry.operation.databaseValue)
            values.append(.integer(Int64(entry.status)))
            values.append(entry.user.databaseValue)
            values.append(entry.address.databaseValue)
            values.append(.integer(entry.duration.microseconds))
            values.append(.integer(Int64(bitPattern: entry.requestNumber)))
        }
    }

    fileprivate func page(_ query: AccessLogQuery, size: Int) throws -> AccessLogPage {
        var query = query
        let end = try query.lookAhead.flatMap { try row($0.sql, $0.values) }
            .map { AccessLogPosition(key: try $0.get(0)) }
        if let end { query.lowest = max(query.lowest, end.key) }
        let (sql, values) = query.selection(limit: size + 1)
        var keys: [Int64] = []
        var entries: [AccessLogEntry] = []
        for row in try rows(sql, values) {
            keys.append(try row.get(0))
            entries.append(try AccessLogEntry(row: row))
        }
        guard entries.count > size else { return AccessLogPage(entries: entries, next: end) }
        return AccessLogPage(
            entries: Array(entries.prefix(size)), next: AccessLogPosition(key: keys[size - 1]))
    }
}

extension AccessLogEntry {
    fileprivate init(row: Row) throws {
        self.init(
            time: AccessLogPosition(key: try row.get(0)).time,
            requestNumber: UInt64(bitPattern: try row.get(8)), address: try row.get(6),
            method: try row.get(1), path: try row.get(2),
            status: UInt16(clamping: try row.get(4, as: Int64.self)),
            duration: .microseconds(try row.get(7, as: Int64.self)), operation: try row.get(3),
            user: try row.get(5))
    }
}
