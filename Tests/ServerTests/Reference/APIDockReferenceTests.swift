import AccordRuntime
import Testing

@testable import Server

/// The tests of API Dock, under their names, with its root administrator `sysop`. 30 of its 39 are
/// empty; those of users, roles and logs stand here for what their names say, and what was never there
/// (apps, APIs and all below them) is not here either.
@Suite("Reference 002, API Dock")
struct APIDockReferenceTests {
    let application: TestApplication
    let sysop: JSONValue

    init() async throws {
        application = try await TestApplication()
        let body = #"{"email":"sysop@example.com","username":"sysop","password":"Passw0rd!"}"#
        sysop = try await application.client.send(.post, "/api/v1/auth/register", json: body).json
        try await application.promote("sysop@example.com")
    }

    func send(_ method: HTTPMethod, _ path: String, _ json: String? = nil) async throws -> Response {
        guard let json else {
            return try await application.client.send(method, "/api/v1\(path)", headers: sysop.bearer())
        }
        return try await application.client.send(
            method, "/api/v1\(path)", headers: sysop.bearer(), json: json)
    }

    func logIn(_ username: String, _ password: String) async throws -> Response {
        try await application.client.send(
            .post, "/api/v1/auth/login", json: #"{"username":"\#(username)","password":"\#(password)"}"#)
    }

    /// Adds a user and returns the path.
    func addUser() async throws -> String {
        let response = try await send(
            .post, "/users", #"{"email":"jane@example.com","username":"jane","password":"secret"}"#)
        try #require(response.status == 201)
        return try #require(response.fields["Location"])
    }

    @Test("test_404")
    func unknownPath() async throws {
        #expect(try await application.client.send(.get, "/wrong/url").status == 404)
    }

    @Test("test_no_auth")
    func noToken() async throws {
        let response = try await application.client.send(.get, "/api/v1/users")
        #expect(response.status == 401)
    }

    // 404 there, and 422 for a wrong password: together they tell who has an account.
    @Test("test_non_registered_user_login, a 401 and the same as for a wrong password")
    func unknownLogin() async throws {
        let unknown = try await logIn("nobody", "Passw0rd!")
        #expect(unknown.status == 401)
        let wrong = try await logIn("sysop", "another")
        #expect(wrong.status == 401)
        #expect(unknown.body == wrong.body)
    }

    @Test("test_registered_user_login")
    func registeredLogin() async throws {
        let response = try await logIn("sysop", "Passw0rd!")
        #expect(response.status == 200)
        let body = try response.json
        #expect(body["status"] == "success")
        #expect(body["access_token"]?.stringValue != nil)
        #expect(body["refresh_token"]?.stringValue != nil)
        // Their `user` of the login's answer has a path of its own.
        let user = try await application.client.send(.get, "/api/v1/auth/user", headers: body.bearer())
        #expect(try user.json["username"] == "sysop")
    }

    @Test("test_token_refresh")
    func refresh() async throws {
        let response = try await application.client.send(
            .post, "/api/v1/auth/refresh", headers: sysop.bearer("refresh_token"))
        #expect(response.status == 200)
        #expect(try response.json["status"] == "success")
        #expect(try response.json["access_token"]?.stringValue != nil)
    }

    @Test("test_logout_access, test_logout_refresh", arguments: ["access_token", "refresh_token"])
    func logOut(token: String) async throws {
        let response = try await application.client.send(
            .post, "/api/v1/auth/logout", headers: sysop.bearer(token))
        #expect(response.status == 200)
        // There only the token that is shown ends; here the session and all its tokens.
        #expect(try await send(.get, "/users").status == 401)
    }

    @Test("test_app_exists, test_app_is_testing")
    func configuration() throws {
        #expect(try Configuration { ["APP_ENV": "testing"][$0] }.environment == .testing)
    }

    @Test("get_users_list, newest first")
    func userList() async throws {
        application.clock.advance(1)
        _ = try await addUser()
        let response = try await send(.get, "/users?per_page=1")
        #expect(response.status == 200)
        #expect(try response.json["items"]?[0]?["username"] == "jane")
        #expect(try response.json["total_items"] == 2)
        // Where there is a second page, theirs is a 500.
        #expect(try response.json["links"]?["next"]?.stringValue?.contains("page=2&per_page=1") == true)
    }

    @Test("new_user, with the default role")
    func newUser() async throws {
        _ = try await addUser()
        let user = try await send(.get, "/users?q=jane").json["items"]?[0]
        #expect(user?["roles"] == ["User"])
        #expect(user?["status"] == "active")
        #expect(user?["deleted_at"] == .null)
        #expect(try await logIn("jane", "secret").status == 200)
    }

    @Test("new_user_already_exists, a 409")
    func newUserTaken() async throws {
        let response = try await send(
            .post, "/users", #"{"email":"other@example.com","username":"sysop","password":"secret"}"#)
        #expect(response.status == 409)
        #expect(try response.json["status"] == "fail")
    }

    @Test("show_user")
    func showUser() async throws {
        let path = try await addUser()
        let response = try await application.client.send(.get, path, headers: sysop.bearer())
        #expect(response.status == 200)
        let user = try response.json
        #expect(user["username"] == "jane")
        #expect(user["password"] == nil && user["password_hash"] == nil)
    }

    @Test("edit_user, which keeps what is not sent")
    func editUser() async throws {
        let path = try await addUser()
        let response = try await application.client.send(
            .patch, path, headers: sysop.bearer(), json: #"{"roles":["QA"]}"#)
        #expect(response.status == 200)
        #expect(try response.json["roles"] == ["QA"])
        #expect(try response.json["username"] == "jane")
        #expect(try response.json["status"] == "active")
    }

    @Test("delete_user, who is not listed and can't log in any more")
    func deleteUser() async throws {
        let path = try await addUser()
        #expect(try await application.client.send(.delete, path, headers: sysop.bearer()).status == 204)
        #expect(try await application.client.send(.get, path, headers: sysop.bearer()).status == 404)
        #expect(try await send(.get, "/users?q=jane").json["items"] == [])
        #expect(try await logIn("jane", "secret").status == 401)
        #expect(try await send(.get, "/users?status=deleted").json["items"]?[0]?["username"] == "jane")
    }

    @Test("get_roles, with the permissions that their names mean")
    func roles() async throws {
        let response = try await send(.get, "/roles")
        #expect(response.status == 200)
        let roles = try #require(try response.json["items"]?.arrayValue)
        let scopes = Dictionary(
            uniqueKeysWithValues: roles.map { ($0["name"]?.stringValue ?? "", Self.scopes(of: $0)) })
        #expect(scopes["User"] == [])
        #expect(scopes["Developer"] == ["users:list"])
        #expect(scopes["QA"] == ["users:list", "users:add", "users:edit", "users:block"])
        #expect(scopes["Administrator"]?.contains("admin") == true)
        #expect(roles.first { $0["is_default"] == true }?["name"] == "User")
    }

    @Test("get_logs")
    func logs() async throws {
        _ = try await send(.get, "/roles")
        await application.accessLog.flush()
        let response = try await send(.get, "/access-log?operation=listRoles")
        #expect(response.status == 200)
        #expect(try response.json["items"]?[0]?["path"] == "/api/v1/roles")
    }

    // They have stubs for the first and files that are never registered for the others.
    @Test("What it plans and lacks is lacking here", arguments: ["/apps", "/apis", "/apis/groups", "/logs"])
    func neverThere(path: String) async throws {
        #expect(try await send(.get, path).status == 404)
    }

    private static func scopes(of role: JSONValue) -> Set<String> {
        Set((role["scopes"]?.arrayValue ?? []).compactMap(\.stringValue))
    }
}
