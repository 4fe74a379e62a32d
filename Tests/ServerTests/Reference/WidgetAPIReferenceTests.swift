import AccordRuntime
import Testing

@testable import Server

/// The tests of the widget API tutorial, under their names. Where `docs/differences.md` decides
/// otherwise, a comment says so.
@Suite("Reference 003, the widget API")
enum WidgetAPIReferenceTests {}

extension WidgetAPIReferenceTests {
    @Suite("Accounts and tokens")
    struct Accounts {
        static let secret = "0123456789abcdef0123456789abcdef"

        let application: TestApplication

        init() async throws { application = try await TestApplication(["SECRET_KEY": Self.secret]) }

        func post(_ path: String, _ email: String, _ password: String = "test1234") async throws -> Response {
            try await application.client.send(
                .post, "/api/v1/auth/\(path)", form: ["email": email, "password": password])
        }

        func claims(of body: JSONValue) throws -> TokenClaims {
            let clock = application.clock
            let codec = TokenCodec(settings: try .sample(Self.secret), now: { clock.now })
            return try codec.verify(try #require(body["access_token"]?.stringValue), .access)
        }

        @Test("test_auth_register")
        func register() async throws {
            let response = try await post("register", "new_user@email.com")
            #expect(response.status == 201)
            let body = try response.json
            #expect(body["status"] == "success")
            #expect(body["message"] == "successfully registered")
            #expect(body["token_type"] == "bearer")
            #expect(body["expires_in"] == 5)
            #expect(try !claims(of: body).isAdmin)
            let user = try await application.client.send(.get, "/api/v1/auth/user", headers: body.bearer())
            #expect(try user.json["email"] == "new_user@email.com")
            #expect(try user.json["public_id"]?.stringValue == claims(of: body).subject)
        }

        @Test("test_auth_register_email_already_registered")
        func registerTaken() async throws {
            try await application.register("new_user@email.com")
            let response = try await post("register", "new_user@email.com")
            #expect(response.status == 409)
            #expect(
                try response.json == [
                    "status": "fail", "message": "new_user@email.com is already registered",
                ])
        }

        @Test("test_auth_register_invalid_email")
        func registerInvalid() async throws {
            let response = try await post("register", "first last")
            #expect(response.status == 400)
            // Theirs has no `status` here; ours has one in every error.
            #expect(
                try response.json == [
                    "status": "fail", "message": "Input payload validation failed",
                    "errors": ["email": "first last is not a valid email"],
                ])
        }

        @Test("test_login")
        func logIn() async throws {
            try await application.register("new_user@email.com")
            let response = try await post("login", "new_user@email.com")
            #expect(response.status == 200)
            let body = try response.json
            #expect(body["status"] == "success")
            #expect(body["message"] == "successfully logged in")
            #expect(try !claims(of: body).isAdmin)
        }

        @Test("test_login_email_does_not_exist")
        func logInUnknown() async throws {
            let response = try await post("login", "new_user@email.com")
            #expect(response.status == 401)
            #expect(try response.json == ["status": "fail", "message": "email or password does not match"])
        }

        @Test("test_auth_user")
        func user() async throws {
            let user = try await application.user("new_user@email.com")
            let response = try await application.client.send(.get, "/api/v1/auth/user", headers: user)
            #expect(response.status == 200)
            #expect(try response.json["email"] == "new_user@email.com")
            #expect(try response.json["admin"] == false)
        }

        @Test("test_auth_user_no_token")
        func userWithoutToken() async throws {
            let response = try await application.client.send(.get, "/api/v1/auth/user")
            #expect(response.status == 401)
            #expect(try response.json["message"] == "Unauthorized")
            #expect(
                response.fields.values("WWW-Authenticate") == [
                    #"Bearer realm="registered_users@mydomain.com""#
                ])
        }

        @Test("test_auth_user_expired_token")
        func userWithExpiredToken() async throws {
            let user = try await application.user("new_user@email.com")
            application.clock.advance(6)
            let response = try await application.client.send(.get, "/api/v1/auth/user", headers: user)
            try expectRefusal(response, "Access token expired. Please log in again.")
        }

        @Test("test_logout")
        func logOut() async throws {
            let user = try await application.user("new_user@email.com")
            #expect(try await revokedSessions() == 0)
            let response = try await application.client.send(.post, "/api/v1/auth/logout", headers: user)
            #expect(response.status == 200)
            #expect(try response.json == ["status": "success", "message": "successfully logged out"])
            // Theirs keeps the text of the token in a blacklist; ours marks the session, whose tokens all end.
            #expect(try await revokedSessions() == 1)
        }

        @Test("test_logout_token_blacklisted")
        func logOutTwice() async throws {
            let user = try await application.user("new_user@email.com")
            _ = try await application.client.send(.post, "/api/v1/auth/logout", headers: user)
            let response = try await application.client.send(.post, "/api/v1/auth/logout", headers: user)
            try expectRefusal(response, "Token blacklisted. Please log in again.")
        }

        func revokedSessions() async throws -> Int {
            try await application.database.read {
                try $0.rows("SELECT sid FROM sessions WHERE revoked_at IS NOT NULL").count
            }
        }

        func expectRefusal(_ response: Response, _ message: String) throws {
            #expect(response.status == 401)
            #expect(try response.json["message"] == .string(message))
            #expect(
                response.fields.values("WWW-Authenticate") == [
                    #"Bearer realm="registered_users@mydomain.com", error="invalid_token", "#
                        + "error_description=\"\(message)\""
                ])
        }
    }

    /// The tests of its configuration and of its token model, which need no server.
    @Suite("Configuration and token model")
    struct Model {
        static let secret = "0123456789abcdef0123456789abcdef"

        func configuration(_ environment: String) throws -> Configuration {
            try Configuration { ["APP_ENV": environment, "SECRET_KEY": Self.secret][$0] }
        }

        @Test(
            "test_config_development, test_config_testing, test_config_production",
            arguments: [
                ("development", "sqlite:accord_development.db", 15 * 60), ("testing", "sqlite::memory:", 5),
                ("production", "sqlite:accord_production.db", 60 * 60),
            ])
        func config(environment: String, database: String, lifetime: Int) throws {
            let configuration = try configuration(environment)
            #expect(configuration.environment.rawValue == environment)
            #expect(configuration.environment.defaultDatabaseURL == database)
            #expect(configuration.tokens.accessLifetime == .seconds(lifetime))
            // The secret is never the default: there is none, and theirs is refused.
            #expect(throws: ConfigurationError.self) {
                try Configuration { ["APP_ENV": environment, "SECRET_KEY": "open sesame"][$0] }
            }
        }

        @Test("test_encode_access_token, test_decode_access_token_success")
        func decode() throws {
            let codec = TokenCodec(settings: try .sample(Self.secret))
            let token = codec.issue(.access, session: "s", subject: "public id", isAdmin: false).token
            let claims = try codec.verify(token, .access)
            #expect(claims.subject == "public id")
            #expect(!claims.isAdmin)
        }

        @Test("test_decode_access_token_expired")
        func decodeExpired() throws {
            let clock = TestClock()
            let codec = TokenCodec(settings: try .sample(Self.secret), now: { clock.now })
            let token = codec.issue(.access, session: "s", subject: "u", isAdmin: false).token
            clock.advance(6)
            #expect(throws: TokenCodec.Refusal.expired) { try codec.verify(token, .access) }
            #expect(TokenFailure.expired(.access).message == "Access token expired. Please log in again.")
        }

        @Test("test_decode_access_token_invalid")
        func decodeTampered() throws {
            let codec = TokenCodec(settings: try .sample(Self.secret))
            let mine = codec.issue(.access, session: "s", subject: "u", isAdmin: false)
            let parts = mine.token.split(separator: ".")
            var claims = mine.claims
            claims.isAdmin = true
            let payload = Base64.encode(claims.encoded, .urlSafe)
            #expect(throws: TokenCodec.Refusal.invalid) {
                try codec.verify("\(parts[0]).\(payload).\(parts[2])", .access)
            }
            #expect(TokenFailure.invalid.message == "Invalid token. Please log in again.")
        }
    }
}
