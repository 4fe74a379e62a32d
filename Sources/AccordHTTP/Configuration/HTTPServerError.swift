/// Why a server could not start.
public enum HTTPServerError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The host is neither an address nor a name that resolves; the reason is the resolver's.
    case unknownHost(String, reason: String)
    /// The port is not from 0 to 65535.
    case badPort(Int)
    /// Another program listens there.
    case addressInUse(host: String, port: Int)
    /// The user may not listen there: ports below 1024 are often reserved.
    case notPermitted(host: String, port: Int)
    /// Another process listens at the path.
    case pathInUse(String)
    /// A path that is no socket's, or is too long for one.
    case badPath(String, reason: String)
    /// The descriptor is no socket that listens.
    case notListening(descriptor: Int32)
    /// What TLS needs is not there.
    case tls(TLSError)
    /// Both TLS and proxies that write PROXY headers are configured: those end TLS themselves.
    case proxiesBeforeTLS
    /// The system refused something else.
    case system(operation: String, reason: String)

    /// A sentence for whoever starts the server.
    public var description: String {
        switch self {
        case .unknownHost(let host, let reason): "cannot listen on \(host): \(reason)"
        case .badPort(let port): "\(port) is not a port: it must be from 0 to 65535"
        case .addressInUse(let host, let port):
            "\(host) port \(port) is in use: another program listens there"
        case .notPermitted(let host, let port): "not permitted to listen on \(host) port \(port)"
        case .pathInUse(let path): "\(path) is in use: another program listens there"
        case .badPath(let path, let reason): "cannot listen on \(path): \(reason)"
        case .notListening(let descriptor): "descriptor \(descriptor) is no socket that listens"
        case .tls(let error): error.description
        case .proxiesBeforeTLS:
            "PROXY headers come before TLS, which is then not understood: leave TLS to the proxies, or set none"
        case .system(let operation, let reason): "\(operation) failed: \(reason)"
        }
    }
}
