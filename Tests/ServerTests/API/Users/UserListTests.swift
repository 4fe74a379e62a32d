import AccordRuntime
import Testing

@testable import Server

@Suite("GET /users")
struct UserListTests {
    let fixture: UserFixture

    init() async throws {
        fixture = try await UserFixture()
        try await fixture.add("zoe@test.com", #", "username": "anna", "roles": ["QA"]"#)
        fixture.application.clock.advance(1)
        let blocked = try await fixture.add("bob_100%@test.com", #", "username": "bob""#)
        _ = try await fixture.send(.post, "/users/\(blocked)/block")
        fixture.application.clock.advance(1)
        let deleted = try await fixture.add("carol@test.com")
        _ = try await fixture.send(.delete, "/users/\(deleted)")
    }

    func emails(_ query: String) async throws -> [String] {
        let response = try await fixture.send(.get, "/users?" + query)
        let items = try #require(response.json["items"]?.arrayValue)
        #expect(
            try response.fields["Total-Count"] == "\(#require(response.json["total_items"]?.integerValue))")
        return items.compactMap { $0["email"]?.stringValue }
    }

    @Test("Without filters it has all but the deleted, newest first")
    func all() async throws {
        #expect(try await emails("") == ["bob_100%@test.com", "zoe@test.com", "admin@test.com"])
    }

    @Test(
        "It is filtered by status, role and text",
        arguments: [
            ("status=active", ["zoe@test.com", "admin@test.com"]), ("status=blocked", ["bob_100%@test.com"]),
            ("status=deleted", ["carol@test.com"]), ("role=qa", ["zoe@test.com"]), ("role=Nobody", []),
            ("q=ZOE", ["zoe@test.com"]), ("q=ANN", ["zoe@test.com"]), ("q=_100%25", ["bob_100%@test.com"]),
            ("q=b_b", []), ("q=%25", ["bob_100%@test.com"]), ("q=%5C", []), ("q=%00", []), ("q=zoe%00", []),
            ("q=test&status=active&role=QA", ["zoe@test.com"]),
        ])
    func filters(query: String, expected: [String]) async throws {
        #expect(try await emails(query) == expected)
    }

    @Test(
        "It is sorted as asked",
        arguments: [
            ("created_at", ["admin@test.com", "zoe@test.com", "bob_100%@test.com"]),
            ("email", ["admin@test.com", "bob_100%@test.com", "zoe@test.com"]),
            ("-email", ["zoe@test.com", "bob_100%@test.com", "admin@test.com"]),
            ("-username", ["bob_100%@test.com", "zoe@test.com", "admin@test.com"]),
            ("-last_login_at", ["admin@test.com", "bob_100%@test.com", "zoe@test.com"]),
        ])
    func sorting(order: String, expected: [String]) async throws {
        #expect(try await emails("sort=" + order) == expected)
    }

    @Test("Links keep the filters, and a page past the end is empty")
    func pages() async throws {
        let response = try await fixture.send(
            .get, "/users?q=test%26x&status=active&sort=email&page=2&per_page=5")
        #expect(try response.json["items"] == [])
        let link = try #require(try response.json["links"]?["prev"]?.stringValue)
        for part in ["q=test%26x", "status=active", "sort=email", "page=1", "per_page=5"] {
            #expect(link.contains(part))
        }
    }

    @Test(
        "A filter that the contract doesn't know is a 400",
        arguments: ["status=gone", "sort=password_hash", "role=a%20b", "q="])
    func invalid(query: String) async throws {
        #expect(try await fixture.send(.get, "/users?" + query).status == 400)
    }
}
