import AccordRuntime
import EverythingAPI
import Testing

@Suite("Security")
struct SecurityTests {
    private let fixture = Fixture()

    private func send(_ name: String, _ headers: HeaderFields = [:]) async throws -> Response {
        try await fixture.client.send(.get, "/base/security/" + name, headers: headers)
    }

    private func caller(_ name: String, _ headers: HeaderFields = [:]) async throws -> String {
        let response = try await send(name, headers)
        try #require(response.status == 204, "\(response.text)")
        return try fixture.inputs.last()
    }

    @Test("credentials of each scheme let the caller in")
    func schemes() async throws {
        #expect(try await caller("bearer", ["Authorization": "Bearer good"]) == "token:good")
        #expect(try await caller("bearer", ["authorization": "bEaReR  good"]) == "token:good")
        #expect(try await caller("basic", ["Authorization": "Basic YW5uYTpnb29k"]) == "basic:anna")
        #expect(try await caller("keys/header", ["x-api-key": "good"]) == "header")
        #expect(try await caller("keys/query?api_key=good") == "query")
        #expect(try await caller("keys/cookie", ["Cookie": "api-key=good"]) == "cookie")
    }

    @Test(
        "a password may hold colons, and only the first ends the name",
        arguments: [
            ("YTpiOmdvb2Q=", 401), ("OmdvbA==", 401), ("YQ==", 401), ("====", 401), ("Omdvb2Q=", 204),
        ])
    func basic(encoded: String, status: Int) async throws {
        #expect(Int(try await send("basic", ["Authorization": "Basic \(encoded)"]).status.rawValue) == status)
    }

    @Test("without credentials the answer is a 401 with a bare challenge")
    func missing() async throws {
        let response = try await send("bearer")
        #expect(response.status == 401)
        #expect(response.fields["WWW-Authenticate"] == "Bearer realm=\"token\"")
        #expect(
            try await send("basic").fields["WWW-Authenticate"]
                == "Basic realm=\"password\", charset=\"UTF-8\"")
        #expect(try await send("keys/header").status == 401)
        #expect(fixture.inputs.all.isEmpty)
    }

    @Test(
        "malformed credentials, or those of another scheme, are invalid",
        arguments: [
            "Bearer", "Bearer ", "Bearer a b", "Basic Z29vZA==", "Bearergood", "good", "Bearer gööd",
            "Bearer bad",
            "Bearer good,", "Bearer\tgood",
        ])
    func malformed(field: String) async throws {
        let response = try await send("bearer", ["Authorization": field])
        #expect(response.status == 401)
        #expect(response.fields["WWW-Authenticate"]?.contains("error=\"invalid_token\"") == true)
    }

    @Test("credentials that are given twice are malformed, be they good")
    func doubled() async throws {
        var doubled: HeaderFields = ["Authorization": "Bearer good"]
        doubled.append("Authorization", "Bearer good")
        #expect(try await send("bearer", doubled).status == 401)
        #expect(try await send("keys/query?api_key=good&api_key=good").status == 401)
        #expect(try await send("keys/cookie", ["Cookie": "api-key=good; api-key=x"]).status == 401)
    }

    @Test("good credentials without the scopes are a 403 that says so")
    func scopes() async throws {
        #expect(try await caller("scopes", ["Authorization": "Bearer good"]) == "token:good")
        let response = try await send("scopes", ["Authorization": "Bearer reader"])
        #expect(response.status == 403)
        #expect(response.fields["WWW-Authenticate"]?.contains("error=\"insufficient_scope\"") == true)
    }

    @Test("schemes that must agree are asked in order, each with the caller before")
    func and() async throws {
        let both: HeaderFields = ["Authorization": "Bearer good", "X-API-Key": "good"]
        #expect(try await caller("and", both) == "token:good+header")
        #expect(try await send("and", ["Authorization": "Bearer good"]).status == 401)
        #expect(try await send("and", ["X-API-Key": "good"]).status == 401)
    }

    @Test("of alternatives one suffices; when none does, the furthest failure is told")
    func or() async throws {
        #expect(try await caller("or", ["Authorization": "Bearer reader"]) == "token:reader")
        #expect(try await caller("or", ["Authorization": "Basic YTpnb29k"]) == "basic:a")
        let bad = try await send("or", ["Authorization": "Basic YTpiYWQ="])
        #expect(bad.status == 401)
        #expect(try await send("or").fields["WWW-Authenticate"] == "Bearer realm=\"token\"")
    }

    @Test("optional security lets in who shows nothing, and refuses bad credentials")
    func optional() async throws {
        #expect(try await caller("optional") == "nobody")
        #expect(try await caller("optional", ["Authorization": "Bearer good"]) == "token:good")
        #expect(try await send("optional", ["Authorization": "Bearer bad"]).status == 401)
    }
}
