import AccordDatabase
import AccordRuntime

/// The sessions in the database, and the refresh tokens that keep them going.
///
/// Of a refresh token only a hash is kept, which the caller makes.
struct SessionStore: Sendable {
    let database: Database

    /// Starts a session with its first refresh token, both good until `expiresAt`, and notes when and from
    /// which address the account logged in. False when the account may not log in any more, or its
    /// password has changed since it was read.
    @discardableResult
    func start(
        sid: String, of account: Account, _ login: LoginStart? = nil, refreshHash: [UInt8], now: DateTime,
        expiresAt: DateTime
    ) async throws -> Bool {
        try await database.write { connection in
            try connection.execute(
                """
                UPDATE users SET last_login_at = ?, last_login_ip = ?
                WHERE id = ? AND password_hash = ? AND status = 'active' AND deleted_at IS NULL
                """, [now, login?.address, account.id, account.passwordHash])
            guard connection.changes == 1 else { return false }
            if let login {
                try connection.succeed(
                    login.attempt, isCounted: login.isCounted, userID: account.id, now: now)
            }
            try connection.execute(
                "INSERT INTO sessions (sid, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)",
                [sid, account.id, now, expiresAt])
            try connection.addRefreshToken(refreshHash, sid: sid, expiresAt: expiresAt)
            return true
        }
    }

    /// The session with its user, active or not; nil when there is none (or the user is gone). Each request
    /// with a token asks this, so it is one statement.
    func find(sid: String) async throws -> Session? {
        try await database.row(Session.selectOne, [sid]).map(Session.init)
    }

    /// Exchanges a refresh token for a new one that is good until `expiresAt`, and the session with it.
    ///
    /// A used token that is shown again within `grace` is taken for a retry after a lost answer, and gives
    /// another new one; later than that it is taken for stolen, and the family is revoked.
    func rotate(
        refreshHash: [UInt8], to newHash: [UInt8], now: DateTime, expiresAt: DateTime, grace: Duration
    ) async throws -> Rotation {
        try await database.write { connection in
            let sql = "SELECT sid, expires_at, used_at FROM refresh_tokens WHERE hash = ?"
            guard let token = try connection.row(sql, [refreshHash]),
                var session = try connection.session(sid: token.get("sid"))
            else { return .unknown }
            guard !session.isRevoked else { return .revoked }
            let usedAt: DateTime? = try token.get("used_at")
            // Before the expiry: a stolen token tells of the theft for as long as its row is there.
            if let usedAt, usedAt.adding(grace) < now {
                try connection.revokeSession(session.sid, now: now)
                return .reused
            }
            guard session.isActive(at: now), now < (try token.get("expires_at")) else { return .expired }
            if usedAt == nil {
                try connection.execute(
                    "UPDATE refresh_tokens SET used_at = ? WHERE hash = ?", [now, refreshHash])
            }
            try connection.addRefreshToken(newHash, sid: session.sid, expiresAt: expiresAt)
            session.expiresAt = max(session.expiresAt, expiresAt)
            try connection.execute(
                "UPDATE sessions SET expires_at = ? WHERE sid = ?", [session.expiresAt, session.sid])
            return .rotated(session)
        }
    }

    /// Ends a session and all its tokens at once; false when it had been revoked or there is none.
    @discardableResult
    func revoke(sid: String, now: DateTime) async throws -> Bool {
        try await database.write { connection in try connection.revokeSession(sid, now: now) }
    }

    /// Deletes sessions and refresh tokens whose time is over, at most `limit` of each, so that other
    /// writes get their turn; returns how many rows went.
    func deleteExpired(now: DateTime, limit: Int = 1000) async throws -> Int {
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM refresh_tokens WHERE hash IN
                    (SELECT hash FROM refresh_tokens WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)
                """, [now, limit])
            let tokens = connection.changes
            try connection.execute(
                """
                DELETE FROM sessions WHERE sid IN
                    (SELECT sid FROM sessions WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)
                """, [now, limit])
            return tokens + connection.changes
        }
    }
}
