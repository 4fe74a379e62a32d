import AccordRuntime

extension Connection {
    func received(_ octets: borrowing Octets) {
        switch state.phase {
        case .closing, .lingering, .closed: return
        default: break
        }
        service.metrics.received.add(octets.count)
        _ = input.spend(octets: octets.count, turn: loop.turn)
        guard input.pending.isEmpty else {
            octets.withUnsafeBufferPointer { input.pending.append(contentsOf: $0) }
            return proceed()
        }
        let taken = take(octets)
        if taken < octets.count, takesMore { input.pending = octets.extracting(taken..<octets.count).array }
        settle()
    }

    func inputEnded() {
        apply(.inputEnded)
        settle()
    }

    /// Goes on with octets that had to wait.
    func proceed() {
        guard !input.isTaking else { return }
        if !input.pending.isEmpty {
            // Taken out meanwhile, because what follows may come back here.
            let octets = input.pending
            input.pending = []
            let taken = take(octets.span)
            if taken < octets.count, takesMore {
                input.pending = taken == 0 ? octets : Array(octets[taken...])
            }
        }
        settle()
    }

    /// Whether octets are taken at all, now or later.
    private var takesMore: Bool {
        switch state.phase {
        case .closing, .lingering, .closed: false
        default: true
        }
    }

    /// What has to be done whenever octets have been taken as far as they can be.
    private func settle() {
        flush()
        guard takesMore else { return }
        postponeIfNeeded()
        pauseIfNeeded()
        if state.hasInputEnded, isExhausted { inputExhausted() }
    }

    /// Whether nothing more can be taken of what the client has sent, though a part of a line may be left.
    private var isExhausted: Bool {
        switch state.phase {
        case .idle, .head: !input.isPostponed && (!state.isWriting || input.pending.isEmpty)
        default: exchange?.content?.hasRoom != false
        }
    }

    private func inputExhausted() {
        if service.cancelsOnHalfClose { exchange?.task?.cancel() }
        apply(.inputExhausted)
    }

    /// What is left when the connection has had its share of this turn waits for the next.
    private func postponeIfNeeded() {
        guard !input.isPostponed, !input.mayTake(in: loop.turn), !state.isWriting else { return }
        input.isPostponed = true
        loop.postpone { [self] in
            input.isPostponed = false
            if state.phase != .closed { proceed() }
        }
    }

    private func pauseIfNeeded() {
        guard !state.hasInputEnded else { return }
        let hasNoRoom = exchange?.content?.hasRoom == false
        let pauses = input.isPostponed || hasNoRoom || input.pending.count >= InputBuffer.pendingLimit
        guard pauses != input.isPaused else { return }
        input.isPaused = pauses
        if pauses { stream.stopReading() } else { stream.startReading() }
    }

    /// Takes requests from the octets while the connection is ready for them; returns how many
    /// octets have been taken.
    private func take(_ octets: borrowing Octets) -> Int {
        var offset = 0
        input.isTaking = true
        defer { input.isTaking = false }
        do throws(Problem) {
            while !state.isWriting, try step(octets, at: &offset) {}
        } catch {
            refuse(error)
        }
        return offset
    }

    /// One step; false when there is nothing to do with what is there.
    private func step(_ octets: borrowing Octets, at offset: inout Int) throws(Problem) -> Bool {
        switch state.phase {
        case .idle, .head:
            guard offset < octets.count, input.mayTake(in: loop.turn) else { return false }
            if input.awaitsProxyHeader { return takeProxyHeader(octets, at: &offset) }
            if state.phase == .idle { beginRequest() }
            guard let head = try input.parser.parse(octets, at: &offset) else { return false }
            _ = input.spend(requests: 1, turn: loop.turn)
            try accept(head, octets, at: &offset)
            return true
        case .handling(.arriving), .streaming(.arriving):
            guard offset < octets.count, let content = exchange?.content else { return false }
            guard content.hasRoom else { return false }
            content.take(octets, at: &offset)
            if content.isComplete { apply(.contentEnded) }
            return false
        case .handling, .streaming, .closing, .lingering, .closed:
            return false
        }
    }

    private func takeProxyHeader(_ octets: borrowing Octets, at offset: inout Int) -> Bool {
        switch ProxyHeader.read(octets.extracting(offset..<octets.count)) {
        case .incomplete: return false
        case .malformed:
            apply(.broke)
            return false
        case .complete(let length, let address):
            input.awaitsProxyHeader = false
            if let address { peerAddress = address }
            offset += length
            waitForRequest()
            return true
        }
    }

    private func beginRequest() {
        apply(.requestBegan)
        began = loop.now
        deadline = began + min(service.times.header, service.times.request)
    }

    /// Hands a request over: with its content when that is here, and else with what reads it.
    private func accept(
        _ head: consuming RequestHead, _ octets: borrowing Octets, at offset: inout Int
    ) throws(Problem) {
        switch head.framing {
        case .none: dispatch(head, .none)
        case .length(let length) where length <= min(octets.count - offset, service.limits.body):
            let content = octets.extracting(offset..<(offset + length)).array
            offset += length
            dispatch(head, .buffered(content))
        case .length, .chunked:
            let content = ContentWindow(head.framing, service)
            if offset < octets.count { content.take(octets, at: &offset) }
            if let whole = content.whole { return dispatch(head, .buffered(whole)) }
            let reader = RequestContent(connection: LoopBound(self, to: loop), number: exchangeCount + 1)
            dispatch(head, .incoming(reader), content)
        }
    }
}
