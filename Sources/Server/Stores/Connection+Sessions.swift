import AccordDatabase
import AccordRuntime

/// The statements that the session store's methods share.
extension Connection {
    func session(sid: String) throws -> Session? {
        try row(Session.selectOne, [sid]).map(Session.init)
    }

    func addRefreshToken(_ hash: [UInt8], sid: String, expiresAt: DateTime) throws {
        try execute(
            "INSERT INTO refresh_tokens (hash, sid, expires_at) VALUES (?, ?, ?)", [hash, sid, expiresAt])
    }

    /// Whether the session was good until now.
    @discardableResult
    func revokeSession(_ sid: String, now: DateTime) throws -> Bool {
        try execute("UPDATE sessions SET revoked_at = ? WHERE sid = ? AND revoked_at IS NULL", [now, sid])
        return changes == 1
    }
}

extension Session {
    /// A session by its `sid`, with its user, in one query by keys.
    static let selectOne = """
        SELECT s.sid, s.expires_at, s.revoked_at,
            s.blocked_at IS NOT NULL OR u.status <> 'active' OR u.deleted_at IS NOT NULL, u.id, u.public_id,
            (SELECT group_concat(r.scopes, ' ') FROM user_roles AS ur JOIN roles AS r ON r.id = ur.role_id
                WHERE ur.user_id = u.id)
        FROM sessions AS s JOIN users AS u ON u.id = s.user_id WHERE s.sid = ?
        """

    init(row: Row) throws {
        self.init(
            sid: try row.get(0), expiresAt: try row.get(1), revokedAt: try row.get(2),
            isBlocked: try row.get(3), userID: try row.get(4), publicID: try row.get(5),
            scopes: Scopes(text: try row.get(6, as: String?.self) ?? ""))
    }
}
