import AccordRuntime

extension Connection {
    /// Octets kept for later requests while one is being answered; reading pauses beyond.
    private static let pendingLimit = 64 * 1024

    func received(_ octets: borrowing Octets) {
        if phase == .lingering || phase == .closed { return }
        guard pending.isEmpty else {
            octets.withUnsafeBufferPointer { pending.append(contentsOf: $0) }
            return resume()
        }
        let taken = consume(octets)
        if taken < octets.count, phase != .lingering, phase != .closed {
            pending = octets.extracting(taken..<octets.count).array
        }
        settle()
    }

    /// Goes on with octets that had to wait.
    func resume() {
        if !pending.isEmpty {
            // Taken out meanwhile, because what follows may come back here.
            let octets = pending
            pending = []
            let taken = consume(octets.span)
            if taken == 0, phase != .lingering, phase != .closed {
                pending = octets
            } else if taken < octets.count, phase != .lingering, phase != .closed {
                pending = Array(octets[taken...])
            }
        }
        settle()
    }

    /// What has to be done whenever octets have been taken as far as they can be.
    private func settle() {
        flush()
        guard phase != .lingering, phase != .closed else { return }
        let isFull = pending.count >= Self.pendingLimit
        if isFull != isReadingPaused, !hasInputEnded {
            isReadingPaused = isFull
            if isFull { stream.stopReading() } else { stream.startReading() }
        }
        if hasInputEnded {
            inputHasEnded()
        } else if worker.isStopping {
            serverStops()
        }
    }

    /// Takes requests from the octets while the connection is ready for them; returns how many
    /// octets have been taken.
    private func consume(_ octets: borrowing Octets) -> Int {
        var offset = 0
        isConsuming = true
        defer { isConsuming = false }
        do throws(Problem) {
            while !isWriting, try advance(octets, at: &offset) {}
        } catch {
            refuse(error)
        }
        return offset
    }

    /// One step; false when there is nothing to do with what is there.
    private func advance(_ octets: borrowing Octets, at offset: inout Int) throws(Problem) -> Bool {
        switch phase {
        case .idle, .head:
            guard offset < octets.count else { return false }
            if phase == .idle { beginRequest() }
            guard let head = try parser.parse(octets, at: &offset) else { return false }
            try accept(head, hasMore: offset < octets.count)
            return true
        case .body:
            guard try body?.decode(octets, at: &offset) == true else { return false }
            dispatchBuffered()
            return true
        case .handling:
            guard offset < octets.count, body?.isComplete == false else { return false }
            takeAwaited(octets, at: &offset)
            return false
        case .streaming, .lingering, .closed:
            return false
        }
    }

    private func beginRequest() {
        phase = .head
        began = loop.now
        deadline = began + min(service.times.header, service.times.request)
    }

    /// Goes from the head to the content or, when there is nothing to wait for, to the handler.
    private func accept(_ head: consuming RequestHead, hasMore: Bool) throws(Problem) {
        switch head.framing {
        case .none: dispatch(head, .none)
        case .length(0): dispatch(head, .buffered([]))
        case .length, .chunked:
            body = BodyDecoder(head.framing, limits: service.limits)
            if head.expectsContinue, !hasMore {
                dispatchAwaiting(head)
            } else {
                self.head = head
                phase = .body
                deadline = began + service.times.request
            }
        }
    }

    private func dispatchBuffered() {
        guard let head = head.take(), let body = body.take() else { return }
        dispatch(head, .buffered(body.content))
    }
}

extension Connection {
    func inputEnded() {
        hasInputEnded = true
        inputHasEnded()
    }

    /// The client sends nothing more. One that still wants its response may read it, but whoever
    /// makes the response is told that nobody may be there.
    private func inputHasEnded() {
        switch phase {
        case .handling, .streaming:
            failAwaited(.incomplete)
            task?.cancel()
        case .idle where !isWriting: close()
        case .head where !isWriting, .body where !isWriting: refuse(.incomplete)
        case .lingering: close()
        case .idle, .head, .body, .closed: break
        }
    }

    func failed() { close() }
}
