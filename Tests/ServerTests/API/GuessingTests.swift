import AccordRuntime
import Testing

@testable import Server

@Suite("Slowed guessing")
struct GuessingTests {
    let application: TestApplication

    init() async throws {
        application = try await TestApplication(["PASSWORD_QUEUE": "1000"])
        try await application.register()
    }

    init(application: TestApplication) { self.application = application }

    /// What is counted of a subject.
    func failures(of subject: String) async throws -> Int? {
        try await application.database.read {
            try $0.row("SELECT failures FROM login_failures WHERE subject = ?", [subject])?.get(0)
        }
    }

    /// A login over the whole application, from an address.
    func logIn(
        _ password: String, _ email: String = "user@test.com", from address: String? = nil
    ) async throws -> Response {
        let body = JSONValue.object(["email": .string(email), "password": .string(password)])
        let request = Request(
            method: .post, target: RequestTarget("/api/v1/auth/login"),
            fields: ["Content-Type": "application/json"], body: .buffered(body.encoded))
        return await application.client.api.respond(
            to: request, context: RequestContext(peerAddress: address))
    }

    func fail(_ times: Int, _ email: String = "user@test.com", from address: String? = nil) async throws {
        for _ in 0..<times {
            #expect(try await logIn("wrong", email, from: address).status == 401)
        }
    }

    @Test("After five failures an account answers 429 and says when to try again, ever later up to 30 s")
    func account() async throws {
        try await fail(5)
        for seconds: Int64 in [1, 2, 4, 8, 16, 30, 30] {
            let refused = try await logIn("test1234")
            #expect(refused.status == 429)
            #expect(refused.fields["Retry-After"] == "\(seconds)")
            #expect(
                try refused.json == [
                    "status": "fail",
                    "message": .string("Too many failed attempts. Please try again in \(seconds) s."),
                ])
            application.clock.advance(seconds)
            try await fail(1)
        }
    }

    @Test("An attempt that comes too early makes nobody wait longer")
    func early() async throws {
        try await fail(5)
        for _ in 0..<20 { #expect(try await logIn("wrong").status == 429) }
        application.clock.advance(1)
        #expect(try await logIn("test1234").status == 200)
    }

    @Test("The right password clears the account's counter")
    func cleared() async throws {
        try await fail(4)
        #expect(try await logIn("test1234").status == 200)
        try await fail(5)
        #expect(try await logIn("wrong").status == 429)
    }

    @Test("A name that no account has is slowed alike")
    func unknownName() async throws {
        try await fail(5, "nobody@test.com")
        #expect(try await logIn("x", "NOBODY@test.com").fields["Retry-After"] == "1")
        #expect(try await logIn("x", "somebody@test.com").status == 401)
    }

    @Test("The counters don't tell which email address and which username are one account's")
    func unlinkable() async throws {
        try await application.database.write { try $0.execute("UPDATE users SET username = 'ada'") }
        func status(_ names: String) async throws -> Status {
            let json = #"{\#(names), "password": "wrong"}"#
            return try await application.client.send(.post, "/api/v1/auth/login", json: json).status
        }
        try await fail(5)
        for _ in 0..<5 { #expect(try await status(#""username": "ada""#) == 401) }
        #expect(try await status(#""username": "Ada""#) == 429)
        #expect(try await status(#""email": "other@test.com", "username": "ada""#) == 401)
    }

    @Test("Whatever username stands beside an email address, they count as that address")
    func bothNames() async throws {
        for number in 0..<5 {
            let json = #"{"email": "user@test.com", "username": "ada\#(number)", "password": "x"}"#
            let response = try await application.client.send(.post, "/api/v1/auth/login", json: json)
            #expect(response.status == 401)
        }
        #expect(try await logIn("test1234").status == 429)
    }

    @Test(
        "Failures elsewhere never slow the right password from an address that the account has logged in from"
    )
    func knownAddress() async throws {
        #expect(try await logIn("test1234", from: "192.0.2.1").status == 200)
        try await fail(5, from: "198.51.100.7")
        #expect(try await logIn("test1234", from: "198.51.100.7").status == 429)
        #expect(try await logIn("wrong", from: "192.0.2.1").status == 429)
        #expect(try await logIn("test1234", from: "192.0.2.1").status == 200)
    }

    @Test("From such an address, guesses at the account are slowed like others, and no right password counts")
    func guessesFromKnownAddress() async throws {
        #expect(try await logIn("test1234", from: "192.0.2.1").status == 200)
        try await fail(5, from: "198.51.100.7")
        for _ in 0..<5 { #expect(try await logIn("wrong", from: "192.0.2.1").status == 429) }
        #expect(try await logIn("test1234", from: "192.0.2.1").status == 429)
        #expect(try await failures(of: "known:1:192.0.2.1") == 5)
        application.clock.advance(1)
        try await fail(1, from: "198.51.100.7")
        #expect(try await logIn("test1234", from: "192.0.2.1").status == 200)
        #expect(try await failures(of: "known:1:192.0.2.1") == nil)
    }

    @Test("Many right passwords at once from such an address are no guesses")
    func togetherFromKnownAddress() async throws {
        #expect(try await logIn("test1234", from: "192.0.2.1").status == 200)
        let statuses = try await withThrowingTaskGroup(of: Status.self) { group in
            for _ in 0..<30 {
                group.addTask { try await logIn("test1234", from: "192.0.2.1").status }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.allSatisfy { $0 == 200 })
    }

    @Test("Where addresses aren't counted, none is remembered")
    func uncountedAddress() async throws {
        let application = try await TestApplication(["LOGIN_FAILURES_ADDRESS": "0"])
        try await application.register()
        let fixture = GuessingTests(application: application)
        #expect(try await fixture.logIn("test1234", from: "192.0.2.1").status == 200)
        try await fixture.fail(5, from: "192.0.2.1")
        #expect(try await fixture.logIn("test1234", from: "192.0.2.1").status == 429)
        let count = try await application.database.read {
            try $0.row(
                """
                SELECT (SELECT count(*) FROM login_addresses)
                    + (SELECT count(*) FROM login_failures WHERE subject LIKE '%192.0.2.1%')
                """)?.get(0, as: Int.self)
        }
        #expect(count == 0)
    }

    @Test("Nor when it is that address that has failed too often, with other accounts")
    func slowedAddress() async throws {
        #expect(try await logIn("test1234", from: "192.0.2.1").status == 200)
        for number in 0..<20 { try await fail(1, "a\(number)@test.com", from: "192.0.2.1") }
        let refused = try await logIn("x", "other@test.com", from: "192.0.2.1")
        #expect(refused.status == 429)
        #expect(try await logIn("x", "other@test.com", from: "192.0.2.2").status == 401)
        #expect(try await logIn("test1234", from: "192.0.2.1").status == 200)
    }

    @Test("An address stays slowed whatever right password comes from it in between")
    func ownAccount() async throws {
        #expect(try await logIn("test1234", from: "192.0.2.1").status == 200)
        for number in 0..<20 {
            try await fail(1, "a\(number)@test.com", from: "192.0.2.1")
            #expect(try await logIn("test1234", from: "192.0.2.1").status == 200)
        }
        #expect(try await logIn("x", "other@test.com", from: "192.0.2.1").status == 429)
    }

    @Test("Of many guesses at once only as many are looked at as one after the other")
    func race() async throws {
        let statuses = try await withThrowingTaskGroup(of: Status.self) { group in
            for _ in 0..<50 { group.addTask { try await logIn("wrong").status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 401 }.count == 5)
        #expect(statuses.filter { $0 == 429 }.count == 45)
    }

    @Test("Failures are forgotten in time, and their rows deleted")
    func forgotten() async throws {
        try await fail(5, from: "192.0.2.1")
        application.clock.advance(900)
        try await fail(5, from: "192.0.2.1")
        #expect(try await logIn("wrong").status == 429)
        application.clock.advance(900)
        let store = LoginFailureStore(database: application.database)
        #expect(try await store.deleteExpired(now: application.clock.now) == 2)
        #expect(try await store.deleteExpired(now: application.clock.now) == 0)
    }

    @Test("Only the last twenty addresses of an account are remembered")
    func remembered() async throws {
        for number in 1...25 {
            application.clock.advance(1)
            #expect(try await logIn("test1234", from: "192.0.2.\(number)").status == 200)
        }
        let count = try await application.database.read {
            try $0.row("SELECT count(*), min(last_login_at) FROM login_addresses")?.get(0, as: Int.self)
        }
        #expect(count == 20)
    }

    @Test("When too many hashes wait, nothing is counted")
    func overloaded() async throws {
        let application = try await TestApplication(["PASSWORD_THREADS": "1", "PASSWORD_QUEUE": "1"])
        let client = application.client
        let statuses = try await withThrowingTaskGroup(of: Status.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let json = #"{"email": "a\#(number)@b.c", "password": "x"}"#
                    return try await client.send(.post, "/api/v1/auth/login", json: json).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let counted = try await application.database.read {
            try $0.row("SELECT coalesce(sum(failures), 0) FROM login_failures")?.get(0, as: Int.self)
        }
        #expect(counted == statuses.filter { $0 == 401 }.count)
    }

    @Test("One's old password can't be guessed endlessly with a token")
    func oldPassword() async throws {
        let fixture = try await UserFixture()
        let path = "/users/\(fixture.administratorID)/password"
        let body = #"{"password": "new", "old_password": "wrong"}"#
        for _ in 0..<5 { #expect(try await fixture.send(.put, path, body).status == 403) }
        let refused = try await fixture.send(.put, path, body)
        #expect(refused.status == 429)
        #expect(refused.fields["Retry-After"] == "1")
        #expect(try await fixture.logInStatus("admin@test.com") == 200)
    }

    @Test(
        "Of an IPv6 address the first 64 bits count",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("::1", "0:0:0:0::/64"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("nonsense", "nonsense"),
        ])
    func addresses(address: String, text: String) {
        #expect(LoginAddress(address).text == text)
    }
}
