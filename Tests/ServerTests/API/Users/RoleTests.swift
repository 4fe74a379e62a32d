import AccordRuntime
import Testing

@testable import Server

@Suite("/roles")
struct RoleTests {
    @Test("The seeded roles are there")
    func seeded() async throws {
        let fixture = try await UserFixture()
        let items = try await fixture.send(.get, "/roles").json["items"]?.arrayValue
        #expect(
            items?.map { $0["name"] } == ["Administrator", "Clinician", "Developer", "QA", "User"])
        #expect(items?.map { $0["is_default"] } == [false, false, false, false, true])
        #expect(items?[1]["scopes"] == ["patients:read", "patients:write"])
    }

    @Test("A role is made, read in any case of its letters, changed and deleted")
    func life() async throws {
        let fixture = try await UserFixture()
        let created = try await fixture.send(
            .post, "/roles", #"{"name": "Editor", "description": "Edits.", "scopes": ["users:edit"]}"#)
        #expect(created.status == 201)
        #expect(created.fields["Location"] == "/api/v1/roles/Editor")
        let first = try #require(created.fields["ETag"])
        #expect(try await fixture.send(.get, "/roles/eDITOR").json == created.json)
        let changed = try await fixture.send(
            .patch, "/roles/editor", with: ["If-Match": first],
            #"{"description": null, "scopes": ["users:edit", "users:list"]}"#)
        let second = try #require(changed.fields["ETag"])
        #expect(try changed.json["description"] == .null)
        #expect(try changed.json["scopes"] == ["users:list", "users:edit"])
        #expect(try await fixture.send(.delete, "/roles/Editor", with: ["If-Match": first]).status == 412)
        #expect(try await fixture.send(.delete, "/roles/Editor", with: ["If-Match": second]).status == 204)
        #expect(try await fixture.send(.get, "/roles/Editor").status == 404)
        #expect(try await fixture.send(.patch, "/roles/Editor", "{}").status == 404)
        #expect(try await fixture.send(.delete, "/roles/Editor").status == 404)
    }

    @Test("A taken name is a 409, whatever the case of its letters")
    func taken() async throws {
        let fixture = try await UserFixture()
        let response = try await fixture.send(.post, "/roles", #"{"name": "qa", "scopes": []}"#)
        #expect(response.status == 409)
        #expect(try response.json["message"] == "There is a role \"qa\" already.")
    }

    @Test(
        "What the contract refuses is a 400",
        arguments: [
            #"{"name": "New"}"#, #"{"name": "New", "scopes": ["everything"]}"#,
            #"{"name": "New Role", "scopes": []}"#, #"{"name": "New", "scopes": ["admin", "admin"]}"#,
        ])
    func invalid(body: String) async throws {
        let fixture = try await UserFixture()
        let response = try await fixture.send(.post, "/roles", body)
        #expect(response.status == 400)
        #expect(!String(decoding: response.body, as: UTF8.self).contains("Widget"))
    }

    @Test("A role that an account has, and the default role, can't be deleted")
    func inUse() async throws {
        let fixture = try await UserFixture()
        try await fixture.add("qa@test.com", #", "roles": ["QA"]"#)
        let used = try await fixture.send(.delete, "/roles/QA")
        #expect(used.status == 409)
        #expect(
            try used.json["message"] == #"The role "QA" is in use: take it from all accounts first."#)
        let preset = try await fixture.send(.delete, "/roles/User")
        #expect(preset.status == 409)
        #expect(try preset.json["message"] == "New accounts get this role; it can't be deleted.")
        #expect(try await fixture.send(.delete, "/roles/Clinician").status == 204)
    }

    @Test(
        "The default role gets no rights over accounts: whoever registers would have them",
        arguments: ["admin", "users:list", "users:add", "users:edit", "users:delete", "users:block"])
    func defaultRole(scope: String) async throws {
        let fixture = try await UserFixture()
        let body = #"{"scopes": ["\#(scope)", "patients:read"]}"#
        let response = try await fixture.send(.patch, "/roles/user", body)
        #expect(response.status == 409)
        #expect(
            try response.json["message"]
                == .string("New accounts get this role; it can't give rights over accounts: \(scope)"))
        #expect(try await fixture.send(.get, "/roles/User").json["scopes"] == [])
    }

    @Test("The default role gets other permissions, and is described anew whatever it has")
    func defaultRoleChanged() async throws {
        let fixture = try await UserFixture()
        let body = #"{"scopes": ["patients:read"]}"#
        #expect(try await fixture.send(.patch, "/roles/User", body).json["scopes"] == ["patients:read"])
        try await fixture.application.database.write {
            try $0.execute("UPDATE roles SET scopes = 'users:list' WHERE is_default")
        }
        #expect(try await fixture.send(.patch, "/roles/User", #"{"description": "New"}"#).status == 200)
        #expect(try await fixture.send(.patch, "/roles/User", #"{"scopes": []}"#).status == 200)
    }

    @Test("Nobody takes their own permissions by changing a role, nor the last administrator")
    func administrators() async throws {
        let fixture = try await UserFixture()
        let response = try await fixture.send(.patch, "/roles/Administrator", #"{"scopes": []}"#)
        #expect(response.status == 409)
        try await fixture.add("second@test.com", #", "roles": ["Administrator"]"#)
        _ = try await fixture.send(.post, "/roles", #"{"name": "Root", "scopes": ["admin"]}"#)
        try await fixture.add("third@test.com", #", "roles": ["Root"]"#)
        let own = try await fixture.send(.patch, "/roles/Administrator", #"{"scopes": ["users:list"]}"#)
        #expect(own.status == 409)
        #expect(try await fixture.send(.get, "/roles").status == 200)
        #expect(try await fixture.send(.patch, "/roles/Root", #"{"scopes": []}"#).status == 200)
    }
}
