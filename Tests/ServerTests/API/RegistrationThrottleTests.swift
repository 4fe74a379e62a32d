import AccordRuntime
import Testing

@testable import Server

@Suite("Slowed registration")
struct RegistrationThrottleTests {
    func register(
        _ application: TestApplication, _ email: String, password: String = "x",
        from address: String? = "192.0.2.1"
    ) async throws -> Response {
        let body = JSONValue.object(["email": .string(email), "password": .string(password)])
        let request = Request(
            method: .post, target: RequestTarget("/api/v1/auth/register"),
            fields: ["Content-Type": "application/json"], body: .buffered(body.encoded))
        return await application.client.api.respond(
            to: request, context: RequestContext(peerAddress: address))
    }

    @Test("Beyond so many registrations from an address, taken names counted, each has to wait")
    func slowed() async throws {
        let application = try await TestApplication(["REGISTRATIONS_ADDRESS": "3"])
        #expect(try await register(application, "a@test.com").status == 201)
        #expect(try await register(application, "a@test.com").status == 409)
        #expect(try await register(application, "b@test.com").status == 201)
        for (seconds, email) in [(Int64(1), "a@test.com"), (2, "a@test.com"), (4, "new@test.com")] {
            let refused = try await register(application, email)
            #expect(refused.status == 429)
            #expect(refused.fields["Retry-After"] == "\(seconds)")
            #expect(
                try refused.json["message"]
                    == .string(
                        "Too many registrations from your address. Please try again in \(seconds) s."))
            application.clock.advance(seconds)
            #expect(try await register(application, "a@test.com").status == 409)
        }
    }

    @Test("Other addresses, and logins from the same one, are not slowed")
    func others() async throws {
        let application = try await TestApplication(["REGISTRATIONS_ADDRESS": "1"])
        #expect(try await register(application, "a@test.com").status == 201)
        #expect(try await register(application, "b@test.com").status == 429)
        #expect(try await register(application, "b@test.com", from: "192.0.2.2").status == 201)
        let login = try await GuessingTests(application: application).logIn(
            "x", "a@test.com", from: "192.0.2.1")
        #expect(login.status == 200)
    }

    @Test("Of many at once only as many are looked at as one after the other")
    func race() async throws {
        let application = try await TestApplication(["PASSWORD_QUEUE": "1000"])
        let statuses = try await withThrowingTaskGroup(of: Status.self) { group in
            for number in 0..<60 {
                group.addTask { try await register(application, "a\(number)@test.com").status }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 201 }.count == 20)
        #expect(statuses.filter { $0 == 429 }.count == 40)
    }

    @Test("When they aren't counted, nothing is written and nobody waits")
    func uncounted() async throws {
        let application = try await TestApplication(["REGISTRATIONS_ADDRESS": "0"])
        for number in 0..<30 {
            #expect(try await register(application, "a\(number)@test.com").status == 201)
        }
        let count = try await application.database.read {
            try $0.row("SELECT count(*) FROM login_failures")?.get(0, as: Int.self)
        }
        #expect(count == 0)
    }

    @Test("When too many hashes wait, nothing is counted")
    func overloaded() async throws {
        let application = try await TestApplication([
            "PASSWORD_THREADS": "1", "PASSWORD_QUEUE": "1", "REGISTRATIONS_ADDRESS": "1000",
        ])
        let statuses = try await withThrowingTaskGroup(of: Status.self) { group in
            for number in 0..<64 {
                group.addTask { try await register(application, "a\(number)@test.com").status }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let counted = try await application.database.read {
            try $0.row("SELECT coalesce(sum(failures), 0) FROM login_failures")?.get(0, as: Int.self)
        }
        #expect(counted == statuses.filter { $0 == 201 }.count)
    }
}
