import AccordRuntime
import Testing

@testable import Server

/// The tests of the bucket list API, under their names, with their form bodies. Its messages of
/// accounts are the widget API's here: one text for one event.
@Suite("Reference 001, the bucket list API")
struct BucketListReferenceTests {
    static let credentials: KeyValuePairs = ["email": "test@example.com", "password": "test_password"]
    static let name = "Go to Borabora for vacation"

    let application: TestApplication

    init() async throws { application = try await TestApplication() }

    func post(_ path: String) async throws -> Response {
        try await application.client.send(.post, "/api/v1/auth/\(path)", form: Self.credentials)
    }

    /// A field that authorises as their user.
    func logIn() async throws -> HeaderFields {
        _ = try await post("register")
        return try await post("login").json.bearer()
    }

    /// Makes a list, and returns the answer.
    func create(_ user: HeaderFields) async throws -> Response {
        try await application.client.send(
            .post, "/api/v1/bucketlists", headers: user, form: ["name": Self.name])
    }

    func path(of created: Response) throws -> String { try #require(created.fields["Location"]) }

    @Test("test_registration, which signs in, too")
    func registration() async throws {
        let response = try await post("register")
        #expect(response.status == 201)
        #expect(try response.json["message"] == "successfully registered")
        #expect(try response.json["access_token"]?.stringValue != nil)
    }

    // A 202 there, which says that the request was accepted.
    @Test("test_already_registered_user, a 409")
    func registeredTwice() async throws {
        #expect(try await post("register").status == 201)
        let response = try await post("register")
        #expect(response.status == 409)
        #expect(try response.json["message"] == "test@example.com is already registered")
    }

    @Test("test_user_login")
    func login() async throws {
        _ = try await post("register")
        let response = try await post("login")
        #expect(response.status == 200)
        #expect(try response.json["message"] == "successfully logged in")
        #expect(try response.json["access_token"]?.stringValue?.isEmpty == false)
    }

    @Test("test_non_registered_user_login")
    func unknownLogin() async throws {
        let response = try await post("login")
        #expect(response.status == 401)
        #expect(try response.json["message"] == "email or password does not match")
    }

    @Test("test_bucketlist_creation")
    func creation() async throws {
        let response = try await create(try logIn())
        #expect(response.status == 201)
        #expect(try response.json["name"] == .string(Self.name))
    }

    @Test("test_api_can_get_all_bucketlists, a page of them")
    func list() async throws {
        let user = try await logIn()
        _ = try await create(user)
        let response = try await application.client.send(.get, "/api/v1/bucketlists", headers: user)
        #expect(response.status == 200)
        #expect(try response.json["items"]?[0]?["name"] == .string(Self.name))
    }

    @Test("test_api_can_get_bucketlist_by_id")
    func read() async throws {
        let user = try await logIn()
        let path = try path(of: try await create(user))
        let response = try await application.client.send(.get, path, headers: user)
        #expect(response.status == 200)
        #expect(try response.json["name"] == .string(Self.name))
    }

    @Test("test_bucketlist_can_be_edited")
    func edit() async throws {
        let user = try await logIn()
        let path = try path(of: try await create(user))
        let name = "Dont just eat, but also pray and love :-)"
        let response = try await application.client.send(.put, path, headers: user, form: ["name": name])
        #expect(response.status == 200)
        let read = try await application.client.send(.get, path, headers: user)
        #expect(try read.json["name"] == .string(name))
    }

    // A 200 with a message there.
    @Test("test_bucketlist_deletion, a 204")
    func deletion() async throws {
        let user = try await logIn()
        let path = try path(of: try await create(user))
        #expect(try await application.client.send(.delete, path, headers: user).status == 204)
        #expect(try await application.client.send(.get, path, headers: user).status == 404)
    }

    // Anybody's there, for whoever knows the number.
    @Test("Somebody else's list is not found")
    func ownership() async throws {
        let path = try path(of: try await create(try logIn()))
        let other = try await application.user("other@example.com")
        #expect(try await application.client.send(.get, path, headers: other).status == 404)
        #expect(try await application.client.send(.delete, path, headers: other).status == 404)
        let put = try await application.client.send(.put, path, headers: other, form: ["name": "mine"])
        #expect(put.status == 404)
    }

    // All of these are 500s there.
    @Test("No token is a 401; no name and an empty one are 400s; so are missing members of a login")
    func refusals() async throws {
        #expect(try await application.client.send(.get, "/api/v1/bucketlists").status == 401)
        let user = try await logIn()
        for body in ["{}", #"{"name":""}"#] {
            let response = try await application.client.send(
                .post, "/api/v1/bucketlists", headers: user, json: body)
            #expect(response.status == 400)
            #expect(try response.json["errors"]?["name"] != nil)
        }
        let login = try await application.client.send(.post, "/api/v1/auth/login", json: "{}")
        #expect(login.status == 400)
    }
}
