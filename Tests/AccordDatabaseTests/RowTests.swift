import AccordDatabase
import Testing

@Suite struct RowTests {
    private func row(_ sql: String) async throws -> Row {
        let database = try Database(DatabaseConfiguration(url: .memory))
        return try #require(try await database.read { try $0.row(sql) })
    }

    @Test("columns are read by name and by place")
    func reads() async throws {
        let row = try await row("SELECT 7 AS number, 'x' AS text, NULL AS absent")
        #expect(row.columns == ["number", "text", "absent"])
        #expect(try row.get("number", as: Int.self) == 7)
        #expect(try row.get(1, as: String.self) == "x")
        #expect(try row.get("absent", as: String?.self) == nil)
    }

    @Test("the type may come from where the value goes, optional or not")
    func infers() async throws {
        let row = try await row("SELECT NULL AS absent, 5 AS five")
        let absent: Int? = try row.get("absent")
        let five: Int? = try row.get("five")
        #expect(absent == nil)
        #expect(five == 5)
    }

    @Test("a NULL, another type or another column is an error that says which")
    func refuses() async throws {
        let row = try await row("SELECT NULL AS absent, 'x' AS text")
        for body in [
            { _ = try row.get("absent", as: Int.self) }, { _ = try row.get("text", as: Int.self) },
            { _ = try row.get("other", as: Int.self) }, { _ = try row.get(2, as: Int.self) },
            { _ = try row.get(-1, as: Int.self) },
        ] as [() throws -> Void] {
            let error = #expect(throws: DatabaseError.self, performing: body)
            #expect(error?.kind == .wrongColumn)
        }
    }
}
