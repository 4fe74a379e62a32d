import AccordRuntime

/// What has to be known of a request while it is being answered.
struct Exchange {
    /// Which of the connection's requests it is.
    let number: Int
    let isHead: Bool
    let version: HTTPVersion
    /// Whether the request lets the connection live on.
    let keepsAlive: Bool
}

/// Content that was not there when its request was handed over.
struct AwaitedState {
    /// Who waits for it.
    var collectors: [CheckedContinuation<Result<[UInt8], Problem>, Never>] = []
    /// What was wrong with it.
    var problem: Problem?
}

/// A response that is being produced piece by piece.
struct StreamState {
    let isChunked: Bool
    /// Whether the connection ends after it.
    let closes: Bool
    /// Octets that are still to come, when the length is known.
    var remaining: Int?
}
