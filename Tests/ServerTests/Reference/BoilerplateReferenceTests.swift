import AccordRuntime
import Testing

@testable import Server

/// The tests of the REST boilerplate, under their names. Its messages are the widget API's here: one
/// text for one event.
@Suite("Reference 000, the REST boilerplate")
struct BoilerplateReferenceTests {
    static let registration = #"{"email":"joe@gmail.com","username":"username","password":"123456"}"#
    static let credentials = #"{"email":"joe@gmail.com","password":"123456"}"#

    let application: TestApplication

    init() async throws { application = try await TestApplication() }

    /// `POST /user/` is `POST /auth/register` here.
    func register() async throws -> Response {
        try await application.client.send(.post, "/api/v1/auth/register", json: Self.registration)
    }

    func logIn() async throws -> Response {
        try await application.client.send(.post, "/api/v1/auth/login", json: Self.credentials)
    }

    func logOut(_ tokens: JSONValue) async throws -> Response {
        try await application.client.send(.post, "/api/v1/auth/logout", headers: tokens.bearer())
    }

    /// Status, `status` and `message` of the body, and exactly their content type.
    func expect(_ response: Response, _ status: Status, _ word: String, _ message: String) throws {
        #expect(response.status == status)
        #expect(response.fields.values("Content-Type") == ["application/json"])
        let body = try response.json
        #expect(body["status"] == .string(word))
        #expect(body["message"] == .string(message))
    }

    @Test("test_registration")
    func registration() async throws {
        let response = try await register()
        try expect(response, 201, "success", "successfully registered")
        // Theirs calls it `Authorization`.
        #expect(try response.json["access_token"]?.stringValue?.isEmpty == false)
    }

    @Test("test_registered_with_already_registered_user")
    func registeredTwice() async throws {
        _ = try await register()
        try expect(try await register(), 409, "fail", "joe@gmail.com is already registered")
    }

    @Test("test_registered_user_login")
    func registeredLogin() async throws {
        _ = try await register()
        let response = try await logIn()
        try expect(response, 200, "success", "successfully logged in")
        #expect(try response.json["access_token"]?.stringValue?.isEmpty == false)
    }

    @Test("test_non_registered_user_login")
    func unknownLogin() async throws {
        try expect(try await logIn(), 401, "fail", "email or password does not match")
    }

    @Test("test_valid_logout")
    func logout() async throws {
        _ = try await register()
        let tokens = try await logIn().json
        try expect(try await logOut(tokens), 200, "success", "successfully logged out")
    }

    @Test("test_valid_blacklisted_token_logout")
    func blacklistedLogout() async throws {
        _ = try await register()
        let tokens = try await logIn().json
        try await application.database.write { try $0.execute("UPDATE sessions SET revoked_at = 1") }
        try expect(try await logOut(tokens), 401, "fail", "Token blacklisted. Please log in again.")
    }

    @Test(
        "test_app_is_development, test_app_is_testing, test_app_is_production",
        arguments: [
            ("dev", "development", "sqlite:accord_development.db"), ("test", "testing", "sqlite::memory:"),
            ("prod", "production", "sqlite:accord_production.db"),
        ])
    func configuration(short: String, environment: String, database: String) throws {
        let secret = "0123456789abcdef0123456789abcdef"
        let configuration = try Configuration { ["APP_ENV": short, "SECRET_KEY": secret][$0] }
        #expect(configuration.environment.rawValue == environment)
        // Theirs has no database in production; ours has one in each environment.
        #expect(configuration.environment.defaultDatabaseURL == database)
        // Their sample secrets are too short for any environment of ours.
        for sample in ["my_precious", "my_precious_secret_key"] {
            #expect(throws: ConfigurationError.self) {
                try Configuration { ["APP_ENV": short, "SECRET_KEY": sample][$0] }
            }
        }
    }

    @Test("test_encode_auth_token, test_decode_auth_token")
    func tokenModel() throws {
        let codec = TokenCodec(settings: try .sample())
        let issued = codec.issue(.access, session: "s", subject: "public id", isAdmin: false)
        #expect(issued.token.split(separator: ".").count == 3)
        // Theirs holds the number of the row; ours the public id.
        #expect(try codec.verify(issued.token, .access).subject == "public id")
    }
}
