import AccordRuntime
import EverythingAPI
import Synchronization
import Testing

typealias FixtureAPI = API<String>

/// The API of this folder's contract, in process, and what its handlers were given.
struct Fixture {
    let inputs = Inputs()
    let client: TestClient<FixtureAPI>

    init(responses: ResponsesHandlers = ResponsesHandlers()) {
        client = TestClient(
            API(
                parameters: ParametersHandlers(inputs: inputs), schemas: SchemasHandlers(inputs: inputs),
                bodies: BodiesHandlers(inputs: inputs),
                responses: responses, search: SearchHandlers(inputs: inputs),
                security: SecurityHandlers(inputs: inputs),
                routes: RoutesHandlers(inputs: inputs), authenticator: FixtureAuthenticator()))
    }

    /// Sends a request whose response need not be in the contract.
    func sendUnchecked(_ method: HTTPMethod, _ target: String) async -> Response {
        await client.api.respond(
            to: Request(method: method, target: RequestTarget(target)), context: RequestContext())
    }

    /// Posts a JSON text to a path under `/base/json` and gives the answer's body, which has to be a 200.
    func echo(_ name: String, _ json: String) async throws -> JSONValue {
        let response = try await client.send(.post, "/base/json/\(name)", json: json)
        try #require(response.status == 200, "\(response.text)")
        return try #require(response.json)
    }

    /// The faults that a JSON text has under `/base/json`.
    func faults(_ name: String, _ json: String) async throws -> [String] {
        try await client.send(.post, "/base/json/\(name)", json: json).faults
    }
}

/// The inputs that handlers were called with.
final class Inputs: Sendable {
    private let noted = Mutex<[any Sendable]>([])

    func note(_ input: some Sendable) { noted.withLock { $0.append(input) } }

    var all: [any Sendable] { noted.withLock { $0 } }

    /// The last input, which has to be of this type.
    func last<Input>(as type: Input.Type = Input.self) throws -> Input { try #require(all.last as? Input) }
}
