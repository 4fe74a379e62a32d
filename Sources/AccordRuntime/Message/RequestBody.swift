/// The content of a request: already here, or still on its way.
///
/// A body is on its way when the client waits for `100 Continue`: collecting it is what sends
/// the interim response, so what can be refused by the header section alone (security, media
/// type, length) is refused before the client sends a byte (RFC 9110 section 10.1.1).
public enum RequestBody: Sendable {
    case none
    case buffered([UInt8])
    case awaited(any AwaitedBody)

    /// All octets of the content. Throws the problem that the framing or a limit had.
    public func collect() async throws(Problem) -> [UInt8] {
        switch self {
        case .none: []
        case .buffered(let bytes): bytes
        case .awaited(let body): try await body.collect()
        }
    }

    /// Reads content that nobody uses to its end, so that its framing is checked before a handler
    /// runs.
    @inlinable
    public func discard() async throws(Problem) {
        if case .awaited(let body) = self { _ = try await body.collect() }
    }
}

/// A body that its connection has still to read.
public protocol AwaitedBody: Sendable {
    /// Reads the content to its end. Throws a 400, 408 or 413 when it does not come as announced.
    func collect() async throws(Problem) -> [UInt8]
}
