import AccordRuntime

/// A request that is being answered.
struct Exchange {
    /// Which of the connection's requests it is.
    let number: Int
    let isHead: Bool
    let version: HTTPVersion
    /// Whether the request lets the connection live on.
    let keepsAlive: Bool
    let context: RequestContext
    /// The handler's task, unless it ended at once.
    var task: Task<Void, Never>?
    /// Who waits for content that is still coming.
    var collectors: [CheckedContinuation<Result<[UInt8], Problem>, Never>] = []
    /// What was wrong with that content.
    var contentProblem: Problem?
    /// Octets that a streamed response has still to send, when its length is known.
    var streamRemaining: Int?
    var isChunked = false
}
