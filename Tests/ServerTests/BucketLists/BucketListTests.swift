import AccordRuntime
import Testing

@testable import Server

@Suite("/bucketlists")
struct BucketListTests {
    let application: TestApplication
    let ada: HeaderFields

    init() async throws {
        application = try await TestApplication(["ACCESS_TOKEN_LIFETIME": "1h"])
        ada = try await application.user("ada@test.com")
    }

    func create(_ name: String, _ fields: HeaderFields? = nil) async throws -> Response {
        try await application.client.send(
            .post, "/api/v1/bucketlists", headers: fields ?? ada, form: ["name": name])
    }

    func send(
        _ method: HTTPMethod, _ path: String = "", _ fields: HeaderFields? = nil, ifMatch: String? = nil
    ) async throws -> Response {
        var fields = fields ?? ada
        fields.set("If-Match", ifMatch)
        return try await application.client.send(method, "/api/v1/bucketlists\(path)", headers: fields)
    }

    func put(_ id: Int, _ name: String, _ fields: HeaderFields? = nil, ifMatch: String? = nil) async throws
        -> Response
    {
        var fields = fields ?? ada
        fields.set("If-Match", ifMatch)
        return try await application.client.send(
            .put, "/api/v1/bucketlists/\(id)", headers: fields, form: ["name": name])
    }

    func names(_ path: String) async throws -> [String] {
        try await send(.get, path).json["items"]?.arrayValue?.compactMap { $0["name"]?.stringValue } ?? []
    }

    @Test("Who creates a list owns it")
    func create() async throws {
        let response = try await create("Go to Borabora for vacation")
        #expect(response.status == 201)
        #expect(response.fields["Location"] == "/api/v1/bucketlists/1")
        #expect(response.fields["ETag"] == "\"1\"")
        let body = try response.json
        #expect(body["name"] == "Go to Borabora for vacation")
        #expect(body["date_created"] == "2026-11-21T12:00:00Z")
        #expect(body["date_modified"] == "2026-11-21T12:00:00Z")
        let me = try await application.client.send(.get, "/api/v1/auth/user", headers: ada).json
        #expect(body["created_by"] == me["public_id"])
        #expect(try await send(.get, "/1").json == body)
    }

    @Test("A body may be JSON, a form or multipart")
    func mediaTypes() async throws {
        let json = try await application.client.send(
            .post, "/api/v1/bucketlists", headers: ada, json: #"{"name":"JSON"}"#)
        #expect(json.status == 201)
        var fields = ada
        fields.set("Content-Type", "multipart/form-data; boundary=b")
        let text = "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nMultipart\r\n--b--\r\n"
        let multipart = try await application.client.send(
            .post, "/api/v1/bucketlists", headers: fields, body: Array(text.utf8))
        #expect(multipart.status == 201)
        #expect(try await names("") == ["JSON", "Multipart"])
        fields.set("Content-Type", "text/plain")
        let other = try await application.client.send(
            .post, "/api/v1/bucketlists", headers: fields, body: Array(text.utf8))
        #expect(other.status == 415)
    }

    @Test("A name has 1 to 255 characters", arguments: [0, 256, 1000])
    func badName(length: Int) async throws {
        let response = try await create(String(repeating: "ü", count: length))
        #expect(response.status == 400)
        #expect(try response.json["errors"]?["name"] != nil)
        let put = try await put(1, String(repeating: "ü", count: length))
        #expect(put.status == 400)
    }

    @Test(
        "Any name is kept as it is",
        arguments: [
            String(repeating: "ü", count: 255), "'; DROP TABLE bucketlists; --", "<script>alert(1)</script>",
            "a\u{0}b", "\r\nSet-Cookie: a=b", "👩‍👩‍👧‍👦", " ", "\u{202E}txt", "\"\\/",
        ])
    func hostileNames(name: String) async throws {
        let response = try await create(name)
        #expect(response.status == 201)
        #expect(try response.json["name"] == .string(name))
        #expect(try await send(.get, "/1").json["name"] == .string(name))
    }

    @Test("Without a name it is a 400, and what is not described is ignored")
    func members() async throws {
        let missing = try await application.client.send(
            .post, "/api/v1/bucketlists", headers: ada, json: "{}")
        #expect(missing.status == 400)
        let more = try await application.client.send(
            .post, "/api/v1/bucketlists", headers: ada, json: #"{"name":"a","id":7,"created_by":"x"}"#)
        #expect(more.status == 201)
        #expect(try more.json["id"] == 1)
    }

    @Test("The list is renamed, which its ETag and its date tell")
    func rename() async throws {
        _ = try await create("Eat, pray and love")
        application.clock.advance(60)
        let response = try await put(1, "Dont just eat, but also pray and love :-)")
        #expect(response.status == 200)
        #expect(response.fields["ETag"] == "\"2\"")
        let body = try response.json
        #expect(body["name"] == "Dont just eat, but also pray and love :-)")
        #expect(body["date_created"] == "2026-11-21T12:00:00Z")
        #expect(body["date_modified"] == "2026-11-21T12:01:00Z")
        #expect(try await send(.get, "/1").json == body)
    }

    @Test("A change that is based on an old version is a 412")
    func stale() async throws {
        _ = try await create("a")
        #expect(try await put(1, "b", ifMatch: "\"1\"").status == 200)
        #expect(try await put(1, "c", ifMatch: "\"1\"").status == 412)
        #expect(try await send(.delete, "/1", ifMatch: "\"1\"").status == 412)
        #expect(try await names("") == ["b"])
        #expect(try await send(.delete, "/1", ifMatch: "*").status == 204)
    }

    @Test("A list goes with its items")
    func delete() async throws {
        _ = try await create("a")
        _ = try await application.client.send(
            .post, "/api/v1/bucketlists/1/items", headers: ada, json: #"{"name":"b"}"#)
        let response = try await send(.delete, "/1")
        #expect(response.status == 204)
        #expect(try await send(.get, "/1").status == 404)
        let left: Int? = try await application.database.read {
            try $0.row("SELECT count(*) FROM bucketlist_items")?.get(0)
        }
        #expect(left == 0)
    }

    @Test("An id is never given again")
    func ids() async throws {
        _ = try await create("a")
        _ = try await send(.delete, "/1")
        #expect(try await create("b").json["id"] == 2)
    }

    @Test("To everybody else, administrators too, somebody's list is not there")
    func others() async throws {
        _ = try await create("secret")
        for other in [try await application.user("bob@test.com"), try await application.administrator()] {
            #expect(try await send(.get, "", other).json["total_items"] == 0)
            #expect(try await send(.get, "?q=secret", other).json["items"] == [])
            let get = try await send(.get, "/1", other)
            #expect(get.status == 404)
            #expect(try get.json["message"] == "There is no bucket list 1 of yours.")
            #expect(try await put(1, "mine", other).status == 404)
            #expect(try await put(1, "mine", other, ifMatch: "\"7\"").status == 404)
            #expect(try await send(.delete, "/1", other).status == 404)
            #expect(try await send(.get, "/1/items", other).status == 404)
        }
        #expect(try await names("") == ["secret"])
    }

    @Test("Without a token it is a 401", arguments: [HTTPMethod.get, .delete])
    func noToken(method: HTTPMethod) async throws {
        #expect(try await send(method, "/1", [:]).status == 401)
        #expect(try await put(1, "a", [:]).status == 401)
        #expect(try await create("a", [:]).status == 401)
        #expect(try await send(.get, "", [:]).status == 401)
    }

    @Test(
        "An id that is no positive integer of 64 bits is a 400",
        arguments: ["0", "-1", "abc", "1.5", "9223372036854775808", "1e2", "%00", "1%20or%201=1"])
    func badID(id: String) async throws {
        #expect(try await send(.get, "/\(id)").status == 400)
        #expect(try await send(.delete, "/\(id)").status == 400)
    }

    @Test("The greatest id is merely not there")
    func greatestID() async throws {
        #expect(try await send(.get, "/9223372036854775807").status == 404)
    }

    @Test("Deleting a user for good deletes the lists and their items")
    func userDeleted() async throws {
        _ = try await create("a")
        try await application.database.write { connection in
            try connection.execute("DELETE FROM users WHERE email = 'ada@test.com'")
        }
        let left: Int? = try await application.database.read {
            try $0.row("SELECT count(*) FROM bucketlists")?.get(0)
        }
        #expect(left == 0)
    }

    @Test("A retry with the same key creates one list")
    func idempotency() async throws {
        var fields = ada
        fields.set("Idempotency-Key", "a")
        let first = try await create("a", fields)
        #expect(try await create("a", fields) == first)
        #expect(try await create("b", fields).status == 422)
        #expect(try await names("") == ["a"])
    }
}
