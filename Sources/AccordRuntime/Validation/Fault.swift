/// One way in which a request breaks the contract.
public struct Fault: Sendable, Hashable {
    /// The part of the request that holds the value.
    public var place: Place
    /// The parameter's name, or the JSON Pointer (RFC 6901) of the value in the body: `/email`;
    /// empty for the whole body.
    public var location: String
    /// The keyword of JSON Schema or OpenAPI that is broken: `required`, `maxLength`, `format`.
    public var keyword: String
    /// The limit that the contract sets, as text: `100`, `^[a-z]+$`, `email`.
    public var limit: String?
    /// The value that broke it, shortened; nil when it is absent, secret or long.
    public var value: String?
    /// One sentence that names neither place nor location: `must be at least 1`.
    public var message: String

    /// A part of a request.
    public enum Place: String, Sendable, Hashable, CaseIterable {
        case body, path, query, header, cookie
    }

    /// A fault from all its facts.
    public init(
        _ place: Place, _ location: String, keyword: String, limit: String? = nil, value: String? = nil,
        message: String
    ) {
        self.place = place
        self.location = location
        self.keyword = keyword
        self.limit = limit
        self.value = value
        self.message = message
    }
}

/// Faults that a handler found by a rule that a schema can't say: a date in the past, a name
/// taken. Thrown, they become the same 400 as the contract's own.
public struct ValidationFaults: Error, Sendable, Hashable {
    /// What is wrong, all of it.
    public var faults: [Fault]

    /// Faults at their places.
    public init(_ faults: [Fault]) { self.faults = faults }

    /// One fault in a member of the body.
    public static func body(_ pointer: String, keyword: String, value: String? = nil, _ message: String)
        -> Self
    {
        Self([Fault(.body, pointer, keyword: keyword, value: value, message: message)])
    }
}
