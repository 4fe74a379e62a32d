import AccordRuntime

/// One client's connection: it reads requests, has each answered before it takes the next, and
/// writes responses in order (RFC 9112 section 9). Used on its loop's thread only.
final class Connection: TCPStreamOwner {
    let worker: Worker
    let loop: EventLoop
    let service: Service
    let stream: TCPStream
    /// Its place in the worker's table.
    var index = 0

    var phase = Phase.idle
    /// When `expired` is due, in milliseconds of the loop's clock.
    var deadline = UInt64.max
    /// When the first octet of the present request came.
    var began: UInt64 = 0

    var parser: RequestParser
    /// The head whose content is still being read.
    var head: RequestHead?
    var body: BodyDecoder?
    /// Octets that were read and not yet taken.
    var pending: [UInt8] = []
    /// Whether a call further up the stack is taking octets now.
    var isConsuming = false
    var isReadingPaused = false
    /// The client sends nothing more.
    var hasInputEnded = false

    var exchange: Exchange?
    var exchangeCount = 0
    var context: RequestContext?
    /// The handler's task, unless it ended at once.
    var task: Task<Void, Never>?
    var awaited = AwaitedState()
    var streaming: StreamState?

    /// What is about to be written; empty between calls.
    var output: [UInt8] = []
    /// Whether octets wait for the system to take them.
    var isWriting = false
    var unwritten = 0
    /// Whether the connection ends when they have been written.
    var closesAfterWriting = false
    /// Resumed when they have been written.
    var roomWaiter: CheckedContinuation<Void, any Error>?

    private(set) lazy var peerAddress = stream.peerAddress

    /// Where a connection stands.
    enum Phase {
        /// Between requests.
        case idle
        /// Inside a request line or header section.
        case head
        /// Inside content that a request needs before it is handled.
        case body
        /// A handler is making the response.
        case handling
        /// A response is being produced piece by piece.
        case streaming
        /// The last response has been sent; the client is given time to read it.
        case lingering
        case closed
    }

    init(_ worker: Worker, _ stream: TCPStream) {
        self.worker = worker
        loop = worker.loop
        service = worker.service
        self.stream = stream
        parser = RequestParser(worker.service.limits)
    }

    /// Begins to read; a connection that is one too many is told so and closed.
    func start(isWelcome: Bool) {
        stream.owner = self
        deadline = loop.now + service.times.idle
        stream.startReading()
        if !isWelcome { refuse(.tooManyConnections) }
    }
}
