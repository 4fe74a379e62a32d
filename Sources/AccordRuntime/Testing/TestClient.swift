/// Asks an API in process, without a socket, and checks every response against the contract.
public struct TestClient<API: ContractChecking>: Sendable {
    /// The API that is asked.
    public let api: API
    /// Who is asked: the API, or layers around it.
    private let responder: any Responder

    /// - Parameter wrapped: the API with layers around it; the API itself if nil.
    public init(_ api: API, wrapped: (any Responder)? = nil) {
        self.api = api
        responder = wrapped ?? api
    }

    /// Sends a request. Throws a ``ContractViolation`` when the response is not in the contract.
    public func send(
        _ method: HTTPMethod, _ target: String, headers: HeaderFields = HeaderFields(), body: [UInt8]? = nil
    ) async throws -> Response {
        let request = Request(
            method: method, target: RequestTarget(target), fields: headers,
            body: body.map { .buffered($0) } ?? .none)
        let context = RequestContext()
        let response = await responder.respond(to: request, context: context)
        if let violation = context.violation { throw violation }
        if case .route(let operation, _) = api.router.match(method, request.target), method != .options {
            try ContractViolation.check(request, api.violations(of: response, operation: operation))
        }
        return response
    }

    /// Sends a request with a JSON body.
    public func send(
        _ method: HTTPMethod, _ target: String, headers: HeaderFields = HeaderFields(), json: String
    ) async throws -> Response {
        var headers = headers
        headers.set("Content-Type", "application/json")
        return try await send(method, target, headers: headers, body: Array(json.utf8))
    }

    /// Sends a request with an urlencoded form.
    public func send(
        _ method: HTTPMethod, _ target: String, headers: HeaderFields = HeaderFields(),
        form: KeyValuePairs<String, String>
    ) async throws -> Response {
        var headers = headers
        headers.set("Content-Type", "application/x-www-form-urlencoded")
        let text = form.map {
            PercentCoding.encode(queryValue: $0) + "=" + PercentCoding.encode(queryValue: $1)
        }
        return try await send(method, target, headers: headers, body: Array(text.joined(separator: "&").utf8))
    }
}

/// A response that the contract does not allow.
public struct ContractViolation: Error, CustomStringConvertible {
    /// Method and target of the request.
    public var request: String
    /// What the response breaks, one sentence each.
    public var violations: [String]
    /// The request and all violations in one line.
    public var description: String { "\(request): " + violations.joined(separator: "; ") }

    /// Throws if there are violations.
    public static func check(_ request: Request, _ violations: [String]) throws {
        if violations.isEmpty { return }
        let target = String(decoding: request.target.bytes, as: UTF8.self)
        throw ContractViolation(request: "\(request.method.token) \(target)", violations: violations)
    }
}
