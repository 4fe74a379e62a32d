import AccordRuntime
import Testing

@testable import Server

@Suite struct SessionStoreTests {
    @Test("a session is found with its user as the database has it now")
    func finds() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        let session = try #require(try await fixture.sessions.find(sid: "sid"))
        #expect(session.publicID == "public 1" && session.userID == fixture.user.id)
        #expect(!session.scopes.contains(.admin))
        #expect(session.isActive(at: fixture.now))
        _ = try await fixture.accounts.update(
            "public 1", AccountPatch(roles: ["Administrator"]), by: .system, now: fixture.now)
        #expect(try await fixture.sessions.find(sid: "sid")?.scopes.contains(.admin) == true)
        #expect(try await fixture.sessions.find(sid: "SID") == nil)
    }

    @Test("a session ends with its time")
    func ends() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        let session = try #require(try await fixture.sessions.find(sid: "sid"))
        #expect(session.isActive(at: fixture.now.adding(seconds: 99)))
        #expect(!session.isActive(at: fixture.now.adding(seconds: 100)))
    }

    @Test("revoking works once and leaves other sessions alone")
    func revokes() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        try await fixture.sessions.start(
            sid: "other", of: fixture.user, refreshHash: [9], now: fixture.now,
            expiresAt: fixture.now.adding(seconds: 100))
        #expect(try await fixture.sessions.revoke(sid: "sid", now: fixture.now))
        #expect(try await !fixture.sessions.revoke(sid: "sid", now: fixture.now))
        #expect(try await !fixture.sessions.revoke(sid: "nobody's", now: fixture.now))
        #expect(try await fixture.sessions.find(sid: "sid")?.isActive(at: fixture.now) == false)
        #expect(try await fixture.sessions.find(sid: "other")?.isActive(at: fixture.now) == true)
        #expect(try await fixture.rotate([1], to: [2], after: 1) == .revoked)
    }

    @Test("a user who is gone has no sessions")
    func userGone() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        try await fixture.database.write { [id = fixture.user.id] connection in
            try connection.execute("DELETE FROM users WHERE id = ?", [id])
        }
        #expect(try await fixture.sessions.find(sid: "sid") == nil)
        #expect(try await fixture.count("refresh_tokens") == 0)
    }

    @Test("the one query of each request searches by keys")
    func queryPlan() async throws {
        let fixture = try await StoreFixture()
        let plan = try await fixture.database.read { connection in
            try connection.rows(
                """
                EXPLAIN QUERY PLAN
                SELECT 1 FROM sessions AS s JOIN users AS u ON u.id = s.user_id WHERE s.sid = 'sid'
                """
            ).map { try $0.get("detail", as: String.self) }
        }
        #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") })
    }
}
