import AccordRuntime

/// Within what an `Idempotency-Key` means one request: another user's, or another operation's, is another.
struct IdempotencyScope: Sendable, Hashable {
    var userID: Int64
    var operation: String
    var key: String
}

/// The first answer to a request, and which request that was.
struct KeptAnswer: Sendable, Hashable {
    /// An HMAC of what was asked for.
    var requestDigest: [UInt8]
    var response: Response
}
