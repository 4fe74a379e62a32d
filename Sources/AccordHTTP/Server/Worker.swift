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

    private var connections: [Connection] = []
    private var listeners: [TCPListener] = []
    private var timer: LoopTimer?
    private var signals: ShutdownSignals?
    private var graceEnd = UInt64.max
    private let onIdle: @Sendable () -> Void
    private var isIdle = false
    private var hasStopped = false

    private static let refusalsAtOnce = 256

    /// `onIdle` is called once, when a worker that was told to stop has no connection left.
    init(_ loop: EventLoop, _ service: Service, onIdle: @escaping @Sendable () -> Void) {
        self.loop = loop
        self.service = service
        self.onIdle = onIdle
    }

    /// A worker whose server could not start lets its sockets go.
    deinit {
        signals?.close()
        for listener in listeners { listener.close() }
    }

    /// Accepts connections from a socket; `deal` may send them elsewhere. Before the loop starts.
    func listen(_ socket: ListeningSocket, deal: ((Int32) -> Void)? = nil) throws(HTTPServerError) {
        let listener = TCPListener(on: loop)
        listeners.append(listener)
        try listener.listen(socket) { [unowned self] stream in
            if let deal {
                stream.detach(deal)
            } else {
                adopt(stream)
            }
        }
    }

    /// Calls `action` when SIGTERM or SIGINT comes. Before the loop starts.
    func handleSignals(_ action: @escaping () -> Void) {
        signals = ShutdownSignals(on: loop, action)
    }

    /// Takes over a connection that another loop has accepted.
    func adopt(descriptor: Int32) {
        let stream = TCPStream(on: loop)
        if stream.open(descriptor) { adopt(stream) } else { stream.close() }
    }

    private func adopt(_ stream: TCPStream) {
        if isStopping { return stream.close() }
        let connection = Connection(self, stream)
        connection.index = connections.count
        connections.append(connection)
        let count = service.connectionCount.wrappingAdd(1, ordering: .relaxed).newValue
        startTimer()
        // The few that are told so linger; a flood of more is not worth the memory.
        if count > service.limits.connections + Self.refusalsAtOnce { return connection.close() }
        connection.start(isWelcome: count <= service.limits.connections)
    }

    /// Forgets a connection that has closed.
    func remove(_ connection: Connection) {
        let last = connections.removeLast()
        if last !== connection {
            last.index = connection.index
            connections[connection.index] = last
        }
        service.connectionCount.wrappingSubtract(1, ordering: .relaxed)
        if connections.isEmpty, !isStopping { timer?.stop() }
        stopIfDone()
    }
}

extension Worker {
    /// Stops accepting, closes what is idle, and gives the rest until the grace time is over.
    func stop(grace: UInt64) {
        guard !isStopping else { return }
        isStopping = true
        graceEnd = loop.now + grace
        signals?.close()
        signals = nil
        for listener in listeners { listener.close() }
        for connection in connections { connection.serverStops() }
        startTimer()
        stopIfDone()
    }

    private func startTimer() {
        let timer = timer ?? LoopTimer(on: loop) { [unowned self] in checkDeadlines() }
        self.timer = timer
        if !timer.isRunning { timer.start(every: service.times.interval) }
    }

    private func checkDeadlines() {
        let now = loop.now
        for connection in connections where now >= connection.deadline { connection.expired() }
        guard now >= graceEnd else { return }
        for connection in connections { connection.close() }
    }

    private func stopIfDone() {
        guard isStopping, connections.isEmpty else { return }
        if !isIdle { onIdle() }
        isIdle = true
        // A task that goes on after its connection has closed still needs its executor.
        guard runningTasks == 0, !hasStopped else { return }
        hasStopped = true
        timer?.close()
        loop.stop()
    }
}
