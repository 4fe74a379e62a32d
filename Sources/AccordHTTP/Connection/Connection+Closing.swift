import AccordRuntime

extension Connection {
    /// Writes what is left of the last response.
    func finish() {
        input.pending = []
        deadline = loop.now + service.times.idle
        flush()
        if !state.isWriting { apply(.outputDrained) }
    }

    /// Tells the client that nothing more comes, and waits until it has gone too.
    func linger() {
        if input.isPaused { stream.startReading() }
        input.isPaused = false
        deadline = loop.now + service.times.linger
        stream.shutdown()
    }

    /// Closes at once; a handler that is at work is cancelled.
    func closeNow() {
        deadline = .max
        let isWhole = exchange?.production == nil && !state.isWriting
        if let exchange, exchange.production == nil { reportAbandoned(exchange) }
        abandonExchange(.incomplete)
        input.pending = []
        output.fail()
        stream.close(isWhole: isWhole)
        worker.remove(self)
    }
}
