import AccordDatabase
import AccordRuntime
import Testing

@testable import Server

@Suite("Bodies, paths and methods")
struct MessageTests {
    let application: TestApplication

    init() async throws { application = try await TestApplication() }

    func post(_ contentType: String?, _ body: String) async throws -> Response {
        try await application.client.send(
            .post, "/api/v1/auth/register", headers: contentType.map { ["Content-Type": $0] } ?? [:],
            body: Array(body.utf8))
    }

    @Test("A body may be JSON, urlencoded or multipart")
    func mediaTypes() async throws {
        let json = #"{"email":"a@test.com","password":"x"}"#
        #expect(try await post("application/json", json).status == 201)
        #expect(
            try await post("application/x-www-form-urlencoded", "email=b%40test.com&password=x").status == 201
        )
        let parts = ["email": "c@test.com", "password": "x"].map { name, value in
            "--B\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        #expect(
            try await post("multipart/form-data; boundary=B", parts.joined() + "--B--\r\n").status == 201)
    }

    @Test(
        "Another media type, or none, is a 415",
        arguments: [
            "text/plain", "application/xml", "application/json-patch+json", "multipart/mixed; boundary=B",
        ])
    func unsupported(contentType: String) async throws {
        let response = try await post(contentType, "email=a@test.com&password=x")
        #expect(response.status == 415)
        #expect(try response.json["status"] == "fail")
    }

    @Test(
        "What is no JSON is a 400 that says where",
        arguments: ["{", "", "nonsense", "{}x", "[1,]", "\u{FEFF}{}"])
    func syntaxError(body: String) async throws {
        let response = try await post("application/json", body)
        #expect(response.status == 400)
        #expect(try response.json["errors"]?["body"]?.stringValue?.isEmpty == false)
    }

    @Test("JSON of another type is a 400", arguments: ["[]", "1", "null", #""text""#])
    func wrongType(body: String) async throws {
        #expect(try await post("application/json", body).status == 400)
    }

    @Test("A member of another type is named", arguments: ["1", "null", "true", "[]", "{}"])
    func wrongMember(value: String) async throws {
        let response = try await post("application/json", #"{"email":"a@test.com","password":\#(value)}"#)
        #expect(response.status == 400)
        #expect(try response.json["errors"]?.objectValue.map { Array($0.keys) } == ["password"])
    }

    @Test("A path that does not exist is a 404 that names the closest")
    func notFound() async throws {
        let response = try await application.client.send(.get, "/api/v1/widgetz")
        #expect(response.status == 404)
        #expect(response.fields["Content-Type"] == "application/json")
        #expect(try response.json["status"] == "fail")
        #expect(try response.json["message"]?.stringValue?.contains("/api/v1/widgets") == true)
    }

    @Test("A wrong method is a 405 with Allow")
    func methodNotAllowed() async throws {
        let response = try await application.client.send(.patch, "/api/v1/widgets/one")
        #expect(response.status == 405)
        #expect(response.fields.values("Allow") == ["DELETE, GET, HEAD, OPTIONS, PUT"])
        #expect(try response.json["status"] == "fail")
    }

    @Test("OPTIONS tells the methods, and a preflight is answered before it")
    func options() async throws {
        let plain = try await application.client.send(.options, "/api/v1/widgets")
        #expect(plain.status == 200)
        #expect(plain.fields["Allow"] == "GET, HEAD, OPTIONS, POST")
        let preflight = try await application.client.send(
            .options, "/api/v1/widgets",
            headers: ["Origin": "https://a.example", "Access-Control-Request-Method": "POST"])
        #expect(preflight.status == 204)
        #expect(preflight.fields["Access-Control-Allow-Origin"] == "https://a.example")
    }

    @Test("An error is readable for pages of other origins too")
    func crossOriginError() async throws {
        let response = try await application.client.send(
            .get, "/api/v1/widgets", headers: ["Origin": "https://a.example"])
        #expect(response.status == 401)
        #expect(response.fields["Access-Control-Allow-Origin"] == "https://a.example")
    }

    @Test("HEAD is allowed where GET is")
    func head() async throws {
        #expect(try await application.client.send(.head, "/api/v1/health").status == 200)
    }

    @Test("A trailing slash redirects to the route")
    func trailingSlash() async throws {
        let response = try await application.client.send(.get, "/api/v1/widgets/?page=2")
        #expect(response.status == 308)
        #expect(response.fields["Location"] == "/api/v1/widgets?page=2")
    }

    @Test("A database that fails is a 500 with an id, and tells nothing else")
    func internalError() async throws {
        let tokens = try await application.register()
        try await application.database.write { try $0.execute("DROP TABLE widgets") }
        let response = try await application.client.send(.get, "/api/v1/widgets", headers: tokens.bearer())
        #expect(response.status == 500)
        let body = try response.json
        #expect(body["message"] == "Internal Server Error")
        #expect(body["request_id"]?.stringValue?.utf8.count == 16)
        #expect(body.objectValue?.count == 3)
    }

    @Test("A database that fails while a token is checked is a 500 and not a 401")
    func authenticatorError() async throws {
        let tokens = try await application.register()
        await application.database.close()
        let response = try await application.client.send(.get, "/api/v1/auth/user", headers: tokens.bearer())
        #expect(response.status == 500)
    }

    @Test("A problem of the HTTP layer has the same shape")
    func layerProblem() throws {
        let problem = Problem(503, .unavailable, "Too many connections")
        let response = application.client.api.response(to: problem, context: RequestContext())
        #expect(try response.json == ["status": "fail", "message": "Too many connections"])
        #expect(response.fields.values("Retry-After") == ["1"])
    }
}

@Suite("GET /health")
struct HealthTests {
    @Test("It is 200 as long as the database answers, and a 503 then")
    func health() async throws {
        let application = try await TestApplication()
        let alive = try await application.client.send(.get, "/api/v1/health")
        #expect(alive.status == 200)
        #expect(alive.fields["Cache-Control"] == "no-store")
        #expect(try alive.json == ["status": "ok", "database": "ok"])
        await application.database.close()
        let response = try await application.client.send(.get, "/api/v1/health")
        #expect(response.status == 503)
        #expect(response.fields["Retry-After"] == "1")
        #expect(try response.json["message"] == "The database does not answer")
    }

    @Test("The process is alive without a database, and ready with one until the server is told to stop")
    func liveAndReady() async throws {
        let application = try await TestApplication()
        func ask(_ what: String) async throws -> Response {
            try await application.client.send(.get, "/api/v1/health/\(what)")
        }
        #expect(try await ask("live").json == ["status": "ok"])
        #expect(try await ask("ready").json == ["status": "ok", "database": "ok"])
        application.readiness.end()
        let stopping = try await ask("ready")
        #expect(stopping.status == 503)
        #expect(stopping.fields["Retry-After"] == "1")
        #expect(try stopping.json["message"] == "The server is stopping")
        #expect(try await application.client.send(.get, "/api/v1/health").status == 200)
        await application.database.close()
        #expect(try await ask("live").status == 200)
    }

    @Test("Without its database the server is not ready")
    func unready() async throws {
        let application = try await TestApplication()
        await application.database.close()
        let response = try await application.client.send(.get, "/api/v1/health/ready")
        #expect(response.status == 503)
        #expect(try response.json["message"] == "The database does not answer")
    }

    @Test("It is 503 from a write that the disk refuses to the next one that it takes")
    func fullDisk() async throws {
        let application = try await TestApplication()
        func health() async throws -> Status {
            try await application.client.send(.get, "/api/v1/health").status
        }
        try await application.database.write { connection in
            try connection.execute("CREATE TABLE notes (text TEXT)")
            try connection.execute("PRAGMA max_page_count = 1")
        }
        let write: @Sendable (Connection) throws -> Void = { connection in
            try connection.execute("INSERT INTO notes VALUES (?)", [String(repeating: "x", count: 100_000)])
        }
        await #expect(throws: DatabaseError.self) { try await application.database.write(write) }
        let response = try await application.client.send(.get, "/api/v1/health")
        #expect(response.status == 503)
        #expect(response.fields["Retry-After"] == "1")
        #expect(try response.json["message"] == "The database can't be written")
        try await application.database.write { try $0.execute("PRAGMA max_page_count = 100000") }
        #expect(try await health() == 503)
        try await application.database.write(write)
        #expect(try await health() == 200)
        await #expect(throws: DatabaseError.self) {
            try await application.database.write { try $0.execute("INSERT INTO nothing VALUES (1)") }
        }
        #expect(try await health() == 200)
    }
}
