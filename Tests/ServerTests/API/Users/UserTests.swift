import AccordRuntime
import Testing

@testable import Server

@Suite("/users")
struct UserTests {
    @Test("An administrator creates an account, reads it, and it can log in")
    func create() async throws {
        let fixture = try await UserFixture()
        let response = try await fixture.send(
            .post, "/users", #"{"email": "Ada@test.com", "username": "ada", "password": "test1234"}"#)
        #expect(response.status == 201)
        #expect(response.fields["ETag"] == "\"1\"")
        let body = try response.json
        let id = try #require(body["public_id"]?.stringValue)
        #expect(response.fields["Location"] == "/api/v1/users/\(id)")
        #expect(
            body == [
                "public_id": .string(id), "email": "Ada@test.com", "username": "ada", "status": "active",
                "roles": ["User"], "created_at": "2026-11-21T12:00:00Z",
                "updated_at": "2026-11-21T12:00:00Z", "last_login_at": .null, "last_login_ip": .null,
                "deleted_at": .null,
            ])
        let read = try await fixture.send(.get, "/users/\(id.uppercased())")
        #expect(try read.json == body)
        #expect(read.fields["ETag"] == "\"1\"")
        #expect(try await fixture.logInStatus("ada@test.com") == 200)
        #expect(try await fixture.send(.get, "/users/\(id)").json["last_login_at"] == "2026-11-21T12:00:00Z")
    }

    @Test(
        "A taken address or username is a 409, whatever the case of its letters",
        arguments: [
            (#"{"email": "ADA@test.com", "password": "x"}"#, "ADA@test.com is already registered"),
            (
                #"{"email": "b@test.com", "username": "ADA", "password": "x"}"#,
                "The username ADA is already taken."
            ),
            (
                #"{"email": "b@test.com", "password": "x", "roles": ["User", "Nobody"]}"#,
                "There is no role \"Nobody\"."
            ),
        ])
    func taken(body: String, message: String) async throws {
        let fixture = try await UserFixture()
        try await fixture.add("ada@test.com", #", "username": "Ada""#)
        let response = try await fixture.send(.post, "/users", body)
        #expect(response.status == 409)
        #expect(try response.json["message"] == .string(message))
    }

    @Test(
        "What the contract refuses is a 400",
        arguments: [
            #"{"email": "a@test.com"}"#, #"{"email": "a b", "password": "x"}"#,
            #"{"email": "a@test.com", "password": "x", "username": "a"}"#,
            #"{"email": "a@test.com", "password": "x", "username": "a@test.com"}"#,
            #"{"email": "a@test.com", "password": "x", "roles": "User"}"#,
            #"{"email": "a@test.com", "password": "x", "roles": ["User", "User"]}"#,
            #"{"email": "a@test.com", "password": "x", "roles": ["' OR 1=1"]}"#,
        ])
    func invalid(body: String) async throws {
        let fixture = try await UserFixture()
        #expect(try await fixture.send(.post, "/users", body).status == 400)
    }

    @Test("A short password is a 400 if the configuration asks for more")
    func shortPassword() async throws {
        let fixture = try await UserFixture(["PASSWORD_MIN_LENGTH": "8"])
        let response = try await fixture.send(
            .post, "/users", #"{"email": "a@test.com", "password": "1234567"}"#)
        #expect(response.status == 400)
        #expect(try response.json["errors"]?["password"] == "must be at least 8 characters")
    }

    @Test("A patch changes what it names, and null removes a username", arguments: [true, false])
    func patch(isMergePatch: Bool) async throws {
        let fixture = try await UserFixture()
        let id = try await fixture.add("ada@test.com", #", "username": "ada""#)
        fixture.application.clock.advance(5)
        let type = isMergePatch ? "application/merge-patch+json" : "application/json"
        func patch(_ json: String) async throws -> JSONValue {
            var headers = fixture.administrator
            headers.set("Content-Type", type)
            let response = try await fixture.application.client.send(
                .patch, "/api/v1/users/\(id)", headers: headers, body: Array(json.utf8))
            #expect(response.status == 200)
            return try response.json
        }
        let renamed = try await patch(#"{"email": "lovelace@test.com"}"#)
        #expect(renamed["email"] == "lovelace@test.com")
        #expect(renamed["username"] == "ada")
        #expect(renamed["updated_at"] == "2026-11-21T12:00:05Z")
        #expect(try await patch("{}") == renamed)
        #expect(try await patch(#"{"username": null}"#)["username"] == .null)
        #expect(try await patch(#"{"roles": ["developer", "QA"]}"#)["roles"] == ["Developer", "QA"])
        #expect(try await patch(#"{"roles": []}"#)["roles"] == [])
    }

    @Test(
        "A patch that the contract refuses is a 400",
        arguments: [
            #"{"email": null}"#, #"{"roles": null}"#, #"{"status": "blocked"}"#, #"{"username": "-"}"#, "[]",
        ])
    func invalidPatch(body: String) async throws {
        let fixture = try await UserFixture()
        let id = try await fixture.add("ada@test.com")
        #expect(try await fixture.send(.patch, "/users/\(id)", body).status == 400)
    }

    @Test("A patch to a taken name is a 409")
    func takenPatch() async throws {
        let fixture = try await UserFixture()
        let id = try await fixture.add("ada@test.com")
        try await fixture.add("b@test.com", #", "username": "bob""#)
        #expect(try await fixture.send(.patch, "/users/\(id)", #"{"email": "B@test.com"}"#).status == 409)
        #expect(try await fixture.send(.patch, "/users/\(id)", #"{"username": "Bob"}"#).status == 409)
        #expect(try await fixture.send(.patch, "/users/\(id)", #"{"roles": ["Nobody"]}"#).status == 409)
        #expect(try await fixture.send(.patch, "/users/\(id)", #"{"email": "ADA@test.com"}"#).status == 200)
    }

    @Test("A change that somebody else was faster with is a 412")
    func precondition() async throws {
        let fixture = try await UserFixture()
        let id = try await fixture.add("ada@test.com")
        let changed = try await fixture.send(
            .patch, "/users/\(id)", with: ["If-Match": "\"1\""], #"{"username": "ada"}"#)
        #expect(changed.fields["ETag"] == "\"2\"")
        let late = try await fixture.send(
            .patch, "/users/\(id)", with: ["If-Match": "\"1\""], #"{"username": "eve"}"#)
        #expect(late.status == 412)
        #expect(try await fixture.send(.delete, "/users/\(id)", with: ["If-Match": "\"1\""]).status == 412)
        #expect(try await fixture.send(.delete, "/users/\(id)", with: ["If-Match": "*"]).status == 204)
    }

    @Test("A deleted account is a 404 and can't log in until it is restored; its names stay taken")
    func deletion() async throws {
        let fixture = try await UserFixture()
        let id = try await fixture.add("ada@test.com")
        let fields = try await fixture.application.logIn("ada@test.com").bearer()
        #expect(try await fixture.send(.delete, "/users/\(id)").status == 204)
        #expect(try await fixture.tokenStatus(fields) == 401)
        #expect(try await fixture.logInStatus("ada@test.com") == 401)
        for (method, path, body) in [
            (HTTPMethod.get, "", nil), (.delete, "", nil), (.patch, "", "{}"), (.post, "/block", nil),
            (.put, "/password", #"{"password": "new"}"#),
        ] {
            #expect(try await fixture.send(method, "/users/\(id)\(path)", body).status == 404)
        }
        let again = try await fixture.send(
            .post, "/users", #"{"email": "ada@test.com", "password": "x"}"#)
        #expect(again.status == 409)
        let restored = try await fixture.send(.post, "/users/\(id)/restore")
        #expect(restored.status == 200)
        #expect(try restored.json["deleted_at"] == .null)
        #expect(try await fixture.send(.post, "/users/\(id)/restore").fields["ETag"] == "\"3\"")
        #expect(try await fixture.logInStatus("ada@test.com") == 200)
        #expect(try await fixture.tokenStatus(fields) == 401)
    }

    @Test("A blocked account can't log in, and its tokens stop at once; both can be done again")
    func blocking() async throws {
        let fixture = try await UserFixture()
        let id = try await fixture.add("ada@test.com")
        let tokens = try await fixture.application.logIn("ada@test.com")
        for _ in 0..<2 {
            let response = try await fixture.send(.post, "/users/\(id)/block")
            #expect(try response.json["status"] == "blocked")
            #expect(response.fields["ETag"] == "\"2\"")
        }
        #expect(try await fixture.tokenStatus(tokens.bearer()) == 401)
        let refresh = try await fixture.send(
            .post, "/auth/refresh", as: tokens.bearer("refresh_token"))
        #expect(refresh.status == 401)
        #expect(try await fixture.logInStatus("ada@test.com") == 401)
        for _ in 0..<2 {
            #expect(try await fixture.send(.post, "/users/\(id)/unblock").json["status"] == "active")
        }
        #expect(try await fixture.logInStatus("ada@test.com") == 200)
    }

    @Test("Who isn't there is a 404, and what is no id a 400")
    func unknown() async throws {
        let fixture = try await UserFixture()
        let nobody = "00000000-0000-4000-8000-000000000000"
        for path in ["", "/tokens"] {
            #expect(try await fixture.send(.get, "/users/\(nobody)\(path)").status == 404)
        }
        for path in [
            "/restore", "/block", "/unblock", "/tokens/\(nobody)/block", "/tokens/\(nobody)/unblock",
        ] {
            #expect(try await fixture.send(.post, "/users/\(nobody)\(path)").status == 404)
        }
        #expect(try await fixture.send(.get, "/users/1").status == 400)
    }
}
