import AccordDatabase
import AccordRuntime

/// The answers that are kept for retries.
struct IdempotencyStore: Sendable {
    let database: Database

    /// Deletes answers whose time is over, at most `limit`, so that other writes get their turn; returns how
    /// many went.
    func deleteExpired(now: DateTime, limit: Int = 1000) async throws -> Int {
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM idempotency_keys WHERE rowid IN
                    (SELECT rowid FROM idempotency_keys WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)
                """, [now, limit])
            return connection.changes
        }
    }
}

extension Connection {
    /// The answer that is kept for a scope, unless its time is over.
    func keptAnswer(_ scope: IdempotencyScope, now: DateTime) throws -> KeptAnswer? {
        let sql = """
            SELECT request_digest, status, fields, body FROM idempotency_keys
            WHERE user_id = ? AND operation = ? AND key = ? AND expires_at > ?
            """
        return try row(sql, [scope.userID, scope.operation, scope.key, now]).map { row in
            let status: Int = try row.get(1)
            return KeptAnswer(
                requestDigest: try row.get(0),
                response: Response(
                    Status(rawValue: UInt16(clamping: status)), fields: HeaderFields(lines: try row.get(2)),
                    body: try row.get(3)))
        }
    }

    /// Keeps an answer, in place of one whose time is over.
    func keep(_ answer: KeptAnswer, _ scope: IdempotencyScope, until expiresAt: DateTime) throws {
        try execute(
            """
            INSERT OR REPLACE INTO idempotency_keys
                (user_id, operation, key, request_digest, status, fields, body, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                scope.userID, scope.operation, scope.key, answer.requestDigest,
                Int(answer.response.status.rawValue), answer.response.fields.lines, answer.response.body,
                expiresAt,
            ])
    }
}

extension HeaderFields {
    /// `name: value`, one a line: no value has a line's end.
    fileprivate var lines: String { pairs.map { "\($0.name): \($0.value)\n" }.joined() }

    fileprivate init(lines: String) {
        self.init()
        for line in lines.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            append(String(line[..<colon]), ASCII.trimmed(String(line[line.index(after: colon)...])))
        }
    }
}
