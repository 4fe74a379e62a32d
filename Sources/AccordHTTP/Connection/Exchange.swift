import AccordRuntime
import CAccordUV

/// One request that is being answered.
struct Exchange {
    /// Which of the connection's requests it is.
    let number: Int
    let isHead: Bool
    let version: HTTPVersion
    /// Whether the request lets the connection live on.
    let keepsAlive: Bool
    let context: RequestContext
    /// When it began, in nanoseconds of the system's clock that never goes back.
    let start = uv_hrtime()
    /// What a span says of the request, where one is made.
    var traced: (method: HTTPMethod, target: RequestTarget)?
    /// Content that had not all come with the head.
    var content: ContentWindow?
    /// Whether the client waits for `100 Continue` before it sends the content.
    var expectsContinue = false
    /// The handler's task, unless it ended at once.
    var task: Task<Void, Never>?
    /// A response that is being produced piece by piece.
    var production: Production?

    /// How far a response is that is produced piece by piece.
    struct Production {
        let isChunked: Bool
        let isEndless: Bool
        /// Whether the connection may live on after it.
        let persists: Bool
        /// Octets that are still to come, when the length is known.
        var remaining: Int?
        /// Whether an endless one was told to end.
        var isEnding = false
    }
}
