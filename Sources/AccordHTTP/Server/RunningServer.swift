import AccordRuntime
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server that listens: its workers, and who waits for their end.
final class RunningServer: Sendable {
    /// The port that is bound.
    let port: Int

    private let workers: [LoopBound<Worker>]
    private let completion: Completion
    private let shutdown: Shutdown

    /// Binds the address and prepares a worker for each thread.
    init(_ responder: any Responder, _ configuration: HTTPServerConfiguration) throws(HTTPServerError) {
        let count = configuration.threads > 0 ? configuration.threads : UV.usableCores
        let service = Service(responder, configuration)
        let completion = Completion(count)
        var workers: [Worker] = []
        for _ in 0..<count {
            workers.append(Worker(try EventLoop(), service, onIdle: completion.countDown))
        }
        port = try Self.listen(workers, configuration)
        self.completion = completion
        self.workers = workers.map { LoopBound($0, to: $0.loop) }
        shutdown = Shutdown(
            workers: self.workers, readiness: configuration.readiness,
            delay: configuration.shutdownDelay.milliseconds, grace: configuration.shutdownGrace.milliseconds)
        if configuration.handlesSignals {
            workers[0].handleSignals { [shutdown] in
                shutdown.begin()
            } tell: { [workers = self.workers] signal in
                Self.tell(workers, signal, configuration.logger)
            }
        }
    }

    /// Starts the threads, and returns when all have come to their end after `stop`.
    func run(onReady: @Sendable (Int) -> Void) async throws(HTTPServerError) {
        do throws(HTTPServerError) {
            for worker in workers {
                // The loop's thread holds the worker until it ends.
                try worker.loop.start { withExtendedLifetime(worker) {} }
            }
        } catch {
            shutdown.stop()
            throw error
        }
        onReady(port)
        await completion.wait()
    }

    /// Begins the graceful shutdown, from any thread.
    func stop() { shutdown.begin() }

    /// What operators ask for by signals: what goes on now, or lines of the log that help to find an error.
    private static func tell(_ workers: [LoopBound<Worker>], _ signal: Int32, _ logger: Logger) {
        if signal == SIGUSR1 {
            for worker in workers { worker.loop.run { worker.value.logConnections() } }
        } else {
            logger.toggleDebug()
            logger.log(logger.level, "log level changed", ["level": logger.level.name])
        }
    }

    #if os(Linux)
        /// Every worker has its own sockets on the same port; the system deals connections out.
        private static func listen(
            _ workers: [Worker], _ configuration: HTTPServerConfiguration
        ) throws(HTTPServerError) -> Int {
            let isShared = workers.count > 1
            var port = configuration.port
            if isShared { port = try ListeningSocket.probe(host: configuration.host, port: port) }
            for worker in workers {
                for socket in try ListeningSocket.bind(host: configuration.host, port: port, shared: isShared)
                {
                    try worker.listen(socket)
                    port = socket.port
                }
            }
            return port
        }
    #else
        /// The system does not deal connections out evenly: the first worker accepts all and does.
        private static func listen(
            _ workers: [Worker], _ configuration: HTTPServerConfiguration
        ) throws(HTTPServerError) -> Int {
            var port = configuration.port
            let takers = workers.map { LoopBound($0, to: $0.loop) }
            for socket in try ListeningSocket.bind(host: configuration.host, port: port, shared: false) {
                var next = 0
                try workers[0].listen(socket) { descriptor in
                    let taker = takers[next % takers.count]
                    next += 1
                    // A loop that has ended runs the call here, and has nobody to take the connection.
                    taker.loop.run {
                        if taker.loop.isClosed {
                            SystemSocket.close(descriptor)
                        } else {
                            taker.value.adopt(descriptor: descriptor)
                        }
                    }
                }
                port = socket.port
            }
            return port
        }
    #endif
}

/// Lets one task wait until each of a number of workers has counted down.
private final class Completion: Sendable {
    private struct State {
        var remaining: Int
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(remaining: count)) }

    @Sendable func countDown() {
        let waiter = state.withLock { state in
            state.remaining -= 1
            return state.remaining == 0 ? state.waiter.take() : nil
        }
        waiter?.resume()
    }

    func wait() async {
        await withCheckedContinuation { waiter in
            let isOver = state.withLock { state in
                if state.remaining > 0 { state.waiter = waiter }
                return state.remaining <= 0
            }
            if isOver { waiter.resume() }
        }
    }
}
