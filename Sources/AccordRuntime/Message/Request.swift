/// A request: what a client sent, framed but not yet interpreted.
public struct Request: Sendable {
    /// What is to be done with the target.
    public var method: HTTPMethod
    /// The path and query as sent, in origin form, still percent-encoded.
    public var target: RequestTarget
    /// The header section.
    public var fields: HeaderFields
    /// The content.
    public var body: RequestBody

    /// A request; without a body and fields unless they are given.
    public init(
        method: HTTPMethod, target: RequestTarget, fields: HeaderFields = HeaderFields(),
        body: RequestBody = .none
    ) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }
}

/// The origin form of a request target: an absolute path and an optional query
/// (RFC 9112 section 3.2.1), octets as sent.
public struct RequestTarget: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The octets, still percent-encoded.
    public let bytes: [UInt8]
    /// Where the path ends: the index of the first `?`, or the count of `bytes`.
    public let pathEnd: Int

    /// A target of these octets.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        pathEnd = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
    }

    /// A target of this text.
    public init(_ text: String) { self.init(Array(text.utf8)) }
    /// A target as a literal: `"/widgets?page=2"`.
    public init(stringLiteral text: String) { self.init(text) }

    /// The path, percent-encoded.
    public var path: ArraySlice<UInt8> { bytes[..<pathEnd] }
    /// The query without its `?`, percent-encoded; empty when there is none.
    public var query: ArraySlice<UInt8> { bytes[min(pathEnd + 1, bytes.count)...] }
}
