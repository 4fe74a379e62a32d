import AccordDatabase
import AccordRuntime
import GeneratedAPI
import Migrations
import Synchronization
import Testing

@testable import Server

/// The whole application in process: over a database in memory, with a clock that tests turn. Each
/// response is checked against the contract.
struct TestApplication {
    let client: TestClient<Application>
    let database: Database
    let clock = TestClock()
    /// What keeps the access log: nothing is in the database before it is flushed.
    let accessLog: AccessLogRecorder
    let readiness = Readiness()
    let metrics = Metrics()

    /// An application with these settings over those of testing.
    init(_ settings: [String: String] = [:]) async throws {
        let configuration = try Configuration { settings[$0] ?? ["APP_ENV": "testing"][$0] }
        database = try await configuration.openDatabase()
        let clock = clock
        accessLog = AccessLogRecorder(store: AccessLogStore(database: database), logger: .disabled)
        let api = Application(
            configuration, database, readiness: readiness, metrics: metrics, accessLog: accessLog,
            now: { clock.now })
        client = TestClient(
            api,
            wrapped: AccessLogResponder(
                sinks: [accessLog], next: CORSResponder(policy: configuration.cors, next: api)))
    }

    /// The body of a registration: both tokens.
    @discardableResult
    func register(_ email: String = "user@test.com", password: String = "test1234") async throws -> JSONValue
    {
        let body = JSONValue.object(["email": .string(email), "password": .string(password)]).text
        let response = try await client.send(.post, "/api/v1/auth/register", json: body)
        try #require(response.status == 201)
        return try response.json
    }

    /// The body of a login: both tokens.
    func logIn(_ email: String = "user@test.com", password: String = "test1234") async throws -> JSONValue {
        let response = try await client.send(
            .post, "/api/v1/auth/login", form: ["email": email, "password": password])
        try #require(response.status == 200)
        return try response.json
    }

    /// A field that authorises as a new user.
    func user(_ email: String = "user@test.com") async throws -> HeaderFields {
        try await register(email).bearer()
    }

    /// A field that authorises as a new administrator.
    func administrator(_ email: String = "admin@test.com") async throws -> HeaderFields {
        let tokens = try await register(email)
        try await promote(email)
        return try tokens.bearer()
    }

    /// Makes an administrator of an account.
    func promote(_ email: String) async throws { try await give("Administrator", to: email) }

    /// A field that authorises as a new user who has one role and no other.
    func member(_ email: String, of role: String) async throws -> HeaderFields {
        let tokens = try await register(email)
        try await give(role, to: email)
        return try tokens.bearer()
    }

    /// Gives an account this role and no other.
    func give(_ role: String, to email: String) async throws {
        try await database.write { connection in
            let user = "(SELECT id FROM users WHERE email = ?)"
            try connection.execute("DELETE FROM user_roles WHERE user_id = \(user)", [email])
            try connection.execute(
                "INSERT INTO user_roles (user_id, role_id) SELECT \(user), id FROM roles WHERE name = ?",
                [email, role])
        }
    }

    /// Creates a widget that is due far in the future.
    func addWidget(_ name: String, _ authorization: HeaderFields) async throws {
        let response = try await client.send(
            .post, "/api/v1/widgets", headers: authorization,
            form: ["name": name, "info_url": "https://www.example.com/\(name)", "deadline": "2099-12-31"])
        try #require(response.status == 201)
    }
}

/// A clock that stands until it is turned: 2026-11-21T12:00:00Z at first.
final class TestClock: Sendable {
    private let seconds = Mutex<Int64>(1_795_262_400)

    var now: DateTime { DateTime(seconds: seconds.withLock { $0 }) }
    func advance(_ more: Int64) { seconds.withLock { $0 += more } }
}

extension Response {
    /// The body as a tree.
    var json: JSONValue { get throws { try JSONValue(parsing: body) } }
}

extension JSONValue {
    var text: String { String(decoding: encoded, as: UTF8.self) }

    /// The field that authorises with one of the tokens of this body.
    func bearer(_ name: String = "access_token") throws -> HeaderFields {
        ["Authorization": "Bearer \(try #require(self[name]?.stringValue))"]
    }
}
