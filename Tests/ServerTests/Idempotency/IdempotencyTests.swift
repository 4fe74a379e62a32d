import AccordDatabase
import AccordRuntime
import Testing

@testable import Server

@Suite("Idempotency-Key")
struct IdempotencyTests {
    let application: TestApplication
    let administrator: HeaderFields

    init() async throws {
        application = try await TestApplication(["ACCESS_TOKEN_LIFETIME": "100h"])
        administrator = try await application.administrator()
    }

    func create(
        _ name: String, key: String?, by fields: HeaderFields? = nil, url: String = "https://www.example.com"
    ) async throws -> Response {
        var fields = fields ?? administrator
        fields.set("Idempotency-Key", key)
        return try await application.client.send(
            .post, "/api/v1/widgets", headers: fields,
            form: ["name": name, "info_url": url, "deadline": "2099-12-31"])
    }

    func count(_ table: String) async throws -> Int {
        try await application.database.read { try $0.row("SELECT count(*) FROM \(table)")?.get(0) ?? -1 }
    }

    @Test("A retry gets the first answer, byte for byte, and makes nothing")
    func retry() async throws {
        let first = try await create("one", key: "a")
        #expect(first.status == 201)
        let second = try await create("one", key: "a")
        #expect(second == first)
        #expect(second.fields["Location"] == "/api/v1/widgets/one")
        #expect(second.fields["ETag"] != nil)
        #expect(try await count("widgets") == 1)
        #expect(try await create("one", key: nil).status == 409)
    }

    @Test("A retry gets the first answer even when what it made has changed or gone since")
    func retryLater() async throws {
        let first = try await create("one", key: "a")
        _ = try await application.client.send(.delete, "/api/v1/widgets/one", headers: administrator)
        #expect(try await create("one", key: "a") == first)
        #expect(try await count("widgets") == 0)
    }

    @Test("The same content in another media type, order or spacing is the same request")
    func sameContent() async throws {
        let first = try await create("one", key: "a")
        var fields = administrator
        fields.set("Idempotency-Key", "a")
        let json = """
            { "deadline" : "2099-12-31", "name":"\\u006fne", "info_url": "https://www.example.com", "more": 1 }
            """
        let second = try await application.client.send(.post, "/api/v1/widgets", headers: fields, json: json)
        #expect(second == first)
    }

    @Test("Another body under the same key is a 422 and makes nothing")
    func otherBody() async throws {
        _ = try await create("one", key: "a")
        for response in [
            try await create("two", key: "a"),
            try await create("one", key: "a", url: "https://other.example"),
        ] {
            #expect(response.status == 422)
            #expect(try response.json["message"]?.stringValue?.contains("Take a new key") == true)
        }
        #expect(try await count("widgets") == 1)
    }

    @Test("A key is each user's own")
    func otherUser() async throws {
        let other = try await application.administrator("other@test.com")
        #expect(try await create("one", key: "a").status == 201)
        #expect(try await create("two", key: "a", by: other).status == 201)
        #expect(try await create("one", key: "a", by: other).status == 422)
    }

    @Test("Keys differ in the case of their letters")
    func caseOfKeys() async throws {
        #expect(try await create("one", key: "a").status == 201)
        #expect(try await create("two", key: "A").status == 201)
    }

    @Test("A key stands for 24 hours, and may then stand for another request")
    func expiry() async throws {
        _ = try await create("one", key: "a")
        application.clock.advance(24 * 3600 - 1)
        #expect(try await create("two", key: "a").status == 422)
        application.clock.advance(1)
        #expect(try await create("two", key: "a").status == 201)
        #expect(try await count("idempotency_keys") == 1)
    }

    @Test("Answers whose time is over are deleted, in portions")
    func cleanup() async throws {
        for number in 0..<3 { _ = try await create("w\(number)", key: "\(number)") }
        application.clock.advance(3600)
        _ = try await create("new", key: "new")
        let store = IdempotencyStore(database: application.database)
        let later = application.clock.now.adding(seconds: 23 * 3600)
        #expect(try await store.deleteExpired(now: later.adding(seconds: -1)) == 0)
        #expect(try await store.deleteExpired(now: later, limit: 2) == 2)
        #expect(try await store.deleteExpired(now: later, limit: 2) == 1)
        #expect(try await store.deleteExpired(now: later, limit: 2) == 0)
        #expect(try await create("new", key: "new").status == 201)
    }

    @Test("A request that failed leaves no record: mended, it goes under the same key")
    func failed() async throws {
        _ = try await create("one", key: nil)
        #expect(try await create("one", key: "a").status == 409)
        #expect(try await create("bad name", key: "a").status == 400)
        #expect(try await count("idempotency_keys") == 0)
        #expect(try await create("two", key: "a").status == 201)
    }

    @Test("Many with one key at once make one; the others get its answer or are told to wait")
    func race() async throws {
        let responses = try await withThrowingTaskGroup(of: Response.self) { group in
            for _ in 0..<8 { group.addTask { try await create("one", key: "a") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(responses.map(\.status.rawValue)).isSubset(of: [201, 409]))
        #expect(Set(responses.filter { $0.status == 201 }).count == 1)
        let waiting = responses.filter { $0.status == 409 }
        #expect(waiting.allSatisfy { $0.fields["Retry-After"] == "1" })
        #expect(try await count("widgets") == 1)
        #expect(try await create("one", key: "a").status == 201)
    }

    @Test("While the first is at work, the second is a 409")
    func inFlight() async throws {
        let requests = RequestsInFlight()
        let scope = IdempotencyScope(userID: 1, operation: "createWidget", key: "a")
        #expect(requests.begin(scope))
        #expect(!requests.begin(scope))
        #expect(requests.begin(.init(userID: 2, operation: "createWidget", key: "a")))
        #expect(requests.begin(.init(userID: 1, operation: "createPatient", key: "a")))
        requests.end(scope)
        #expect(requests.begin(scope))
    }

    @Test("When the answer can't be kept, nothing is made: there is never one without the other")
    func together() async throws {
        try await application.database.write { connection in
            try connection.execute(
                """
                CREATE TRIGGER broken BEFORE INSERT ON idempotency_keys
                BEGIN SELECT RAISE(ABORT, 'no'); END
                """)
        }
        #expect(try await create("one", key: "a").status == 500)
        #expect(try await count("widgets") == 0)
        try await application.database.write { try $0.execute("DROP TRIGGER broken") }
        #expect(try await create("one", key: "a").status == 201)
    }

    @Test("What is kept of the request is no text and no plain digest of it")
    func digest() async throws {
        _ = try await create("one", key: "a")
        let digest: [UInt8]? = try await application.database.read {
            try $0.row("SELECT request_digest FROM idempotency_keys")?.get(0)
        }
        let content = Array(
            #"[{"name":"one","info_url":"https://www.example.com","deadline":"2099-12-31"}]"#.utf8)
        #expect(digest?.count == 32)
        #expect(digest != Sodium.sha256(content))
    }

    @Test(
        "A key is 1 to 255 visible ASCII characters",
        arguments: ["", "a b", "é", String(repeating: "a", count: 256)])
    func malformed(key: String) async throws {
        let response = try await create("one", key: key)
        #expect(response.status == 400)
        #expect(try response.json["errors"]?["Idempotency-Key"] != nil)
    }

    @Test("A quotation is part of the key, and nothing in it is SQL")
    func hostile() async throws {
        let key = #""a';DROP/**/TABLE/**/idempotency_keys;--""#
        let first = try await create("one", key: key)
        #expect(first.status == 201)
        #expect(try await create("one", key: key) == first)
    }

    @Test("Who may not create gets a 403, with whatever key")
    func forbidden() async throws {
        _ = try await create("one", key: "a")
        let user = try await application.user()
        #expect(try await create("one", key: "a", by: user).status == 403)
    }
}
