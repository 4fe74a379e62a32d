import AccordRuntime
import Testing

@testable import Server

@Suite("/bucketlists/{id}/items")
struct BucketListItemTests {
    let application: TestApplication
    let ada: HeaderFields
    let items = "/api/v1/bucketlists/1/items"

    init() async throws {
        application = try await TestApplication(["ACCESS_TOKEN_LIFETIME": "1h"])
        ada = try await application.user("ada@test.com")
        for name in ["first", "second"] {
            _ = try await application.client.send(
                .post, "/api/v1/bucketlists", headers: ada, form: ["name": name])
        }
    }

    func add(_ json: String, key: String? = nil, to path: String? = nil) async throws -> Response {
        var fields = ada
        fields.set("Idempotency-Key", key)
        return try await application.client.send(.post, path ?? items, headers: fields, json: json)
    }

    func send(_ method: HTTPMethod, _ path: String, _ fields: HeaderFields? = nil) async throws -> Response {
        try await application.client.send(method, path, headers: fields ?? ada)
    }

    func patch(
        _ json: String, type: String = "application/merge-patch+json", ifMatch: String? = nil,
        id: Int = 1, _ fields: HeaderFields? = nil
    ) async throws -> Response {
        var fields = fields ?? ada
        fields.set("Content-Type", type)
        fields.set("If-Match", ifMatch)
        return try await application.client.send(
            .patch, "\(items)/\(id)", headers: fields, body: Array(json.utf8))
    }

    @Test("An item is not done unless it is said")
    func create() async throws {
        let response = try await add(#"{"name":"Swim"}"#)
        #expect(response.status == 201)
        #expect(response.fields["Location"] == "/api/v1/bucketlists/1/items/1")
        #expect(response.fields["ETag"] == "\"1\"")
        let body = try response.json
        #expect(body["name"] == "Swim")
        #expect(body["done"] == false)
        #expect(body["bucketlist_id"] == 1)
        #expect(body["date_created"] == "2026-11-21T12:00:00Z")
        #expect(try await send(.get, "\(items)/1").json == body)
        let form = try await application.client.send(
            .post, items, headers: ada, form: ["name": "Dive", "done": "true"])
        #expect(try form.json["done"] == true)
    }

    @Test(
        "An item needs a name of 1 to 255 characters, and `done` is a boolean",
        arguments: ["{}", #"{"name":""}"#, #"{"name":null}"#, #"{"name":"a","done":"yes"}"#, "[]", "{"])
    func faults(json: String) async throws {
        #expect(try await add(json).status == 400)
    }

    @Test("What a patch leaves out stays as it is")
    func patching() async throws {
        _ = try await add(#"{"name":"Swim"}"#)
        application.clock.advance(60)
        let done = try await patch(#"{"done":true}"#)
        #expect(done.status == 200)
        #expect(done.fields["ETag"] == "\"2\"")
        #expect(try done.json["name"] == "Swim")
        #expect(try done.json["done"] == true)
        #expect(try done.json["date_modified"] == "2026-11-21T12:01:00Z")
        let renamed = try await patch(#"{"name":"Dive"}"#, type: "application/json")
        #expect(try renamed.json["name"] == "Dive")
        #expect(try renamed.json["done"] == true)
        let undone = try await patch("done=false", type: "application/x-www-form-urlencoded")
        #expect(try undone.json["done"] == false)
        #expect(try undone.json["name"] == "Dive")
    }

    @Test("A member that must be there can't be removed", arguments: [#"{"name":null}"#, #"{"done":null}"#])
    func patchNull(json: String) async throws {
        _ = try await add(#"{"name":"Swim"}"#)
        #expect(try await patch(json).status == 400)
    }

    @Test("Of two who change the same version at once, one wins")
    func race() async throws {
        _ = try await add(#"{"name":"Swim"}"#)
        let statuses = try await withThrowingTaskGroup(of: Status.self) { group in
            for _ in 0..<8 { group.addTask { try await patch(#"{"done":true}"#, ifMatch: "\"1\"").status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 200 }.count == 1)
        #expect(statuses.filter { $0 == 412 }.count == 7)
    }

    @Test("An item is deleted, by its version if that is asked for")
    func delete() async throws {
        _ = try await add(#"{"name":"Swim"}"#)
        var stale = ada
        stale.set("If-Match", "\"2\"")
        #expect(try await send(.delete, "\(items)/1", stale).status == 412)
        #expect(try await send(.delete, "\(items)/1").status == 204)
        #expect(try await send(.delete, "\(items)/1").status == 404)
        #expect(try await patch(#"{"done":true}"#).status == 404)
    }

    @Test("An item is on its own list only")
    func otherList() async throws {
        _ = try await add(#"{"name":"Swim"}"#)
        let response = try await send(.get, "/api/v1/bucketlists/2/items/1")
        #expect(response.status == 404)
        #expect(try response.json["message"] == "There is no item 1 on a bucket list 2 of yours.")
        #expect(try await send(.delete, "/api/v1/bucketlists/2/items/1").status == 404)
    }

    @Test("To everybody else, items are not there")
    func others() async throws {
        _ = try await add(#"{"name":"Swim"}"#)
        let bob = try await application.user("bob@test.com")
        #expect(try await send(.get, items, bob).status == 404)
        #expect(try await send(.get, "\(items)/1", bob).status == 404)
        #expect(try await patch(#"{"done":true}"#, bob).status == 404)
        #expect(try await send(.delete, "\(items)/1", bob).status == 404)
        let add = try await application.client.send(.post, items, headers: bob, json: #"{"name":"a"}"#)
        #expect(add.status == 404)
        #expect(try await send(.get, items).json["total_items"] == 1)
    }

    @Test("Items come in pages, the oldest first")
    func pages() async throws {
        for number in 1...12 { _ = try await add(#"{"name":"\#(number)"}"#) }
        let response = try await send(.get, items + "?page=2")
        #expect(response.fields["Total-Count"] == "12")
        let body = try response.json
        #expect(body["items"]?.arrayValue?.compactMap { $0["name"]?.stringValue } == ["11", "12"])
        #expect(body["links"]?["prev"] == .string(items + "?page=1&per_page=10"))
        #expect(try await send(.get, items + "?page=3").json["items"] == [])
        #expect(try await send(.get, "/api/v1/bucketlists/2/items").json["total_items"] == 0)
        #expect(try await send(.get, "/api/v1/bucketlists/3/items").status == 404)
    }

    @Test("The list is part of what a key stands for, and a list that is not there leaves the key free")
    func idempotency() async throws {
        let json = #"{"name":"Swim"}"#
        #expect(try await add(json, key: "a", to: "/api/v1/bucketlists/9/items").status == 404)
        let first = try await add(json, key: "a")
        #expect(first.status == 201)
        #expect(try await add(json, key: "a") == first)
        #expect(try await add(json, key: "a", to: "/api/v1/bucketlists/2/items").status == 422)
        #expect(try await add(#"{"name":"Swim","done":false}"#, key: "a") == first)
        #expect(try await send(.get, items).json["total_items"] == 1)
    }

    @Test("Another operation may use the same key")
    func otherOperation() async throws {
        _ = try await add(#"{"name":"Swim"}"#, key: "a")
        var fields = ada
        fields.set("Idempotency-Key", "a")
        let response = try await application.client.send(
            .post, "/api/v1/bucketlists", headers: fields, json: #"{"name":"third"}"#)
        #expect(response.status == 201)
    }
}
