import AccordRuntime
import Testing

@testable import Server

@Suite("POST /auth/refresh")
struct RefreshTests {
    let application: TestApplication
    let tokens: JSONValue

    init() async throws {
        application = try await TestApplication()
        tokens = try await application.register()
    }

    func refresh(_ authorization: HeaderFields) async throws -> Response {
        try await application.client.send(.post, "/api/v1/auth/refresh", headers: authorization)
    }

    func user(_ authorization: HeaderFields) async throws -> Status {
        try await application.client.send(.get, "/api/v1/auth/user", headers: authorization).status
    }

    @Test("A refresh token gives a new pair of the same session")
    func success() async throws {
        application.clock.advance(60)
        #expect(try await user(tokens.bearer()) == 401)
        let response = try await refresh(tokens.bearer("refresh_token"))
        #expect(response.status == 200)
        #expect(response.fields["Cache-Control"] == "no-store")
        #expect(response.fields["Pragma"] == "no-cache")
        let next = try response.json
        #expect(next["message"] == "successfully refreshed")
        #expect(next["refresh_token"] != tokens["refresh_token"])
        #expect(try await user(next.bearer()) == 200)
        #expect(try await refresh(next.bearer("refresh_token")).status == 200)
    }

    @Test("A used token is good for a retry within the grace time")
    func retry() async throws {
        #expect(try await refresh(tokens.bearer("refresh_token")).status == 200)
        application.clock.advance(10)
        let again = try await refresh(tokens.bearer("refresh_token"))
        #expect(again.status == 200)
        #expect(try await refresh(again.json.bearer("refresh_token")).status == 200)
    }

    @Test("A used token that comes back later ends the whole session")
    func reuse() async throws {
        let next = try await refresh(tokens.bearer("refresh_token")).json
        application.clock.advance(11)
        let stolen = try await refresh(tokens.bearer("refresh_token"))
        #expect(stolen.status == 401)
        #expect(try stolen.json["message"] == "Token blacklisted. Please log in again.")
        #expect(stolen.fields["WWW-Authenticate"]?.contains("error=\"invalid_token\"") == true)
        let newest = try await refresh(next.bearer("refresh_token"))
        #expect(newest.status == 401)
        #expect(try newest.json["message"] == "Token blacklisted. Please log in again.")
        #expect(try await user(next.bearer()) == 401)
    }

    @Test("Another session of the user lives on")
    func otherSession() async throws {
        let other = try await application.logIn()
        _ = try await refresh(tokens.bearer("refresh_token"))
        application.clock.advance(11)
        _ = try await refresh(tokens.bearer("refresh_token"))
        #expect(try await refresh(other.bearer("refresh_token")).status == 200)
    }

    @Test("It expires after its 30 days")
    func expired() async throws {
        application.clock.advance(30 * 86_400)
        let response = try await refresh(tokens.bearer("refresh_token"))
        #expect(response.status == 401)
        #expect(try response.json["message"] == "Refresh token expired. Please log in again.")
    }

    @Test("An access token is no refresh token, nor the other way round")
    func wrongKind() async throws {
        let response = try await refresh(tokens.bearer())
        #expect(response.status == 401)
        #expect(try response.json["message"] == "Invalid token. Please log in again.")
        #expect(try await user(tokens.bearer("refresh_token")) == 401)
    }

    @Test("Without a token it is a 401")
    func missing() async throws {
        let response = try await refresh([:])
        #expect(response.status == 401)
        #expect(response.fields["WWW-Authenticate"] == #"Bearer realm="registered_users@mydomain.com""#)
    }

    @Test("The database holds no token, only a hash")
    func onlyHash() async throws {
        let text = try #require(tokens["refresh_token"]?.stringValue)
        let hash = TokenCodec.hash(text)
        let rows = try await application.database.read { try $0.rows("SELECT hash FROM refresh_tokens") }
        #expect(try rows.map { try $0.get(0) as [UInt8] } == [hash])
    }
}
