import AccordRuntime
import Testing

@testable import Server

@Suite("POST /auth/login")
struct LoginTests {
    let path = "/api/v1/auth/login"

    @Test("The right password gives the tokens of a new session")
    func success() async throws {
        let application = try await TestApplication()
        let registered = try await application.register()
        let response = try await application.client.send(
            .post, path, form: ["email": "user@test.com", "password": "test1234"])
        #expect(response.status == 200)
        #expect(response.fields["Cache-Control"] == "no-store")
        #expect(response.fields["Pragma"] == "no-cache")
        let body = try response.json
        #expect(body["status"] == "success")
        #expect(body["message"] == "successfully logged in")
        #expect(body["access_token"] != registered["access_token"])
        let user = try await application.client.send(.get, "/api/v1/auth/user", headers: body.bearer())
        #expect(try user.json["email"] == "user@test.com")
    }

    @Test(
        "An unknown address and a wrong password give the same answer",
        arguments: [
            ("nobody@test.com", "test1234"), ("user@test.com", "wrong"), ("user@test.com", "test1234 "),
            ("user@test.com", "TEST1234"),
        ])
    func failure(email: String, password: String) async throws {
        let application = try await TestApplication()
        try await application.register()
        let response = try await application.client.send(
            .post, path, form: ["email": email, "password": password])
        #expect(response.status == 401)
        #expect(response.fields["WWW-Authenticate"] == nil)
        #expect(try response.json == ["status": "fail", "message": "email or password does not match"])
    }

    @Test("Bad input is a 400")
    func badInput() async throws {
        let application = try await TestApplication()
        let response = try await application.client.send(.post, path, form: ["email": "a@test.com"])
        #expect(response.status == 400)
        #expect(
            try response.json["errors"] == [
                "body": "An email or a username is required, and a password",
                "password": "Missing required parameter in the post body",
            ])
    }

    @Test("When too many hashes wait, it is a 503 with Retry-After")
    func busy() async throws {
        let application = try await TestApplication(["PASSWORD_THREADS": "1", "PASSWORD_QUEUE": "1"])
        let client = application.client
        let path = path
        let responses = try await withThrowingTaskGroup(of: Response.self) { group in
            for number in 0..<64 {
                group.addTask {
                    try await client.send(.post, path, form: ["email": "a\(number)@b.c", "password": "x"])
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let refused = responses.filter { $0.status == 503 }
        #expect(!refused.isEmpty)
        #expect(refused.allSatisfy { $0.fields["Retry-After"] == "1" })
        #expect(responses.allSatisfy { $0.status == 503 || $0.status == 401 })
    }
}

@Suite("POST /auth/login by email or username")
struct LoginNameTests {
    func status(_ fixture: UserFixture, _ body: String) async throws -> Status {
        try await fixture.application.client.send(.post, "/api/v1/auth/login", json: body).status
    }

    @Test(
        "Either names the account, in any case of its letters; both must name the same",
        arguments: [
            (#"{"username": "ADA", "password": "test1234"}"#, 200),
            (#"{"email": "Ada@TEST.com", "password": "test1234"}"#, 200),
            (#"{"email": "ada@test.com", "username": "Ada", "password": "test1234"}"#, 200),
            (#"{"email": "admin@test.com", "username": "ada", "password": "test1234"}"#, 401),
            (#"{"email": "ada@test.com", "username": "nobody", "password": "test1234"}"#, 401),
            (#"{"username": "nobody", "password": "test1234"}"#, 401),
            (#"{"username": "ada", "password": "wrong"}"#, 401),
            (#"{"password": "test1234"}"#, 400), (#"{"username": "ada"}"#, 400),
        ])
    func names(body: String, expected: Int) async throws {
        let fixture = try await UserFixture()
        try await fixture.add("ada@test.com", #", "username": "Ada""#)
        #expect(Int(try await status(fixture, body).rawValue) == expected)
    }

    @Test("Without either it is a 400 that says so", arguments: [#"{"password": "p"}"#, #"{}"#])
    func nameless(body: String) async throws {
        let fixture = try await UserFixture()
        let response = try await fixture.application.client.send(.post, "/api/v1/auth/login", json: body)
        #expect(response.status == 400)
        #expect(try response.json["errors"]?["body"] == "An email or a username is required, and a password")
    }

    @Test("A form may name it, too")
    func form() async throws {
        let fixture = try await UserFixture()
        try await fixture.add("ada@test.com", #", "username": "Ada""#)
        let response = try await fixture.application.client.send(
            .post, "/api/v1/auth/login", form: ["username": "ada", "password": "test1234"])
        #expect(response.status == 200)
    }
}
