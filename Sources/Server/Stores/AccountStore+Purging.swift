import AccordDatabase
import AccordRuntime

extension AccountStore {
    /// Deletes for good what was deleted before a moment, at most `limit` accounts, so that other writes get
    /// their turn; returns how many went. What is theirs alone goes with them; their widgets stay.
    func deleteForGood(deletedBefore time: DateTime, limit: Int = 100) async throws -> Int {
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM users WHERE id IN
                    (SELECT id FROM users WHERE deleted_at < ? ORDER BY deleted_at LIMIT ?)
                """, [time, limit])
            return connection.changes
        }
    }
}
