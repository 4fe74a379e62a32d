import AccordRuntime
import Testing

@testable import Server

@Suite("Deleting users for good")
struct DeletedUsersTests {
    @Test("It takes those that were deleted long ago; their widgets stay and have no owner")
    func deleted() async throws {
        let application = try await TestApplication()
        let reader = try await application.user("reader@test.com")
        let owner = try await application.administrator("owner@test.com")
        _ = try await application.user("recent@test.com")
        try await application.addWidget("orphan", owner)
        let now = application.clock.now
        try await application.database.write { connection in
            try connection.execute(
                "UPDATE users SET deleted_at = ? WHERE email = ?",
                [now.adding(seconds: -31 * 86_400), "owner@test.com"])
            try connection.execute(
                "UPDATE users SET deleted_at = ? WHERE email = ?",
                [now.adding(seconds: -29 * 86_400), "recent@test.com"])
        }
        let job = try #require(
            ScheduledJob.all(Configuration { ["APP_ENV": "testing"][$0] }, application.database)
                .first { $0.name == .deletedUsers })
        #expect(try await job.portion(now) == 1)
        #expect(try await job.portion(now) == 0)
        let response = try await application.client.send(.get, "/api/v1/widgets/orphan", headers: reader)
        #expect(response.status == 200)
        #expect(try response.json["owner"] == .null)
        let list = try await application.client.send(.get, "/api/v1/widgets", headers: reader)
        #expect(try list.json["total_items"] == 1)
        #expect(try list.json["items"]?[0]?["owner"] == .null)
        let emails = try await application.database.read { connection in
            try connection.rows("SELECT email FROM users ORDER BY id").map { try $0.get(0) as String }
        }
        #expect(emails == ["reader@test.com", "recent@test.com"])
    }
}
