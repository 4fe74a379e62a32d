/// Content that is made while it is sent, piece by piece.
///
/// The HTTP layer sends it with `Content-Length` when `length` is known, else chunked (RFC 9112
/// section 7.1), or up to the end of the connection for an HTTP/1.0 client. Two streams are
/// equal if they are the same one.
public final class ResponseStream: Sendable, Hashable {
    /// Sends one piece; returns when there is room for the next, so that a slow client slows the
    /// producer down. Several tasks may send: their pieces go out whole, in the order in which they came. Throws
    /// when the client has gone.
    public typealias Send = @Sendable (_ piece: [UInt8]) async throws -> Void

    /// Octets of the whole content, when they are known before.
    public let length: Int?
    /// Whether the content ends only because the client goes or the server stops, as events do. When the server
    /// stops, the task of such a producer is cancelled, and the response ends as a whole one.
    public let isEndless: Bool
    /// Produces the content: calls the function it is given for each piece. What it throws cuts
    /// the response off, so that the client sees that it is incomplete.
    public let produce: @Sendable (_ send: @escaping Send) async throws -> Void

    /// Content that a function produces.
    public init(
        length: Int? = nil, isEndless: Bool = false,
        _ produce: @escaping @Sendable (_ send: @escaping Send) async throws -> Void
    ) {
        self.length = length
        self.isEndless = isEndless && length == nil
        self.produce = produce
    }

    /// The content of a sequence of pieces.
    public convenience init<Pieces: AsyncSequence & Sendable>(length: Int? = nil, _ pieces: Pieces)
    where Pieces.Element == [UInt8] {
        self.init(length: length) { send in
            for try await piece in pieces { try await send(piece) }
        }
    }

    /// Whether both are the same stream.
    public static func == (left: ResponseStream, right: ResponseStream) -> Bool { left === right }
    /// Feeds the stream's identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
