import AccordRuntime

/// The graceful end of a server: it is not ready any more, serves as before for a while, in which load balancers find
/// that out, and then takes no more clients.
struct Shutdown: Sendable {
    let workers: [LoopBound<Worker>]
    let readiness: Readiness
    /// In milliseconds, as `grace`.
    let delay: UInt64
    let grace: UInt64

    /// Begins it, from any thread; a second call changes nothing.
    func begin() {
        readiness.end()
        guard delay > 0, let first = workers.first else { return stop() }
        first.loop.run { first.value.stop(after: delay, stop) }
    }

    /// Takes no more clients from now on.
    func stop() {
        readiness.end()
        for worker in workers { worker.loop.run { worker.value.stop(grace: grace) } }
    }
}
