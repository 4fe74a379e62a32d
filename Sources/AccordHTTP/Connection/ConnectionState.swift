/// Where a connection stands: the phase of its request, and whether the client still sends, octets wait to be
/// written, and the server is stopping. Each combination is possible, but of a connection that is closed.
///
/// All transitions are here. They touch no socket and no clock: an event goes in, and what has to be done
/// comes out.
struct ConnectionState: Equatable {
    private(set) var phase = Phase.idle
    /// Whether the client sends nothing more.
    private(set) var hasInputEnded = false
    /// Whether octets wait for the system to take them.
    private(set) var isWriting = false
    /// Whether the server is stopping, so that no response lets the connection live on.
    private(set) var isStopping = false

    enum Phase: Equatable {
        /// Between requests.
        case idle
        /// Inside a request line or header section.
        case head
        /// A responder is making the response.
        case handling(Content)
        /// A response is being produced piece by piece.
        case streaming(Content)
        /// The last response is being written.
        case closing
        /// It has been written; the client is given time to read it.
        case lingering
        case closed
    }

    /// The content of the request that is being answered.
    enum Content: Equatable {
        case complete
        /// Some of it has still to come.
        case arriving
    }

    enum Event: Equatable {
        /// The first octet of a request has come.
        case requestBegan
        /// The responder has the request.
        case dispatched(Content)
        /// The content has come to its end.
        case contentEnded
        /// The head of a response is in the output, and pieces follow.
        case streamBegan
        /// A whole response is in the output; whether the connection may live on.
        case responded(persists: Bool)
        /// A response of this layer is in the output, the last one.
        case refused
        /// The system took only a part of the output.
        case outputFilled
        /// The system has taken all of the output.
        case outputDrained
        /// The client sends nothing more.
        case inputEnded
        /// All that the client will ever send has been taken.
        case inputExhausted
        /// The time for what the connection does is over; whether something was written meanwhile, and
        /// whether the responder waits for content.
        case deadlinePassed(hasProgress: Bool, isReading: Bool)
        case serverStops
        /// The connection broke, or has to end at once.
        case broke
    }

    enum Effect: Equatable {
        case nothing
        /// Take the next request from what has been read.
        case proceed
        /// Write what is left, and tell the client that nothing more comes.
        case finish
        /// Tell the client that nothing more comes, and wait until it has gone too: closing at once would reset
        /// the connection while the client sends, and could destroy the response before it is read (RFC 9112
        /// section 9.6).
        case linger
        case close
        /// Answer with this layer's problem, and end the connection.
        case refuse(Refusal)
        /// Whoever waits for the content is told that it won't come.
        case failContent
        /// Wait as long again.
        case extend
        /// Wait for a last request for a short time only.
        case hasten
    }

    enum Refusal: Equatable { case incomplete, readingTimeout, handlingTimeout }

    /// What has to be done when something happens.
    mutating func take(_ event: Event) -> Effect {
        if phase == .closed { return .nothing }
        switch event {
        case .requestBegan:
            if phase == .idle { phase = .head }
            return .nothing
        case .dispatched(let content):
            phase = .handling(content)
            return .nothing
        case .contentEnded: return contentEnded()
        case .streamBegan:
            if case .handling(let content) = phase { phase = .streaming(content) }
            return .nothing
        case .responded(let persists): return responded(persists)
        case .refused: return end()
        case .outputFilled:
            isWriting = true
            return .nothing
        case .outputDrained:
            isWriting = false
            return phase == .closing ? linger() : .proceed
        case .inputEnded:
            hasInputEnded = true
            return phase == .lingering ? close() : .nothing
        case .inputExhausted: return inputExhausted()
        case .deadlinePassed(let hasProgress, let isReading): return deadlinePassed(hasProgress, isReading)
        case .serverStops:
            isStopping = true
            return phase == .idle ? .hasten : .nothing
        case .broke: return close()
        }
    }

    private mutating func contentEnded() -> Effect {
        switch phase {
        case .handling: phase = .handling(.complete)
        case .streaming: phase = .streaming(.complete)
        default: break
        }
        return .nothing
    }

    /// What follows content that has not come can't be found, so that the connection ends.
    private mutating func responded(_ persists: Bool) -> Effect {
        guard persists, !isStopping, phase == .handling(.complete) || phase == .streaming(.complete) else {
            return end()
        }
        phase = .idle
        return .proceed
    }

    private mutating func end() -> Effect {
        phase = .closing
        return .finish
    }

    private mutating func linger() -> Effect {
        if hasInputEnded { return close() }
        phase = .lingering
        return .linger
    }

    private mutating func close() -> Effect {
        phase = .closed
        return .close
    }

    /// A client that only sends no more may still read its response.
    private mutating func inputExhausted() -> Effect {
        switch phase {
        case .idle: isWriting ? end() : close()
        case .head: .refuse(.incomplete)
        case .handling(.arriving), .streaming(.arriving): .failContent
        case .handling, .streaming, .closing, .lingering, .closed: .nothing
        }
    }

    private mutating func deadlinePassed(_ hasProgress: Bool, _ isReading: Bool) -> Effect {
        if isWriting { return hasProgress ? .extend : close() }
        switch phase {
        case .head: return .refuse(.readingTimeout)
        case .handling: return .refuse(isReading ? .readingTimeout : .handlingTimeout)
        // A producer may have nothing to send for long, unless nobody can be there to read it.
        case .streaming: return hasInputEnded ? close() : .extend
        case .idle, .closing, .lingering, .closed: return close()
        }
    }
}
