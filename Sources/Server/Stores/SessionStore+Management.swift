import AccordDatabase
import AccordRuntime

/// The sessions of an account, for those who manage accounts.
extension SessionStore {
    private static let select =
        "SELECT sid, created_at, expires_at, blocked_at IS NOT NULL FROM sessions"

    /// The sessions that are not over, the latest first, and how many there are; throws that there is no such
    /// account.
    func page(
        _ number: Int, size: Int, ofUser publicID: String, now: DateTime
    ) async throws -> Page<SessionSummary> {
        try await database.read { connection in
            guard let account = try connection.account(publicID: publicID) else {
                throw AccountRefusal.unknownAccount
            }
            let list = PagedList(
                select: Self.select, table: "sessions", key: "sid", order: "created_at DESC, sid",
                condition: "user_id = ? AND revoked_at IS NULL AND expires_at > ?",
                values: [account.id, now])
            return try connection.page(number, size: size, of: list, SessionSummary.init)
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
            guard connection.changes == 1, let row = try connection.row(Self.select + " WHERE sid = ?", [sid])
            else {
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
