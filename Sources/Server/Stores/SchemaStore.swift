import AccordDatabase

/// What is in the database: its tables, and how they were made.
struct SchemaStore: Sendable {
    let database: Database

    /// The names of tables and views, in order.
    func tables() async throws -> [String] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT GLOB 'sqlite_*'
                ORDER BY name
                """
            ).map { try $0.get(0) }
        }
    }

    /// The statements that made a table with its indexes, or everything.
    func schema(_ table: String?) async throws -> [String] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT sql || ';' FROM sqlite_schema
                WHERE sql IS NOT NULL AND (?1 IS NULL OR tbl_name = ?1 COLLATE NOCASE)
                ORDER BY tbl_name, rowid
                """, [table]
            ).map { try $0.get(0) }
        }
    }
}
