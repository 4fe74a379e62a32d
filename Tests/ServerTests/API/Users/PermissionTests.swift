import AccordRuntime
import Testing

@testable import Server

@Suite("Permissions over accounts")
struct PermissionTests {
    @Test("A permission that is lacking is a 403 that names it")
    func lacking() async throws {
        let fixture = try await UserFixture()
        let developer = try await fixture.add("dev@test.com", role: "Developer").fields
        let response = try await fixture.send(
            .post, "/users", as: developer, #"{"email": "a@test.com", "password": "x"}"#)
        #expect(response.status == 403)
        #expect(
            try response.json == ["status": "fail", "message": "You lack the permission users:add"])
        #expect(
            response.fields["WWW-Authenticate"]
                == #"Bearer realm="registered_users@mydomain.com", error="insufficient_scope", "#
                + #"error_description="You lack the permission users:add", scope="users:add""#)
    }

    @Test(
        "Each operation asks for its permission",
        arguments: [
            (HTTPMethod.get, "/users", "User"), (.get, "/users/ID", "User"), (.post, "/users", "Developer"),
            (.patch, "/users/ID", "Developer"), (.delete, "/users/ID", "QA"),
            (.post, "/users/ID/restore", "QA"), (.post, "/users/ID/block", "Developer"),
            (.post, "/users/ID/unblock", "Developer"), (.put, "/users/ID/password", "Developer"),
            (.get, "/users/ID/tokens", "Developer"), (.post, "/users/ID/tokens/ID/block", "Developer"),
            (.post, "/users/ID/tokens/ID/unblock", "Developer"), (.get, "/roles", "User"),
            (.post, "/roles", "QA"), (.get, "/roles/User", "User"), (.patch, "/roles/User", "QA"),
            (.delete, "/roles/User", "QA"),
        ])
    func each(method: HTTPMethod, path: String, role: String) async throws {
        let fixture = try await UserFixture()
        let fields = try await fixture.add("member@test.com", role: role).fields
        let target = path.split(separator: "ID", omittingEmptySubsequences: false)
            .joined(separator: fixture.administratorID)
        let body: String? =
            switch (method, path) {
            case (.put, _): #"{"password": "x"}"#
            case (.post, "/users"): #"{"email": "a@test.com", "password": "x"}"#
            case (.post, "/roles"): #"{"name": "New", "scopes": []}"#
            case (.patch, _): "{}"
            default: nil
            }
        #expect(try await fixture.send(method, target, as: fields, body).status == 403)
        #expect(try await fixture.send(method, target, as: ["Authorization": ""], body).status == 401)
    }

    @Test("Who manages accounts can't touch one with permissions that they lack")
    func higherAccount() async throws {
        let fixture = try await UserFixture()
        let qa = try await fixture.add("qa@test.com", role: "QA").fields
        let target = "/users/\(fixture.administratorID)"
        let sessions = try await fixture.send(.get, target + "/tokens").json["items"]?.arrayValue
        let session = try #require(sessions?.first?["id"]?.stringValue)
        for (method, path, body) in [
            (HTTPMethod.patch, "", #"{"email": "mine@test.com"}"#), (.patch, "", #"{"roles": []}"#),
            (.post, "/block", nil), (.put, "/password", #"{"password": "mine"}"#),
            (.post, "/tokens/\(session)/block", nil),
        ] {
            let response = try await fixture.send(method, target + path, as: qa, body)
            #expect(response.status == 403)
            #expect(response.fields["WWW-Authenticate"]?.contains("insufficient_scope") == true)
        }
        #expect(try await fixture.tokenStatus(fixture.administrator) == 200)
        #expect(try await fixture.logInStatus("admin@test.com") == 200)
    }

    @Test("Who manages accounts can't give permissions that they lack, not even to themself")
    func higherRole() async throws {
        let fixture = try await UserFixture()
        let (qaID, qa) = try await fixture.add("qa@test.com", role: "QA")
        let userID = try await fixture.add("user@test.com")
        for id in [qaID, userID] {
            for role in ["Administrator", "administrator", "Clinician"] {
                let response = try await fixture.send(
                    .patch, "/users/\(id)", as: qa, #"{"roles": ["QA", "\#(role)"]}"#)
                #expect(response.status == 403)
            }
        }
        let created = try await fixture.send(
            .post, "/users", as: qa,
            #"{"email": "new@test.com", "password": "x", "roles": ["Administrator"]}"#)
        #expect(created.status == 403)
        #expect(try await fixture.send(.get, "/users?q=new%40").json["total_items"] == 0)
        #expect(try await fixture.send(.get, "/users/\(qaID)").json["roles"] == ["QA"])
        let allowed = try await fixture.send(
            .patch, "/users/\(userID)", as: qa, #"{"roles": ["QA", "Developer"]}"#)
        #expect(allowed.status == 200)
    }

    @Test("Nobody blocks, deletes or demotes themself")
    func oneself() async throws {
        let fixture = try await UserFixture()
        try await fixture.add("second@test.com", #", "roles": ["Administrator"]"#)
        let path = "/users/\(fixture.administratorID)"
        #expect(try await fixture.send(.post, path + "/block").status == 409)
        #expect(try await fixture.send(.delete, path).status == 409)
        #expect(try await fixture.send(.patch, path, #"{"roles": ["User"]}"#).status == 409)
        #expect(try await fixture.send(.patch, path, #"{"roles": ["User", "Administrator"]}"#).status == 200)
        #expect(try await fixture.tokenStatus(fixture.administrator) == 200)
    }

    @Test("Of two administrators who demote each other at once, one stays")
    func duel() async throws {
        for _ in 0..<10 {
            let fixture = try await UserFixture()
            let (otherID, other) = try await fixture.add("second@test.com", role: "Administrator")
            async let first = fixture.send(.patch, "/users/\(otherID)", #"{"roles": ["User"]}"#)
            async let second = fixture.send(
                .patch, "/users/\(fixture.administratorID)", as: other, #"{"roles": ["User"]}"#)
            let statuses = try await [first.status, second.status]
            #expect(statuses.filter { $0 == 200 }.count == 1)
            #expect(statuses.filter { $0 == 403 }.count == 1)
        }
    }

    @Test("A changed role counts from the next request, without a new login")
    func nextRequest() async throws {
        let fixture = try await UserFixture()
        let (id, fields) = try await fixture.add("dev@test.com", role: "Developer")
        #expect(try await fixture.send(.get, "/users", as: fields).status == 200)
        _ = try await fixture.send(.patch, "/users/\(id)", #"{"roles": []}"#)
        #expect(try await fixture.send(.get, "/users", as: fields).status == 403)
        _ = try await fixture.send(.patch, "/users/\(id)", #"{"roles": ["Developer"]}"#)
        _ = try await fixture.send(.patch, "/roles/Developer", #"{"scopes": []}"#)
        #expect(try await fixture.send(.get, "/users", as: fields).status == 403)
    }

    @Test("Widgets are written by whoever has widgets:write")
    func widgets() async throws {
        let fixture = try await UserFixture()
        _ = try await fixture.send(
            .post, "/roles", #"{"name": "Author", "scopes": ["widgets:write"]}"#)
        let author = try await fixture.add("author@test.com", role: "Author").fields
        try await fixture.application.addWidget("one", author)
        let user = try await fixture.add("user@test.com", role: "User").fields
        let response = try await fixture.send(.delete, "/widgets/one", as: user)
        #expect(response.status == 403)
        #expect(try response.json["message"] == "You are not an administrator")
        #expect(
            response.fields["WWW-Authenticate"]
                == #"Bearer realm="admin_users@mydomain.com", error="insufficient_scope", "#
                + #"error_description="You are not an administrator""#)
    }

    @Test("Who am I tells roles and permissions")
    func whoAmI() async throws {
        let fixture = try await UserFixture()
        let qa = try await fixture.add("qa@test.com", role: "QA").fields
        let body = try await fixture.send(.get, "/auth/user", as: qa).json
        #expect(body["roles"] == ["QA"])
        #expect(body["scopes"] == ["users:list", "users:add", "users:edit", "users:block"])
        #expect(body["admin"] == false)
        #expect(body["username"] == .null)
        #expect(try await fixture.send(.get, "/auth/user").json["admin"] == true)
    }
}
