import AccordRuntime
import Testing

@testable import Server

@Suite("GET /auth/user, and what counts as a token")
struct BearerTests {
    let application: TestApplication
    let tokens: JSONValue

    init() async throws {
        application = try await TestApplication()
        tokens = try await application.register()
    }

    func user(_ fields: HeaderFields) async throws -> Response {
        try await application.client.send(.get, "/api/v1/auth/user", headers: fields)
    }

    static func challenge(_ description: String) -> String {
        #"Bearer realm="registered_users@mydomain.com", error="invalid_token", "#
            + "error_description=\"\(description)\""
    }

    @Test("It tells the account, and for how long the token is good")
    func success() async throws {
        application.clock.advance(1)
        let response = try await user(tokens.bearer())
        #expect(response.status == 200)
        let body = try response.json
        #expect(body["email"] == "user@test.com")
        #expect(body["admin"] == false)
        #expect(body["registered_on"] == "2026-11-21T12:00:00Z")
        #expect(body["token_expires_in"] == "00:00:04")
        #expect(StringFormat.uuid.accepts(try #require(body["public_id"]?.stringValue)))
    }

    @Test("The scheme's case does not matter", arguments: ["Bearer", "bearer", "BEARER"])
    func schemeCase(scheme: String) async throws {
        let token = try #require(tokens["access_token"]?.stringValue)
        #expect(try await user(["Authorization": "\(scheme) \(token)"]).status == 200)
    }

    @Test(
        "Without a token the challenge names the realm and no error", arguments: [[:], ["Authorization": ""]])
    func missing(fields: HeaderFields) async throws {
        let response = try await user(fields)
        #expect(response.status == 401)
        #expect(
            response.fields.values("WWW-Authenticate") == [#"Bearer realm="registered_users@mydomain.com""#])
        #expect(try response.json == ["status": "fail", "message": "Unauthorized"])
    }

    @Test("An expired token is told so")
    func expired() async throws {
        application.clock.advance(6)
        let response = try await user(tokens.bearer())
        #expect(response.status == 401)
        let message = "Access token expired. Please log in again."
        #expect(try response.json["message"] == .string(message))
        #expect(response.fields["WWW-Authenticate"] == Self.challenge(message))
    }

    @Test(
        "What is no token of this server is invalid",
        arguments: [
            "Bearer x", "Bearer", "Bearer a.b.c", "Basic dXNlcjpwYXNz", "Bearer é", "Token x", "Bearer a b",
        ])
    func invalid(field: String) async throws {
        let response = try await user(["Authorization": field])
        #expect(response.status == 401)
        let message = "Invalid token. Please log in again."
        #expect(try response.json["message"] == .string(message))
        #expect(response.fields["WWW-Authenticate"] == Self.challenge(message))
    }

    @Test("The raw token without a scheme is not taken, and the answer says what is")
    func rawToken() async throws {
        let token = try #require(tokens["access_token"]?.stringValue)
        let response = try await user(["Authorization": token])
        #expect(response.status == 401)
        let message = "Invalid token. Send it as: Authorization: Bearer TOKEN"
        #expect(try response.json["message"] == .string(message))
        #expect(response.fields["WWW-Authenticate"] == Self.challenge(message))
    }

    @Test("Two Authorization fields are refused")
    func twoFields() async throws {
        var fields = try tokens.bearer()
        fields.append(contentsOf: try tokens.bearer())
        #expect(try await user(fields).status == 401)
    }

    @Test("Another server's token is invalid")
    func otherKey() async throws {
        let other = try await TestApplication().register()
        #expect(try await user(other.bearer()).status == 401)
    }

    @Test(
        "A token that was good a moment ago is refused once its session or its user may not go on",
        arguments: [
            "UPDATE sessions SET revoked_at = 1", "UPDATE sessions SET expires_at = 1",
            "DELETE FROM sessions", "UPDATE users SET status = 'blocked'",
        ])
    func endedMeanwhile(sql: String) async throws {
        #expect(try await user(tokens.bearer()).status == 200)
        #expect(try await user(tokens.bearer()).status == 200)
        try await application.database.write { try $0.execute(sql) }
        #expect(try await user(tokens.bearer()).status == 401)
    }

    @Test("What the database says of the user's permissions holds for a token that was shown before")
    func permissionsMeanwhile() async throws {
        let steps: [(String, Status)] = [("User", 403), (Role.administrator, 200), ("User", 403)]
        for (role, status) in steps {
            try await application.give(role, to: "user@test.com")
            let response = try await application.client.send(
                .get, "/api/v1/users", headers: tokens.bearer())
            #expect(response.status == status)
        }
    }

    @Test("A user who is gone is a 401, and not a 500")
    func goneUser() async throws {
        try await application.database.write { try $0.execute("DELETE FROM users") }
        let response = try await user(tokens.bearer())
        #expect(response.status == 401)
        #expect(try response.json["message"] == "Invalid token. Please log in again.")
    }

    @Test("Realms are configurable")
    func realm() async throws {
        let application = try await TestApplication(["REALM_USERS": "widgets"])
        let response = try await application.client.send(.get, "/api/v1/auth/user")
        #expect(response.fields["WWW-Authenticate"] == #"Bearer realm="widgets""#)
    }
}

@Suite("POST /auth/logout")
struct LogoutTests {
    let application: TestApplication
    let tokens: JSONValue

    init() async throws {
        application = try await TestApplication()
        tokens = try await application.register()
    }

    func logOut(_ authorization: HeaderFields) async throws -> Response {
        try await application.client.send(.post, "/api/v1/auth/logout", headers: authorization)
    }

    @Test("Either token ends the session for both", arguments: ["access_token", "refresh_token"])
    func success(name: String) async throws {
        let response = try await logOut(tokens.bearer(name))
        #expect(response.status == 200)
        #expect(try response.json == ["status": "success", "message": "successfully logged out"])
        let user = try await application.client.send(.get, "/api/v1/auth/user", headers: tokens.bearer())
        #expect(user.status == 401)
        let refreshed = try await application.client.send(
            .post, "/api/v1/auth/refresh", headers: tokens.bearer("refresh_token"))
        #expect(refreshed.status == 401)
    }

    @Test("A second logout is told that the token is blacklisted")
    func twice() async throws {
        _ = try await logOut(tokens.bearer())
        let response = try await logOut(tokens.bearer())
        #expect(response.status == 401)
        let message = "Token blacklisted. Please log in again."
        #expect(try response.json["message"] == .string(message))
        #expect(response.fields["WWW-Authenticate"] == BearerTests.challenge(message))
    }

    @Test("Another session of the user lives on")
    func otherSession() async throws {
        let other = try await application.logIn()
        _ = try await logOut(tokens.bearer())
        let user = try await application.client.send(.get, "/api/v1/auth/user", headers: other.bearer())
        #expect(user.status == 200)
    }

    @Test("Without a token it is a 401")
    func missing() async throws {
        let response = try await logOut([:])
        #expect(response.status == 401)
        #expect(try response.json["message"] == "Unauthorized")
    }
}
