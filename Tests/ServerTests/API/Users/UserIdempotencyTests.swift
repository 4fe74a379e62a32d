import AccordRuntime
import Testing

@testable import Server

@Suite("Idempotency-Key on /users and /roles")
struct UserIdempotencyTests {
    @Test(
        "A retry gives the first answer, another body a 422",
        arguments: [
            (
                "/users", #"{"email": "a@test.com", "password": "x"}"#,
                #"{"email": "b@test.com", "password": "x"}"#
            ),
            ("/roles", #"{"name": "New", "scopes": []}"#, #"{"name": "Other", "scopes": []}"#),
        ])
    func retry(path: String, body: String, other: String) async throws {
        let fixture = try await UserFixture()
        let key: HeaderFields = ["Idempotency-Key": "one"]
        let first = try await fixture.send(.post, path, with: key, body)
        #expect(first.status == 201)
        let again = try await fixture.send(.post, path, with: key, body)
        #expect(again.status == 201)
        #expect(again.body == first.body)
        #expect(again.fields["Location"] == first.fields["Location"])
        #expect(try await fixture.send(.post, path, with: key, other).status == 422)
        #expect(try await fixture.send(.post, path, body).status == 409)
    }
}
