/// One operation's place in the route table.
public struct Route: Sendable, Hashable {
    /// The method that the operation answers.
    public var method: HTTPMethod
    /// The absolute path with its template expressions: `/api/v1/widgets/{name}`.
    public var template: String
    /// The operation's id in the contract.
    public var operationId: String

    /// A route of one operation.
    public init(_ method: HTTPMethod, _ template: String, operationId: String) {
        self.method = method
        self.template = template
        self.operationId = operationId
    }
}

/// The octets of a target that a path template's expressions stand for, in the template's order.
public struct PathCaptures: Sendable {
    /// How many template expressions a path can have; the generator refuses more.
    public static let limit = 8

    private var ranges: InlineArray<8, Range<Int>> = .init(repeating: 0..<0)
    /// How many expressions have been matched.
    public private(set) var count = 0

    /// No captures.
    public init() {}

    /// The octets of the capture at this index, percent-encoded as sent.
    public func bytes(_ index: Int, of target: RequestTarget) -> ArraySlice<UInt8> {
        target.bytes[ranges[index]]
    }

    mutating func append(_ range: Range<Int>) {
        guard count < Self.limit else { return }
        ranges[count] = range
        count += 1
    }

    mutating func removeLast() { count -= 1 }
}

/// What a router says of a method and a path.
public enum RouteMatch: Sendable {
    /// The index of the route in the table, and what its template expressions stand for.
    case route(Int, PathCaptures)
    /// A route has the path, but none has the method.
    case methodNotAllowed(allowed: [HTTPMethod])
    /// The path with or without a trailing slash has a route.
    case redirect(path: ArraySlice<UInt8>, addsSlash: Bool)
    case notFound
    /// The path holds a broken percent-escape, or one of NUL.
    case malformed
}
