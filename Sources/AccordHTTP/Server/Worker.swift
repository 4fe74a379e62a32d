import AccordRuntime
import CAccordUV

/// One loop of a server with its listeners and connections; used on the loop's thread only,
/// once it has started.
final class Worker {
    let loop: EventLoop
    let service: Service
    /// A buffer that connections take to write and give back.
    var spareOutput: [UInt8] = []
    var date = DateField()
    /// Tasks of handlers that have not ended.
    var runningTasks = 0 { didSet { stopIfDone() } }
    private(set) var isStopping = false

    private(set) var connections: [Connection] = []
    private var listeners: [TCPListener] = []
    private var timer: LoopTimer?
    private var stopSignals: SignalWatch?
    private var operatorSignals: SignalWatch?
    private var stopDelay: LoopTimer?
    private var hangUpSignals: SignalWatch?
    /// What makes TLS sessions, where that is spoken.
    private var acceptor: TLSAcceptor?
    private var graceEnd = UInt64.max
    private let onIdle: @Sendable () -> Void
    private var isIdle = false
    private var hasStopped = false
    /// Connections that have closed since free memory was given back.
    private var closedSinceTrim = 0
    /// When it was last said that there are no descriptors left.
    private var exhaustionTold: UInt64?

    private static let refusalsAtOnce = 256
    /// Connections that are looked at for the one that has been idle longest.
    private static let evictionSample = 64
    /// Connections that close before free memory is given back.
    private static let trimThreshold = 100
    /// How often deadlines are looked at when the server is stopping, in milliseconds.
    private static let stoppingInterval: UInt64 = 50

    /// `onIdle` is called once, when a worker that was told to stop has no connection left.
    init(_ loop: EventLoop, _ service: Service, onIdle: @escaping @Sendable () -> Void) {
        self.loop = loop
        self.service = service
        self.onIdle = onIdle
    }

    /// A worker whose server could not start lets its sockets go.
    deinit {
        stopSignals?.close()
        operatorSignals?.close()
        hangUpSignals?.close()
        for listener in listeners { listener.close() }
    }

    /// Accepts connections from a socket and gives their descriptors to `deal`, or takes them itself. Before the
    /// loop starts.
    func listen(_ socket: ListeningSocket, deal: ((Int32) -> Void)? = nil) throws(HTTPServerError) {
        let listener = try TCPListener(on: loop, socket) { [unowned self] descriptor in
            if let deal { deal(descriptor) } else { adopt(descriptor: descriptor) }
        } exhausted: { [unowned self] in
            tellExhaustion()
        }
        listeners.append(listener)
    }

    /// Calls `stop` when SIGTERM or SIGINT comes, after which a second one ends the process, and `tell` with SIGUSR1
    /// and SIGUSR2. Before the loop starts.
    func handleSignals(stop: @escaping () -> Void, tell: @escaping (Int32) -> Void) {
        stopSignals = SignalWatch(on: loop, [SIGTERM, SIGINT]) { _ in stop() }
        operatorSignals = SignalWatch(on: loop, [SIGUSR1, SIGUSR2], tell)
    }

    /// Calls `action` when SIGHUP comes. Before the loop starts.
    func handleHangUp(_ action: @escaping () -> Void) {
        hangUpSignals = SignalWatch(on: loop, [SIGHUP]) { _ in action() }
    }

    /// Speaks TLS with clients that come from now on.
    func secure(with context: TLSContext) {
        if let acceptor { return acceptor.context = context }
        acceptor = TLSAcceptor(context, on: loop, handshakeTime: service.times.header)
    }

    /// Takes over a connection that was accepted, here or by another loop. One that comes while the server stops
    /// may send a request.
    func adopt(descriptor: Int32) {
        guard !hasStopped else { return SystemSocket.close(descriptor) }
        let stream = TCPStream(on: loop, acceptor)
        guard stream.open(descriptor) else {
            SystemSocket.close(descriptor)
            return stream.close()
        }
        let connection = Connection(self, stream)
        service.metrics.accepted.add()
        let count = service.metrics.connections.add(1)
        var isWelcome = count <= service.limits.connections || evict()
        if !service.addresses.add(connection) { isWelcome = false }
        connection.index = connections.count
        connections.append(connection)
        startTimer()
        if !isWelcome { service.metrics.refused.add() }
        // The few that are told so linger; a flood of more is not worth the memory.
        if !isWelcome, count > service.limits.connections + Self.refusalsAtOnce { return connection.failed() }
        connection.start(isWelcome: isWelcome)
        if isStopping { connection.serverStops() }
    }

    /// Closes the connection that has been idle longest, as far as a sample tells.
    private func evict() -> Bool {
        guard let start = connections.indices.randomElement() else { return false }
        let sample = (0..<min(Self.evictionSample, connections.count)).lazy.map { offset in
            self.connections[(start + offset) % self.connections.count]
        }
        let longest = sample.filter(\.isIdle).min { $0.deadline < $1.deadline }
        guard let longest else { return false }
        service.metrics.evicted.add()
        longest.failed()
        return true
    }

    private func tellExhaustion() {
        if let exhaustionTold, loop.now - exhaustionTold < 60_000 { return }
        exhaustionTold = loop.now
        service.logger.warning(
            "no descriptors left: new connections wait", ["connections": "\(connections.count)"])
    }

    /// Forgets a connection that has closed.
    func remove(_ connection: Connection) {
        let last = connections.removeLast()
        if last !== connection {
            last.index = connection.index
            connections[connection.index] = last
        }
        service.metrics.connections.add(-1)
        service.addresses.remove(connection)
        closedSinceTrim += 1
        stopIfDone()
    }

    /// Gives back what a crowd of connections has needed, which the allocator would keep. Their tasks end a little
    /// after them.
    private func trimMemory() {
        guard closedSinceTrim >= Self.trimThreshold, closedSinceTrim > connections.count else { return }
        closedSinceTrim = 0
        accord_trim_memory()
    }
}

extension Worker {
    /// Calls `stop` when so many milliseconds have passed, in which everything is served as before.
    func stop(after delay: UInt64, _ stop: @escaping () -> Void) {
        stopSignals?.close()
        stopSignals = nil
        guard stopDelay == nil, !isStopping else { return }
        stopDelay = LoopTimer(on: loop) { stop() }
        stopDelay?.start(every: delay)
    }

    /// Stops accepting, gives what is idle a moment for a last request, and the rest until the grace time is over.
    func stop(grace: UInt64) {
        guard !isStopping else { return }
        isStopping = true
        graceEnd = loop.now + grace
        stopSignals?.close()
        stopSignals = nil
        hangUpSignals?.close()
        hangUpSignals = nil
        stopDelay?.close()
        for connection in connections { connection.serverStops() }
        for listener in listeners {
            listener.drain { [unowned self] in
                listeners.removeAll { $0 === listener }
                stopIfDone()
            }
        }
        timer?.stop()
        startTimer()
        stopIfDone()
    }

    private func startTimer() {
        let timer = timer ?? LoopTimer(on: loop) { [unowned self] in checkDeadlines() }
        self.timer = timer
        let interval =
            isStopping ? min(Self.stoppingInterval, service.times.interval) : service.times.interval
        if !timer.isRunning { timer.start(every: interval) }
    }

    private func checkDeadlines() {
        let now = loop.now
        for connection in connections {
            if connection.stream.isHandshakeOver(at: now) {
                connection.failed()
            } else if now >= connection.deadline {
                connection.expired()
            }
        }
        trimMemory()
        if connections.isEmpty, !isStopping { timer?.stop() }
        guard now >= graceEnd else { return }
        for connection in connections { connection.failed() }
    }

    private func stopIfDone() {
        guard isStopping, listeners.isEmpty, connections.isEmpty else { return }
        if !isIdle { onIdle() }
        isIdle = true
        // A task that goes on after its connection has closed still needs its executor.
        guard runningTasks == 0, !hasStopped else { return }
        hasStopped = true
        timer?.close()
        // Other loops may have requests still; a question about them must not end the process.
        operatorSignals?.close(ignoring: true)
        loop.stop()
    }
}
