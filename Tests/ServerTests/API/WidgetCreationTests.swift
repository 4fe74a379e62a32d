import AccordRuntime
import Testing

@testable import Server

@Suite("POST /widgets")
struct WidgetCreationTests {
    let application: TestApplication
    let administrator: HeaderFields

    init() async throws {
        application = try await TestApplication()
        administrator = try await application.administrator()
    }

    func create(
        name: String = "widget", infoURL: String = "https://www.example.com", deadline: String = "2099-12-31"
    ) async throws -> Response {
        try await application.client.send(
            .post, "/api/v1/widgets", headers: administrator,
            form: ["name": name, "info_url": infoURL, "deadline": deadline])
    }

    @Test("An administrator creates it", arguments: ["abc123", "widget-name", "new_widget1", "-", "0"])
    func success(name: String) async throws {
        let response = try await create(name: name)
        #expect(response.status == 201)
        #expect(response.fields["Location"] == "/api/v1/widgets/\(name)")
        #expect(try response.json == ["status": "success", "message": .string("New widget added: \(name).")])
    }

    @Test(
        "A deadline is today or later, in any of its forms",
        arguments: [
            "11/21/2026", "2026-11-21", "Nov 24 2026", "2026-11-21T00:00:00Z", "2026-11-21T23:00:00-05:00",
        ])
    func deadline(text: String) async throws {
        #expect(try await create(deadline: text).status == 201)
    }

    @Test(
        "A deadline that is over or no date is told so",
        arguments: [
            "1/1/1970", "2026-11-18", "2026-11-20", "a long time ago, in a galaxy far, far away",
        ])
    func badDeadline(text: String) async throws {
        let response = try await create(deadline: text)
        #expect(response.status == 400)
        let body = try response.json
        #expect(body["message"] == "Input payload validation failed")
        let errors = try #require(body["errors"]?.objectValue)
        #expect(Array(errors.keys) == ["deadline"])
        #expect(errors["deadline"]?.stringValue?.contains(text) == true)
    }

    @Test(
        "A name has lower-case letters, digits, hyphens and underscores",
        arguments: [
            "", "Widget", "a b", "a.b", "ä", "a/b", String(repeating: "a", count: 101), "a\n",
        ])
    func badName(name: String) async throws {
        let response = try await create(name: name)
        #expect(response.status == 400)
        #expect(
            try response.json["errors"]?["name"]?.stringValue?
                .contains("contains one or more invalid characters. Widget name must contain only") == true)
    }

    @Test(
        "An info_url is an http or https URL with a named host",
        arguments: [
            ("ftp://www.example.com", ". Protocol is not allowed"),
            ("http://127.0.0.1/x", ". IP is not allowed"),
            ("http://localhost", ". Localhost is not allowed"),
            ("https://a.bc:8080/", ". Custom port is not allowed"),
            ("https://me:pw@a.bc/", ". Authentication is not allowed"),
            ("https://[::1]/", ". IP is not allowed"),
            ("www.example.com", ". Did you mean: http://www.example.com"), ("https://a_b.com", ""),
            ("https://nodot/", ""), ("https://a.b", ""), ("https://a.bc/%zz", ""), ("https://-a.bc", ""),
        ])
    func badURL(url: String, reason: String) async throws {
        let response = try await create(infoURL: url)
        #expect(response.status == 400)
        #expect(try response.json["errors"] == ["info_url": .string("\(url) is not a valid URL\(reason)")])
    }

    @Test(
        "An info_url may have a path, a query and a fragment",
        arguments: [
            "http://a.bc", "https://a-b.c-d.museum/", "https://xn--e1afmkfd.xn--p1ai/%D0%B0?b=c#d",
            "https://a.bc?q",
        ])
    func goodURL(url: String) async throws {
        #expect(try await create(infoURL: url).status == 201)
    }

    @Test("Everything that is missing is told at once")
    func allFaults() async throws {
        let response = try await create(name: "A B", infoURL: "nowhere", deadline: "some day")
        let errors = try #require(try response.json["errors"]?.objectValue)
        #expect(errors.keys.sorted() == ["deadline", "info_url", "name"])
        let sentence = errors["deadline"]?.stringValue
        #expect(sentence?.hasPrefix("Failed to parse 'some day' as a valid date.") == true)
    }

    @Test("A name is given once")
    func taken() async throws {
        #expect(try await create(name: "one").status == 201)
        let response = try await create(name: "one")
        #expect(response.status == 409)
        #expect(
            try response.json == [
                "status": "fail", "message": "Widget name: one already exists, must be unique.",
            ])
    }

    @Test("Who is no administrator is refused, before the input is looked at")
    func noAdministrator() async throws {
        let user = try await application.user()
        let response = try await application.client.send(.post, "/api/v1/widgets", headers: user, json: "{}")
        #expect(response.status == 403)
        #expect(try response.json == ["status": "fail", "message": "You are not an administrator"])
        #expect(
            response.fields["WWW-Authenticate"]
                == #"Bearer realm="admin_users@mydomain.com", error="insufficient_scope", "#
                + #"error_description="You are not an administrator""#)
    }

    @Test("Without a token it is a 401 of the administrators' realm, whatever the input")
    func noToken() async throws {
        let response = try await application.client.send(.post, "/api/v1/widgets", json: "not JSON")
        #expect(response.status == 401)
        #expect(response.fields["WWW-Authenticate"] == #"Bearer realm="admin_users@mydomain.com""#)
    }

    @Test("Who is made an administrator, or is one no longer, needs no new token")
    func databaseDecides() async throws {
        let user = try await application.user()
        try await application.promote("user@test.com")
        try await application.addWidget("one", user)
        try await application.database.write { try $0.execute("DELETE FROM user_roles") }
        let response = try await application.client.send(.delete, "/api/v1/widgets/one", headers: user)
        #expect(response.status == 403)
    }
}
