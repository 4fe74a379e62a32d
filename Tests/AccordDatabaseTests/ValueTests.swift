import AccordDatabase
import Testing

@Suite struct ValueTests {
    private func roundTrip(_ value: (any DatabaseConvertible)?) async throws -> DatabaseValue {
        let database = try Database(DatabaseConfiguration(url: .memory))
        let bound = value?.databaseValue
        return try await database.write { connection in
            try connection.execute("CREATE TABLE t (v ANY) STRICT")
            try connection.execute("INSERT INTO t VALUES (?)", [bound])
            return try #require(try connection.row("SELECT v FROM t")).get(0)
        }
    }

    @Test(
        "a value comes back as it was stored",
        arguments: [
            DatabaseValue.null, .integer(.min), .integer(.max), .integer(0), .real(-0.5), .real(1e308),
            .real(.infinity), .text(""), .text("a\0b"), .text("'; DROP TABLE t; --"), .text("żółw 🐢"),
            .blob([]), .blob([0, 255, 0]),
        ])
    func comesBack(value: DatabaseValue) async throws {
        #expect(try await roundTrip(value) == value)
    }

    @Test("megabytes come back")
    func large() async throws {
        let text = String(repeating: "0123456789abcdef", count: 1 << 18)
        #expect(try await roundTrip(text) == .text(text))
    }

    @Test("nil is NULL")
    func null() async throws {
        #expect(try await roundTrip(nil) == .null)
        #expect(try await roundTrip(Int?.none) == .null)
    }

    @Test("NaN, which SQLite would store as NULL, is refused")
    func notANumber() async throws {
        let error = await #expect(throws: DatabaseError.self) { try await roundTrip(Double.nan) }
        #expect(error?.kind == .invalidValue)
    }

    @Test("a Bool is 0 or 1, and no other number is a Bool")
    func bool() {
        #expect(true.databaseValue == .integer(1))
        #expect(Bool(databaseValue: .integer(0)) == false)
        #expect(Bool(databaseValue: .integer(2)) == nil)
    }
}
