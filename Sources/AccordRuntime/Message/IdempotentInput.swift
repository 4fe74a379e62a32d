/// The `Input` of an operation that takes an `Idempotency-Key`
/// (draft-ietf-httpapi-idempotency-key-header), made by the generator.
public protocol IdempotentInput: Sendable {
    /// What the operation answers.
    associatedtype Output: OperationOutput

    /// What tells retries of the request from other requests; nil when no key was sent.
    func idempotentRequest() -> IdempotentRequest?
}

/// A request that may be sent again: by the same key, with the same content.
public struct IdempotentRequest: Sendable, Hashable {
    /// The operationId.
    public var operation: String
    /// The client's name for the request.
    public var key: String
    /// Path and query parameters and body, decoded, as one JSON text: equal for the same request,
    /// whatever its media type, white space or order of members.
    public var content: [UInt8]

    /// A request of these parts.
    public init(operation: String, key: String, content: [UInt8]) {
        self.operation = operation
        self.key = key
        self.content = content
    }
}
