import AccordDatabase
import Migrations
import Testing

@Suite struct SchemaTests {
    private func schema(_ database: Database) async throws -> [String] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT sql FROM sqlite_schema
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY name
                """
            )
            .map { try $0.get(0) }
        }
    }

    @Test("every migration can be undone and made again")
    func thereAndBack() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        let migrator = try Migrator(database, migrations: Migrations.all)
        try await migrator.upgrade()
        let full = try await schema(database)
        try await migrator.downgrade(nil)
        #expect(try await schema(database).count == 1)
        try await migrator.upgrade()
        #expect(try await schema(database) == full)
    }
}
