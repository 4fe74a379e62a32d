import AccordRuntime

extension Connection {
    /// Ends the connection after what is being written.
    func beginClosing() {
        guard phase != .closed else { return }
        phase = .lingering
        pending = []
        flush()
        if isWriting { closesAfterWriting = true } else { linger() }
    }

    /// Tells the client that nothing more comes and waits until it has gone too. Closing at once
    /// would reset the connection when the client is still sending, and could destroy the
    /// response before it is read (RFC 9112 section 9.6).
    func linger() {
        guard phase != .closed else { return }
        if hasInputEnded { return close() }
        if isReadingPaused { stream.startReading() }
        deadline = loop.now + service.times.linger
        stream.shutdown()
    }

    /// Closes at once; a handler that is at work is cancelled.
    func close() {
        guard phase != .closed else { return }
        phase = .closed
        deadline = .max
        abandonExchange(.incomplete)
        pending = []
        roomWaiter.take()?.resume(throwing: CancellationError())
        stream.close()
        worker.remove(self)
    }

    /// A deadline has passed.
    func expired() {
        if isWriting, stream.unwritten < unwritten {
            unwritten = stream.unwritten
            deadline = loop.now + service.times.idle
            return
        }
        switch phase {
        case .head where !isWriting, .body where !isWriting: refuse(.readingTimeout)
        case .handling where !isWriting:
            refuse(!awaited.collectors.isEmpty ? .readingTimeout : .handlingTimeout)
        case .streaming where !isWriting: deadline = loop.now + service.times.idle
        default: close()
        }
    }

    /// The server is stopping: what is between requests ends now, the rest after its response.
    func serverStops() {
        if phase == .idle, !isWriting, pending.isEmpty { close() }
    }
}
