import AccordRuntime
import Testing

@testable import Server

/// The template has no tests; what its example client does, step by step, stands for them, and what it
/// gets wrong.
@Suite("Reference 004, the REST template")
struct TemplateReferenceTests {
    let application: TestApplication
    let tokens: JSONValue

    /// Its user `client` with the role `user` is a clinician here; its tokens live for 18 seconds.
    init() async throws {
        application = try await TestApplication(["ACCESS_TOKEN_LIFETIME": "18s"])
        let body = #"{"email":"client@example.com","username":"client","password":"123456"}"#
        _ = try await application.client.send(.post, "/api/v1/auth/register", json: body)
        try await application.give("Clinician", to: "client@example.com")
        let login = try await application.client.send(
            .post, "/api/v1/auth/login", json: #"{"username":"client","password":"123456"}"#)
        try #require(login.status == 200)
        tokens = try login.json
    }

    func send(
        _ method: HTTPMethod, _ path: String, _ json: String? = nil, as tokens: JSONValue? = nil
    ) async throws -> Response {
        let fields = try (tokens ?? self.tokens).bearer()
        guard let json else {
            return try await application.client.send(method, "/api/v1\(path)", headers: fields)
        }
        return try await application.client.send(method, "/api/v1\(path)", headers: fields, json: json)
    }

    /// Adds the patient that theirs begins with, and returns its path.
    func addFirst() async throws -> String {
        let response = try await send(.post, "/patients", #"{"name":"Mario","birthday":"1997-07-28"}"#)
        try #require(response.status == 201)
        return "/patients/\(try #require(try response.json["id"]?.integerValue))"
    }

    @Test("The client's whole story")
    func story() async throws {
        let first = try await addFirst()
        #expect(try await send(.get, "/patients").json["total_items"] == 1)

        application.clock.advance(18)
        let refusal = try await send(.get, "/patients")
        #expect(refusal.status == 401)
        // `Token has expired` there.
        #expect(try refusal.json["message"] == "Access token expired. Please log in again.")

        let refresh = try await application.client.send(
            .post, "/api/v1/auth/refresh", headers: tokens.bearer("refresh_token"))
        #expect(refresh.status == 200)
        let next = try refresh.json

        let update = try await send(.patch, first, #"{"comments":"first"}"#, as: next)
        #expect(update.status == 200)
        #expect(try update.json["comments"] == "first")
        #expect(try update.json["birthday"] == "1997-07-28")

        let added = try await send(
            .post, "/patients", #"{"name":"Luigi","surname":"Verdi","birthday":"1971-07-30"}"#, as: next)
        #expect(added.status == 201)
        #expect(try added.json["birthday"] == "1971-07-30")
        let path = "/patients/\(try #require(try added.json["id"]?.integerValue))"
        #expect(try await send(.get, "/patients", as: next).json["total_items"] == 2)
        #expect(try await send(.delete, path, as: next).status == 204)

        #expect(try await send(.patch, first, #"{"comments":"second"}"#, as: next).status == 200)

        let logout = try await send(.post, "/auth/logout", as: next)
        #expect(logout.status == 200)
        let over = try await application.client.send(
            .post, "/api/v1/auth/refresh", headers: next.bearer("refresh_token"))
        #expect(over.status == 401)
    }

    @Test("A patient comes with appointments and measures, and numbers are numbers")
    func nested() async throws {
        let first = try await addFirst()
        let appointment = try await send(
            .post, "\(first)/appointments", #"{"date":"2024-01-01T00:00:00Z"}"#)
        let id = try #require(try appointment.json["id"]?.integerValue)
        let categories = try await send(.get, "/categories").json
        let category = try #require(categories["items"]?[0]?["id"]?.integerValue)
        let measure = try await send(
            .post, "/appointments/\(id)/measures", #"{"value":59,"category_id":\#(category)}"#)
        #expect(measure.status == 201)
        let read = try await send(.get, first).json["appointments"]?[0]
        #expect(read?["date"] == "2024-01-01T00:00:00Z")
        #expect(read?["measures"]?[0]?["value"] == 59)
        #expect(read?["measures"]?[0]?["category"]?["name"]?.stringValue != nil)
        // A 500 there, and the patient stays.
        #expect(try await send(.delete, first).status == 204)
        #expect(try await send(.get, first).status == 404)
    }

    // A 500 there.
    @Test("A wrong password is a 401")
    func wrongPassword() async throws {
        let response = try await application.client.send(
            .post, "/api/v1/auth/login", json: #"{"username":"client","password":"wrong"}"#)
        #expect(response.status == 401)
        #expect(try response.json["message"] == "email or password does not match")
    }

    // A 500 there.
    @Test("A bad date is a 400 that names it")
    func badDate() async throws {
        let response = try await send(.post, "/patients", #"{"birthday":"tomorrow"}"#)
        #expect(response.status == 400)
        #expect(try response.json["errors"]?["birthday"] != nil)
    }

    // There empty and null keep the old value, so that nothing can be cleared.
    @Test("Null removes what is known")
    func clear() async throws {
        let first = try await addFirst()
        let response = try await send(.patch, first, #"{"birthday":null}"#)
        #expect(try response.json["birthday"] == .null)
        #expect(try response.json["name"] == "Mario")
    }

    @Test("Without the role it is a 403")
    func role() async throws {
        let user = try await application.user()
        let response = try await application.client.send(.get, "/api/v1/patients", headers: user)
        #expect(response.status == 403)
        #expect(try response.json["message"] == "You lack the permission patients:read")
    }

    @Test("A refresh token opens nothing but its own two paths")
    func refreshToken() async throws {
        let response = try await application.client.send(
            .get, "/api/v1/patients", headers: tokens.bearer("refresh_token"))
        #expect(response.status == 401)
    }
}
