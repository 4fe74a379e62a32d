import AccordRuntime
import Testing

@testable import Server

/// The application with an administrator, and short ways to ask it about accounts.
struct UserFixture {
    let application: TestApplication
    let administrator: HeaderFields
    /// The administrator's public id.
    let administratorID: String

    init(_ settings: [String: String] = [:]) async throws {
        application = try await TestApplication(
            ["ACCESS_TOKEN_LIFETIME": "1h"].merging(settings) { $1 })
        administrator = try await application.administrator()
        administratorID = try await Self.publicID(application, administrator)
    }

    private static func publicID(_ application: TestApplication, _ fields: HeaderFields) async throws
        -> String
    {
        let response = try await application.client.send(.get, "/api/v1/auth/user", headers: fields)
        return try #require(response.json["public_id"]?.stringValue)
    }

    /// The public id of the account that these credentials are of.
    func publicID(_ fields: HeaderFields) async throws -> String {
        try await Self.publicID(application, fields)
    }

    /// Asks under `/api/v1`, by default as the administrator.
    func send(
        _ method: HTTPMethod, _ path: String, as fields: HeaderFields? = nil, with more: HeaderFields = [:],
        _ json: String? = nil
    ) async throws -> Response {
        var headers = fields ?? administrator
        headers.append(contentsOf: more)
        guard let json else {
            return try await application.client.send(method, "/api/v1" + path, headers: headers)
        }
        return try await application.client.send(method, "/api/v1" + path, headers: headers, json: json)
    }

    /// Makes an account with these members beside its address and its password, `test1234`; returns its id.
    @discardableResult
    func add(_ email: String, _ members: String = "") async throws -> String {
        let response = try await send(
            .post, "/users", #"{"email": "\#(email)", "password": "test1234"\#(members)}"#)
        try #require(response.status == 201, "\(String(decoding: response.body, as: UTF8.self))")
        return try #require(response.json["public_id"]?.stringValue)
    }

    /// Makes an account with one role; returns its id and what authorises as it.
    func add(_ email: String, role: String) async throws -> (id: String, fields: HeaderFields) {
        let id = try await add(email, #", "roles": ["\#(role)"]"#)
        return (id, try await application.logIn(email).bearer())
    }

    /// The status of a login by email.
    func logInStatus(_ email: String, _ password: String = "test1234") async throws -> Status {
        let body = JSONValue.object(["email": .string(email), "password": .string(password)]).text
        return try await application.client.send(.post, "/api/v1/auth/login", json: body).status
    }

    /// The status of asking who one is: whether a token is good.
    func tokenStatus(_ fields: HeaderFields) async throws -> Status {
        try await send(.get, "/auth/user", as: fields).status
    }
}
