import AccordRuntime
import Testing

@testable import Server

@Suite("POST /auth/register")
struct RegistrationTests {
    let path = "/api/v1/auth/register"

    @Test("It makes an account that is no administrator's, and signs it in")
    func success() async throws {
        let application = try await TestApplication()
        let response = try await application.client.send(
            .post, path, form: ["email": "user@test.com", "password": "test1234"])
        #expect(response.status == 201)
        #expect(response.fields["Content-Type"] == "application/json")
        #expect(response.fields["Cache-Control"] == "no-store")
        #expect(response.fields["Pragma"] == "no-cache")
        let body = try response.json
        #expect(body["status"] == "success")
        #expect(body["message"] == "successfully registered")
        #expect(body["token_type"] == "bearer")
        #expect(body["expires_in"] == 5)
        let user = try await application.client.send(.get, "/api/v1/auth/user", headers: body.bearer())
        #expect(try user.json["email"] == "user@test.com")
        #expect(try user.json["admin"] == false)
    }

    @Test("An address registers once")
    func taken() async throws {
        let application = try await TestApplication()
        try await application.register()
        let response = try await application.client.send(
            .post, path, form: ["email": "user@test.com", "password": "other"])
        #expect(response.status == 409)
        #expect(try response.json == ["status": "fail", "message": "user@test.com is already registered"])
    }

    @Test("The case of an address does not make it another one")
    func emailCase() async throws {
        let application = try await TestApplication()
        try await application.register("User@Test.com")
        let response = try await application.client.send(
            .post, path, form: ["email": "user@test.COM", "password": "x"])
        #expect(response.status == 409)
        let user = try await application.client.send(
            .get, "/api/v1/auth/user", headers: application.logIn("USER@test.com").bearer())
        #expect(try user.json["email"] == "User@Test.com")
    }

    @Test("A username may come with the address, and is taken once in whatever case of its letters")
    func username() async throws {
        let application = try await TestApplication()
        let response = try await application.client.send(
            .post, path, form: ["email": "ada@test.com", "username": "Ada", "password": "x"])
        #expect(response.status == 201)
        let user = try await application.client.send(
            .get, "/api/v1/auth/user", headers: response.json.bearer())
        #expect(try user.json["username"] == "Ada")
        let other = try await application.client.send(
            .post, path, form: ["email": "other@test.com", "username": "ada", "password": "x"])
        #expect(other.status == 409)
        #expect(try other.json["message"] == "The username ada is already taken.")
    }

    @Test("Two that register an address at one moment get one account")
    func race() async throws {
        let application = try await TestApplication()
        let client = application.client
        let path = path
        let statuses = try await withThrowingTaskGroup(of: Status.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await client.send(.post, path, form: ["email": "a@b.c", "password": "x"]).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 201 }.count == 1)
        #expect(statuses.filter { $0 == 409 }.count == 7)
    }

    @Test("What is no address is named, and the password is not blamed")
    func badEmail() async throws {
        let application = try await TestApplication()
        let response = try await application.client.send(
            .post, path, form: ["email": "first last", "password": "test1234"])
        #expect(response.status == 400)
        let body = try response.json
        #expect(body["message"] == "Input payload validation failed")
        #expect(body["errors"] == ["email": "first last is not a valid email"])
        #expect(body["access_token"] == nil)
    }

    @Test("Everything that is wrong is told at once")
    func allFaults() async throws {
        let application = try await TestApplication()
        let response = try await application.client.send(.post, path, form: ["password": ""])
        #expect(response.status == 400)
        #expect(
            try response.json["errors"] == [
                "email": "Missing required parameter in the post body",
                "password": "must be at least 1 character",
            ])
    }

    @Test("A password has from 1 to 1,024 characters, and is never shown")
    func passwordLength() async throws {
        let application = try await TestApplication()
        try await application.register("a@test.com", password: String(repeating: "é", count: 1024))
        let long = String(repeating: "s3cret", count: 171)
        let response = try await application.client.send(
            .post, path, form: ["email": "b@test.com", "password": long])
        #expect(response.status == 400)
        #expect(try response.json["errors"] == ["password": "must be at most 1024 characters"])
    }

    @Test("A configured minimum length holds for new passwords")
    func minimumLength() async throws {
        let application = try await TestApplication(["PASSWORD_MIN_LENGTH": "8"])
        let response = try await application.client.send(
            .post, path, form: ["email": "a@test.com", "password": "1234567"])
        #expect(response.status == 400)
        #expect(try response.json["errors"] == ["password": "must be at least 8 characters"])
        try await application.register("a@test.com", password: "12345678")
    }

    @Test("Members that the contract does not know are ignored")
    func unknownMembers() async throws {
        let application = try await TestApplication()
        let response = try await application.client.send(
            .post, path, json: #"{"email":"a@test.com","password":"x","admin":true}"#)
        #expect(response.status == 201)
        let user = try await application.client.send(
            .get, "/api/v1/auth/user", headers: response.json.bearer())
        #expect(try user.json["admin"] == false)
    }
}
