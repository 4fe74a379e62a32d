import AccordDatabase
import AccordRuntime

/// How often logins by a name, or from an address, have failed of late.
struct LoginCounter: Sendable, Hashable {
    var subject: String
    var failures: Int
    var lastFailedAt: DateTime
}

/// The failed logins in the database.
struct LoginFailureStore: Sendable {
    let database: Database

    /// The counters of an attempt. If `isAdmitted` says so of them, they count one failure more until
    /// the attempt turns out well.
    func begin(
        _ attempt: LoginAttempt, now: DateTime, expiresAt: DateTime,
        isAdmitted: @escaping @Sendable ([LoginCounter]) -> Bool
    ) async throws -> [LoginCounter] {
        try await database.write { connection in
            let sql = """
                SELECT subject, failures, last_failed_at FROM login_failures
                WHERE subject IN (?, ?) AND expires_at > ?
                """
            let subjects = [attempt.subject, attempt.addressSubject]
            let counters = try connection.rows(sql, subjects + [now]).map { row in
                LoginCounter(
                    subject: try row.get(0), failures: try row.get(1), lastFailedAt: try row.get(2))
            }
            guard isAdmitted(counters) else { return counters }
            for subject in subjects.compactMap({ $0 }) {
                try connection.countFailure(subject, now: now, expiresAt: expiresAt)
            }
            return counters
        }
    }

    /// Takes back what ``begin(_:now:expiresAt:isAdmitted:)`` counted, when nobody looked at the password.
    func withdraw(_ attempt: LoginAttempt) async throws {
        try await database.write { connection in
            for subject in [attempt.subject, attempt.addressSubject].compactMap({ $0 }) {
                try connection.uncountFailure(subject)
            }
        }
    }

    /// Forgets the failures of what the attempt was made on: the password was right.
    func forget(_ attempt: LoginAttempt) async throws {
        try await database.write { try $0.forgetFailures(attempt.subject) }
    }

    /// Whether an account has logged in from an address.
    func isKnown(_ address: LoginAddress, ofUser id: Int64) async throws -> Bool {
        try await database.read { connection in
            let sql = "SELECT 1 FROM login_addresses WHERE user_id = ? AND address = ?"
            return try connection.row(sql, [id, address.text]) != nil
        }
    }

    /// Deletes counters whose time is over, at most `limit`, so that other writes get their turn; returns
    /// how many went.
    func deleteExpired(now: DateTime, limit: Int = 1000) async throws -> Int {
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM login_failures WHERE subject IN
                    (SELECT subject FROM login_failures WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)
                """, [now, limit])
            return connection.changes
        }
    }
}

extension Connection {
    /// Addresses that are remembered of an account.
    private static let rememberedAddresses = 20

    /// Notes that an attempt turned out well: nothing speaks against its name any more, and its right
    /// password is welcome from the address. Who comes from there has not failed this once.
    func succeed(_ attempt: LoginAttempt, isCounted: Bool, userID: Int64, now: DateTime) throws {
        try forgetFailures(attempt.subject)
        guard let address = attempt.address, let subject = attempt.addressSubject else { return }
        try forgetFailures(LoginAttempt.known(address, ofUser: userID).subject)
        if isCounted { try uncountFailure(subject) }
        try execute(
            "INSERT OR REPLACE INTO login_addresses (user_id, address, last_login_at) VALUES (?, ?, ?)",
            [userID, address.text, now])
        try execute(
            """
            DELETE FROM login_addresses WHERE user_id = ? AND address NOT IN (
                SELECT address FROM login_addresses WHERE user_id = ? ORDER BY last_login_at DESC LIMIT ?
            )
            """, [userID, userID, Self.rememberedAddresses])
    }

    fileprivate func countFailure(_ subject: String, now: DateTime, expiresAt: DateTime) throws {
        try execute(
            """
            INSERT INTO login_failures (subject, failures, last_failed_at, expires_at) VALUES (?, 1, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET
                failures = CASE WHEN expires_at > excluded.last_failed_at THEN failures + 1 ELSE 1 END,
                last_failed_at = excluded.last_failed_at, expires_at = excluded.expires_at
            """, [subject, now, expiresAt])
    }

    fileprivate func uncountFailure(_ subject: String) throws {
        try execute(
            "UPDATE login_failures SET failures = failures - 1 WHERE subject = ? AND failures > 0", [subject])
    }

    fileprivate func forgetFailures(_ subject: String) throws {
        try execute("DELETE FROM login_failures WHERE subject = ?", [subject])
    }
}
