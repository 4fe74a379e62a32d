import AccordRuntime
import Testing

@testable import Server

@Suite("Passwords and sessions of accounts")
struct PasswordTests {
    @Test("One's own password needs the old one, and ends one's other sessions")
    func own() async throws {
        let fixture = try await UserFixture()
        let (id, fields) = try await fixture.add("ada@test.com", role: "User")
        let other = try await fixture.application.logIn("ada@test.com")
        let path = "/users/\(id)/password"
        for body in [#"{"password": "new"}"#, #"{"password": "new", "old_password": "wrong"}"#] {
            #expect(try await fixture.send(.put, path, as: fields, body).status == 403)
        }
        #expect(try await fixture.tokenStatus(other.bearer()) == 200)
        let changed = try await fixture.send(
            .put, path, as: fields, #"{"password": "new", "old_password": "test1234"}"#)
        #expect(changed.status == 204)
        #expect(try await fixture.tokenStatus(fields) == 200)
        #expect(try await fixture.tokenStatus(other.bearer()) == 401)
        let refresh = try await fixture.send(.post, "/auth/refresh", as: other.bearer("refresh_token"))
        #expect(refresh.status == 401)
        #expect(try await fixture.logInStatus("ada@test.com") == 401)
        #expect(try await fixture.logInStatus("ada@test.com", "new") == 200)
    }

    @Test("An administrator's own password needs the old one, too")
    func administrator() async throws {
        let fixture = try await UserFixture()
        let path = "/users/\(fixture.administratorID)/password"
        #expect(try await fixture.send(.put, path, #"{"password": "new"}"#).status == 403)
    }

    @Test("Who may edit accounts resets a password, which ends all its sessions")
    func reset() async throws {
        let fixture = try await UserFixture()
        let qa = try await fixture.add("qa@test.com", role: "QA").fields
        let (id, fields) = try await fixture.add("ada@test.com", role: "User")
        let response = try await fixture.send(
            .put, "/users/\(id)/password", as: qa, #"{"password": "new"}"#)
        #expect(response.status == 204)
        #expect(try await fixture.tokenStatus(fields) == 401)
        #expect(try await fixture.logInStatus("ada@test.com", "new") == 200)
    }

    @Test("A session is listed, blocked and unblocked")
    func tokens() async throws {
        let fixture = try await UserFixture()
        let (id, fields) = try await fixture.add("ada@test.com", role: "User")
        let list = try await fixture.send(.get, "/users/\(id)/tokens")
        #expect(list.fields["Total-Count"] == "1")
        let session = try #require(try list.json["items"]?.arrayValue?.first)
        #expect(session["blocked"] == false)
        #expect(session["current"] == false)
        let path = "/users/\(id)/tokens/\(try #require(session["id"]?.stringValue))"
        for _ in 0..<2 {
            #expect(try await fixture.send(.post, path + "/block").json["blocked"] == true)
        }
        #expect(try await fixture.tokenStatus(fields) == 401)
        for _ in 0..<2 {
            #expect(try await fixture.send(.post, path + "/unblock").json == session)
        }
        #expect(try await fixture.tokenStatus(fields) == 200)
        let foreign = "/users/\(fixture.administratorID)" + path.dropFirst("/users/\(id)".count)
        #expect(try await fixture.send(.post, foreign + "/block").status == 404)
    }

    @Test("One's own session is marked, and one that was logged out is over for good")
    func current() async throws {
        let fixture = try await UserFixture()
        let list = try await fixture.send(.get, "/users/\(fixture.administratorID)/tokens")
        #expect(try list.json["items"]?.arrayValue?.map { $0["current"] } == [true])
        let (id, fields) = try await fixture.add("ada@test.com", role: "User")
        let sessions = try await fixture.send(.get, "/users/\(id)/tokens").json["items"]?.arrayValue
        let session = try #require(sessions?.first?["id"]?.stringValue)
        _ = try await fixture.send(.post, "/auth/logout", as: fields)
        #expect(try await fixture.send(.get, "/users/\(id)/tokens").json["items"] == [])
        #expect(try await fixture.send(.post, "/users/\(id)/tokens/\(session)/unblock").status == 404)
    }
}
