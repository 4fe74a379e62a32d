import AccordRuntime
import Testing

@testable import Server

@Suite("GET, PUT and DELETE /widgets/{name}")
struct WidgetTests {
    let application: TestApplication
    let administrator: HeaderFields

    init() async throws {
        application = try await TestApplication(["ACCESS_TOKEN_LIFETIME": "1h"])
        administrator = try await application.administrator()
    }

    func send(_ method: HTTPMethod, _ name: String, _ fields: HeaderFields? = nil) async throws -> Response {
        try await application.client.send(method, "/api/v1/widgets/\(name)", headers: fields ?? administrator)
    }

    func put(
        _ name: String, infoURL: String = "https://www.example.com", deadline: String = "2099-12-31",
        _ fields: HeaderFields? = nil
    ) async throws -> Response {
        try await application.client.send(
            .put, "/api/v1/widgets/\(name)", headers: fields ?? administrator,
            form: ["info_url": infoURL, "deadline": deadline])
    }

    @Test("Every user reads it")
    func read() async throws {
        _ = try await put("one", infoURL: "https://www.example.com/1", deadline: "2026-11-22")
        let response = try await send(.get, "one", try application.user())
        #expect(response.status == 200)
        let body = try response.json
        #expect(body["name"] == "one")
        #expect(body["info_url"] == "https://www.example.com/1")
        #expect(body["created_at"] == "2026-11-21T12:00:00Z")
        #expect(body["deadline"] == "2026-11-22T23:59:59Z")
        #expect(body["deadline_passed"] == false)
        #expect(body["time_remaining"] == "1 day 11 hours 59 minutes 59 seconds")
        #expect(body["owner"]?["email"] == "admin@test.com")
        #expect(body["link"] == "/api/v1/widgets/one")
    }

    @Test("After the deadline there is no time remaining")
    func passed() async throws {
        _ = try await put("one", deadline: "2026-11-21T12:00:01Z")
        application.clock.advance(1)
        let body = try await send(.get, "one").json
        #expect(body["deadline_passed"] == true)
        #expect(body["time_remaining"] == "No time remaining")
    }

    @Test("One that does not exist is a 404 that names it", arguments: [HTTPMethod.get, .delete])
    func notFound(method: HTTPMethod) async throws {
        let response = try await send(method, "nothing")
        #expect(response.status == 404)
        #expect(try response.json["message"]?.stringValue?.hasPrefix("nothing not found in database") == true)
    }

    @Test(
        "A bad name is a 400 whatever is done with it",
        arguments: [
            "UPPER", "a%20b", "a.b", "%C3%A4", String(repeating: "a", count: 101),
        ])
    func badName(name: String) async throws {
        for response in [try await send(.get, name), try await send(.delete, name), try await put(name)] {
            #expect(response.status == 400)
            #expect(try response.json["errors"]?["name"] != nil)
        }
    }

    @Test("PUT creates what is not there")
    func putCreates() async throws {
        let response = try await put("new")
        #expect(response.status == 201)
        #expect(response.fields["Location"] == "/api/v1/widgets/new")
        #expect(try response.json["message"] == "New widget added: new.")
    }

    @Test("PUT changes what is there, whose owner stays")
    func putChanges() async throws {
        _ = try await put("one")
        let other = try await application.administrator("other@test.com")
        let response = try await put(
            "one", infoURL: "https://www.example.com/2", deadline: "12/01/2026", other)
        #expect(response.status == 200)
        #expect(response.fields["Location"] == nil)
        #expect(try response.json == ["status": "success", "message": "'one' was successfully updated"])
        let body = try await send(.get, "one").json
        #expect(body["info_url"] == "https://www.example.com/2")
        #expect(body["deadline"] == "2026-12-01T23:59:59Z")
        #expect(body["owner"]?["email"] == "admin@test.com")
    }

    @Test("PUT wants the same of its members as POST")
    func putFaults() async throws {
        let response = try await put("one", infoURL: "no", deadline: "1/1/1970")
        #expect(response.status == 400)
        #expect(try response.json["errors"] == ["info_url": "no is not a valid URL. Did you mean: http://no"])
        #expect(try await put("one", deadline: "1/1/1970").json["errors"]?["deadline"] != nil)
    }

    @Test("Many PUTs of one name at one moment create it once")
    func putRace() async throws {
        let statuses = try await withThrowingTaskGroup(of: Status.self) { group in
            for _ in 0..<8 { group.addTask { try await put("one").status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 201 }.count == 1)
        #expect(statuses.filter { $0 == 200 }.count == 7)
    }

    @Test("DELETE takes it away")
    func delete() async throws {
        _ = try await put("one")
        let response = try await send(.delete, "one")
        #expect(response.status == 204)
        #expect(response.body.isEmpty)
        #expect(try await send(.get, "one").status == 404)
    }

    @Test("Only administrators change and delete")
    func noAdministrator() async throws {
        _ = try await put("one")
        let user = try await application.user()
        #expect(try await put("one", user).status == 403)
        let response = try await send(.delete, "one", user)
        #expect(response.status == 403)
        #expect(try response.json["message"] == "You are not an administrator")
        #expect(try await send(.get, "one", user).status == 200)
    }

    @Test("Without a token the challenge names the realm of the operation")
    func noToken() async throws {
        let get = try await send(.get, "one", [:])
        #expect(get.status == 401)
        #expect(get.fields["WWW-Authenticate"] == #"Bearer realm="registered_users@mydomain.com""#)
        let delete = try await send(.delete, "one", [:])
        #expect(delete.status == 401)
        #expect(delete.fields["WWW-Authenticate"] == #"Bearer realm="admin_users@mydomain.com""#)
        #expect(try await put("one", [:]).status == 401)
    }
}
