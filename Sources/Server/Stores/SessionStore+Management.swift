import AccordDatabase
import AccordRuntime

/// The sessions of an account, for those who manage accounts.
extension SessionStore {
    private static let select =
        "SELECT sid, created_at, expires_at, blocked_at IS NOT NULL FROM sessions WHERE "

    /// The sessions that are not over, the latest first, and how many there are; throws that there is no such
    /// account.
    func page(
        _ number: Int, size: Int, ofUser publicID: String, now: DateTime
    ) async throws -> SessionPage {
        try await database.read { connection in
            guard let account = try connection.account(publicID: publicID) else {
                throw AccountRefusal.unknownAccount
            }
            let condition = "user_id = ? AND revoked_at IS NULL AND expires_at > ?"
            let count = "SELECT count(*) FROM sessions WHERE \(condition)"
            let total: Int = try connection.row(count, [account.id, now])?.get(0) ?? 0
            let (offset, overflow) = max(number - 1, 0).multipliedReportingOverflow(by: max(size, 0))
            guard !overflow, offset < total else { return SessionPage(items: [], total: total) }
            let sql = "\(Self.select)\(condition) ORDER BY created_at DESC, sid LIMIT ? OFFSET ?"
            let rows = try connection.rows(sql, [account.id, now, max(size, 0), offset])
            return SessionPage(items: try rows.map(SessionSummary.init), total: total)
        }
    }

    /// Blocks or unblocks a session of an account that is not over.
    func setBlocked(
        _ isBlocked: Bool, sid: String, ofUser publicID: String, by authority: Authority, now: DateTime
    ) async throws -> SessionSummary {
        try await database.write { connection in
            let permitted = try connection.permissions(of: authority)
            guard let account = try connection.account(publicID: publicID) else {
                throw AccountRefusal.unknownSession
            }
            try account.check(isWithin: permitted)
            try connection.execute(
                """
                UPDATE sessions SET blocked_at = CASE WHEN ? THEN coalesce(blocked_at, ?) END
                WHERE sid = ? AND user_id = ? AND revoked_at IS NULL AND expires_at > ?
                """, [isBlocked, now, sid, account.id, now])
            guard connection.changes == 1, let row = try connection.row(Self.select + "sid = ?", [sid]) else {
                throw AccountRefusal.unknownSession
            }
            return try SessionSummary(row: row)
        }
    }
}

extension SessionSummary {
    fileprivate init(row: Row) throws {
        self.init(
            sid: try row.get(0), createdAt: try row.get(1), expiresAt: try row.get(2),
            isBlocked: try row.get(3))
    }
}
