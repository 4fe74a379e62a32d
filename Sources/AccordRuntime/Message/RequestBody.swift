/// The content of a request: already here, or still on its way.
///
/// Content is on its way when it did not all come with the header section: its request is handed over all the
/// same, so that what the header section alone decides (the route, security, the media type, a length beyond
/// the limit) is answered before the content is read, and before a client that waits for `100 Continue` sends
/// it (RFC 9110 section 10.1.1).
public enum RequestBody: Sendable {
    case none
    case buffered([UInt8])
    case incoming(any IncomingContent)

    /// All octets of the content. Throws the problem that the framing or a limit had.
    ///
    /// - Parameter limit: the most octets, where it is not the server's own limit: 413 beyond.
    public func collect(limit: Int? = nil) async throws(Problem) -> [UInt8] {
        switch self {
        case .none: return []
        case .buffered(let bytes):
            if let limit, bytes.count > limit { throw .contentTooLarge(limit: limit) }
            return bytes
        case .incoming(let content): return try await content.collect(limit: limit)
        }
    }

    /// Reads content that nobody uses to its end, so that its framing is checked before a handler
    /// runs.
    @inlinable
    public func discard() async throws(Problem) {
        if case .incoming(let content) = self { try await content.discard() }
    }
}

/// Content that its connection has still to read. It is read in one of three ways, and only once.
public protocol IncomingContent: Sendable {
    /// Reads the content to its end. Throws a 400, 408 or 413 when it does not come as announced, and a 503 when the
    /// server holds too much content of others.
    func collect(limit: Int?) async throws(Problem) -> [UInt8]

    /// Reads the content to its end and keeps nothing of it. Throws as `collect` does.
    func discard() async throws(Problem)

    /// The next octets, as they have come; nil when the content has ended. While nobody asks, no more than a window
    /// of the content is read, so that a slow taker slows the client down. Throws as `collect` does, without a limit.
    func next() async throws(Problem) -> [UInt8]?
}

/// The content of a request piece by piece.
public struct RequestPieces: AsyncSequence, Sendable {
    let body: RequestBody

    /// Asks for one piece after the other.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var body: RequestBody

        /// The next piece. Throws the problem that the framing had.
        public mutating func next() async throws(Problem) -> [UInt8]? {
            if case .incoming(let content) = body { return try await content.next() }
            guard case .buffered(let bytes) = body else { return nil }
            body = .none
            return bytes
        }
    }

    /// Begins with the first piece that nobody has taken.
    public func makeAsyncIterator() -> Iterator { Iterator(body: body) }
}

extension RequestBody {
    /// The content piece by piece, in pieces as they came; memory holds a window of it.
    public var pieces: RequestPieces { RequestPieces(body: self) }
}
