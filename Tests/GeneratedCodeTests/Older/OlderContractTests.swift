import AccordRuntime
import OlderAPI
import Testing

@Suite("A contract of OpenAPI 3.0")
struct OlderContractTests {
    private struct Handlers: ThingsAPI {
        func sendThing(
            _ input: Operations.SendThing.Input, caller: [String], context: RequestContext
        ) async throws -> Operations.SendThing.Output {
            .ok(input.body)
        }
    }

    /// The caller is the scopes that were asked for.
    private struct Scopes: Authenticator {
        func token(
            _ presented: Presented<String>, scopes: [String], previous: [String]?, context: RequestContext
        ) async throws -> [String] {
            guard case .credentials(let token) = presented, scopes.allSatisfy({ $0 == token }) else {
                throw AuthenticationFailure(.insufficient, description: scopes.joined(), realm: "older")
            }
            return scopes
        }
    }

    private let client = TestClient(API(things: Handlers(), authenticator: Scopes()))

    private func send(_ json: String, token: String = "write") async throws -> Response {
        try await client.send(.post, "/things", headers: ["Authorization": "Bearer \(token)"], json: json)
    }

    @Test("`nullable` says what 3.1 says with a type of null, behind a reference too")
    func nullable() async throws {
        let json = #"{"nullable":null,"reference":null,"wrapped":null}"#
        #expect(try await send(json).json == JSONValue(text: json))
        #expect(try await send("{}").text == "{}")
        #expect(
            try await send(#"{"reference":6,"open":null}"#).faults == [
                "body /open type", "body /reference maximum",
            ])
    }

    @Test(
        "a boolean opens the limit beside it",
        arguments: [
            (#"{"open":0}"#, "body /open exclusiveMinimum"), (#"{"open":1}"#, "body /open exclusiveMaximum"),
            (#"{"closed":-1}"#, "body /closed minimum"), (#"{"half":0}"#, "body /half exclusiveMinimum"),
        ])
    func exclusive(json: String, fault: String) async throws {
        #expect(try await send(json).faults == [fault])
    }

    @Test("values inside of the limits are taken")
    func inside() async throws {
        #expect(try await send(#"{"open":0.5,"closed":0,"half":1,"octets":"AQI="}"#).status == 200)
    }

    @Test("x-required-scopes are the scopes of 3.0")
    func scopes() async throws {
        let response = try await send("{}", token: "read")
        #expect(response.status == 403 && response.json?["detail"] == .string("write"))
    }
}
