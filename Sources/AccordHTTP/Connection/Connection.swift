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

    private(set) var state = ConnectionState()
    var input: InputBuffer
    var output = OutputQueue()
    var exchange: Exchange?
    var exchangeCount = 0

    /// When the time for what it does is over, in milliseconds of the loop's clock.
    var deadline = UInt64.max
    /// When the first octet of the present request came.
    var began: UInt64 = 0
    /// When it was accepted.
    let opened: UInt64
    /// What waited to be written when the deadline was set.
    var unwritten = 0

    /// The client's address: the peer's, or what a proxy says.
    lazy var peerAddress = stream.peerAddress

    init(_ worker: Worker, _ stream: TCPStream) {
        self.worker = worker
        loop = worker.loop
        service = worker.service
        opened = worker.loop.now
        self.stream = stream
        input = InputBuffer(worker.service.limits)
    }

    /// Begins to read; a connection that is one too many is told so and closed.
    func start(isWelcome: Bool) {
        stream.owner = self
        waitForRequest()
        if !service.proxies.isEmpty, let address = peerAddress,
            service.proxies.contains(where: { $0.contains(address) })
        {
            input.awaitsProxyHeader = true
            deadline = loop.now + service.times.header
        }
        stream.startReading()
        if !isWelcome { refuse(.tooManyConnections) }
    }

    /// Gives the client its time for the next request.
    func waitForRequest() {
        deadline = loop.now + (state.isStopping ? service.times.lastRequest : service.times.idle)
    }

    /// Whether nothing is going on, so that it can be closed to make room for another.
    var isIdle: Bool { state.phase == .idle && !state.isWriting }

    /// Changes the state, and does what follows from that.
    func apply(_ event: ConnectionState.Event) {
        switch state.take(event) {
        case .nothing: break
        case .proceed: proceed()
        case .finish: finish()
        case .linger: linger()
        case .close: closeNow()
        case .refuse(let refusal): refuse(refusal.problem)
        case .failContent: exchange?.content?.abandon(.incomplete)
        case .extend: extend()
        case .hasten: deadline = min(deadline, loop.now + service.times.lastRequest)
        }
    }

    /// A deadline has passed.
    func expired() {
        let isReading = exchange?.content?.isAwaited == true
        let hasProgress = hasWritingProgress
        if let timeout = state.timeout(hasProgress: hasProgress, isReading: isReading) {
            service.metrics.timeouts.add(at: timeout.rawValue)
        }
        apply(.deadlinePassed(hasProgress: hasProgress, isReading: isReading))
    }

    /// The server is stopping: what is between requests may send one more, a response that has no end of its own
    /// ends now, and the rest ends with its response.
    func serverStops() {
        apply(.serverStops)
        if exchange?.production?.isEndless == true {
            exchange?.production?.isEnding = true
            exchange?.task?.cancel()
        }
    }

    func failed() { apply(.broke) }

    func handshakeFailed(_ reason: String) {
        service.logger.debug("no TLS session", ["reason": reason, "peer": peerAddress ?? "-"])
        // What waits can't be sent; the client may still read why.
        apply(state.isWriting ? .broke : .refused)
    }

    func handshakeOmitted() { refuse(.tlsExpected) }
}

extension ConnectionState.Refusal {
    fileprivate var problem: Problem {
        switch self {
        case .incomplete: .incomplete
        case .readingTimeout: .readingTimeout
        case .handlingTimeout: .handlingTimeout
        }
    }
}
