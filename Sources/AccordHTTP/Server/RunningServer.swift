import AccordRuntime
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server that listens: its workers, and who waits for their end.
final class RunningServer: Sendable {
    /// Where it listens, with the ports that are bound.
    let endpoints: [Endpoint]

    private let workers: [LoopBound<Worker>]
    private let completion: Completion
    private let shutdown: Shutdown

    /// Binds the address and prepares a worker for each thread.
    init(_ responder: any Responder, _ configuration: HTTPServerConfiguration) throws(HTTPServerError) {
        if configuration.tls != nil, !configuration.proxies.isEmpty { throw .proxiesBeforeTLS }
        let count = configuration.threads > 0 ? configuration.threads : UV.usableCores
        let service = Service(responder, configuration)
        let completion = Completion(count)
        var workers: [Worker] = []
        for _ in 0..<count {
            workers.append(Worker(try EventLoop(), service, onIdle: completion.countDown))
        }
        let reloader = try configuration.tls.map { tls throws(HTTPServerError) in
            try TLSReloader(tls, configuration.logger)
        }
        for worker in workers { if let reloader { worker.secure(with: reloader.initial) } }
        endpoints = try Listening(workers: workers, sharesPorts: configuration.sharesPorts)
            .listen(configuration.listen)
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
            if let reloader {
                workers[0].handleHangUp { [workers = self.workers] in reloader.reload(into: workers) }
            }
        }
    }

    /// Starts the threads, and returns when all have come to their end after `stop`.
    func run(onReady: @Sendable ([Endpoint]) -> Void) async throws(HTTPServerError) {
        do throws(HTTPServerError) {
            for worker in workers {
                // The loop's thread holds the worker until it ends.
                try worker.loop.start { withExtendedLifetime(worker) {} }
            }
        } catch {
            shutdown.stop()
            throw error
        }
        onReady(endpoints)
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
