/// A request method (RFC 9110 section 9). Methods are case-sensitive.
public enum HTTPMethod: Sendable, Hashable {
    case get, head, post, put, delete, connect, options, trace, patch
    /// A method that no section of RFC 9110 or RFC 5789 defines.
    case other(String)

    /// The method that a request line names.
    public init(_ token: String) {
        self = Self.standard.first { $0.token == token } ?? .other(token)
    }

    /// The method as it stands in a request line.
    public var token: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .post: "POST"
        case .put: "PUT"
        case .delete: "DELETE"
        case .connect: "CONNECT"
        case .options: "OPTIONS"
        case .trace: "TRACE"
        case .patch: "PATCH"
        case .other(let token): token
        }
    }

    private static let standard: [HTTPMethod] = [
        .get, .head, .post, .put, .delete, .connect, .options, .trace, .patch,
    ]
}
