import AccordDatabase
import AccordRuntime

/// The statements that the session store's methods share.
extension Connection {
    func session(sid: String) throws -> Session? {
        let sql = """
            SELECT s.sid, s.expires_at, s.revoked_at, u.id, u.public_id, u.email, u.admin, u.registered_on
            FROM sessions AS s JOIN users AS u ON u.id = s.user_id WHERE s.sid = ?
            """
        return try row(sql, [sid]).map { row in
            Session(
                sid: try row.get(0), expiresAt: try row.get(1), revokedAt: try row.get(2),
                userID: try row.get(3), publicID: try row.get(4), email: try row.get(5),
                isAdmin: try row.get(6), registeredOn: try row.get(7))
        }
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
