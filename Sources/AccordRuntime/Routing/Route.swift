/// One operation's place in the route table.
public struct Route: Sendable, Hashable {
    /// The method that the operation answers.
    public var method: HTTPMethod
    /// The absolute path with its template expressions: `/api/v1/widgets/{name}`, `/reports/{day}.csv`.
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
