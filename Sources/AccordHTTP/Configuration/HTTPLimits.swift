/// How much a client may send and how long it may take. What breaks a limit is answered with the
/// status named here and the connection is closed.
public struct HTTPLimits: Sendable, Hashable {
    /// Octets of the request line: 414 beyond (RFC 9112 section 3 asks for 8,000 at least).
    public var requestLine = 8192
    /// Octets of the header section, and of the trailer section: 431 beyond.
    public var headerSection = 32 * 1024
    /// Field lines of the header section, and of the trailer section: 431 beyond.
    public var fieldCount = 100
    /// Octets of the content, after chunks are joined: 413 beyond.
    public var body = 1024 * 1024
    /// Octets of content that the whole server holds for requests that have not been handed over: 503 beyond.
    public var heldContent = 64 * 1024 * 1024
    /// Connections open at one time in the whole server. Beyond, the one that has been idle longest is closed for a
    /// new one; where none is idle, the new one gets a 503.
    public var connections = 10_000
    /// Connections open at one time from one address, 503 beyond; 0 for any number, as behind a proxy.
    public var connectionsPerAddress = 0
    /// Requests that are handled at one time in the whole server: 503 beyond, at once, and the connection lives on.
    public var requests = 4096
    /// Octets a second that a client has to take of a response, on the average of `idleTime`.
    public var leastRate = 200
    /// From the first octet of a request to the end of its header section: 408 beyond. A TLS handshake that takes
    /// longer is ended.
    public var headerTime: Duration = .seconds(10)
    /// From the first octet of a request to its response: 408 while the request is being read,
    /// 503 (and the handler's task cancelled) once it is being handled.
    public var requestTime: Duration = .seconds(60)
    /// Without a request, or without progress in sending a response: the connection is closed.
    public var idleTime: Duration = .seconds(75)

    /// The limits that are the default.
    public init() {}
}
