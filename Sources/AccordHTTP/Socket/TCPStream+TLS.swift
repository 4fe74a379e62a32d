import AccordRuntime
import CAccordUV

/// What a stream has for TLS.
final class TCPStreamSecurity {
    let acceptor: TLSAcceptor
    /// Made when the client's first octets have come.
    var session: TLSSession?
    /// What the owner wrote before the handshake was over.
    var held: ArraySlice<UInt8> = []
    /// When the time for the handshake is over, in milliseconds of the loop's clock.
    let handshakeEnd: UInt64
    /// Whether the owner knows that nothing more comes.
    var hasInputEnded = false
    /// The certificate that the client has shown.
    var clientCertificate: ClientCertificate?

    /// Octets that are read at once before the handshake is over: they may have to wait for their turn.
    static let readLimit = 4096
    /// Messages of the protocol that wait for a client; one that has more written and doesn't read is let go.
    static let waitingLimit = 192 * 1024

    init(_ acceptor: TLSAcceptor, now: UInt64) {
        self.acceptor = acceptor
        handshakeEnd = now + acceptor.handshakeTime
    }

    var isShakingHands: Bool { session?.isEstablished != true }
}

extension TCPStream {
    /// Whether the client has had its time for the handshake.
    func isHandshakeOver(at now: UInt64) -> Bool {
        guard let security else { return false }
        return security.isShakingHands && now >= security.handshakeEnd
    }

    /// Opens what the client has sealed; before the handshake is over, when it is its turn.
    func receivedSealed(_ octets: UnsafeBufferPointer<UInt8>) {
        guard let security, !security.hasInputEnded, security.session?.failure == nil else { return }
        if !security.isShakingHands || security.acceptor.mayStep() { return open(octets, security) }
        stopReading()
        let copy = Array(octets)
        security.acceptor.wait { [self] in
            if isClosing { return }
            startReading()
            copy.withUnsafeBufferPointer { open($0, security) }
        }
    }

    func sealedInputEnded() {
        guard let security, !security.hasInputEnded else { return }
        if security.isShakingHands { owner?.failed(); return }
        // Clients often leave out that they seal nothing more; a request that was cut off is found out anyway, by
        // its framing (RFC 9112 section 9.8).
        security.hasInputEnded = true
        owner?.inputEnded()
    }

    private func open(_ octets: UnsafeBufferPointer<UInt8>, _ security: TCPStreamSecurity) {
        if security.session == nil {
            if octets.beginHTTP {
                self.security = nil
                owner?.handshakeOmitted()
                return
            }
            security.session = TLSSession(security.acceptor.context, security.acceptor.memory)
        }
        guard let session = security.session else { owner?.failed(); return }
        let memory = security.acceptor.memory
        memory.arrived = UnsafeRawBufferPointer(octets)
        defer { memory.arrived = UnsafeRawBufferPointer(start: nil, count: 0) }
        var progress = TLSSession.Progress.full
        while case .full = progress, !isClosing {
            let wasEstablished = session.isEstablished
            let (count, reached) = session.open(into: memory.opened)
            progress = reached
            guard flushSealed(security.acceptor.memory) != nil else { owner?.failed(); return }
            if !wasEstablished, session.isEstablished { established(security, session) }
            if count > 0 { owner?.received(UnsafeBufferPointer(rebasing: memory.opened[..<count]).span) }
        }
        if isClosing { return }
        switch progress {
        case .full, .waiting: break
        case .ended: sealedInputEnded()
        case .failed where session.isEstablished: owner?.failed()
        case .failed: owner?.handshakeFailed(session.failure ?? "")
        }
    }

    private func established(_ security: TCPStreamSecurity, _ session: TLSSession) {
        security.clientCertificate = session.clientCertificate
        let held = security.held
        if held.isEmpty { return }
        security.held = []
        if !writeSealed(held) { owner?.failed() }
    }
}

// MARK: - Writing

extension TCPStream {
    /// Seals and writes both parts as far as the system takes them now. What it has taken only a part of counts as
    /// being written, and not as taken.
    func tryWriteSealed(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Int? {
        guard let security, let session = security.session, session.isEstablished, underWay == 0,
            uv_stream_get_write_queue_size(stream) == 0
        else { return 0 }
        var taken = 0
        while taken < first.count + second.count {
            var batch = 0
            while batch < Self.copyLimit, taken + batch < first.count + second.count {
                let start = taken + batch
                let rest = start < first.count ? first[start...] : second[(start - first.count)...]
                let part = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.copyLimit - batch))
                guard session.seal(part) else { return nil }
                batch += part.count
            }
            guard let isTaken = flushSealed(security.acceptor.memory, batch) else { return nil }
            if !isTaken { break }
            taken += batch
        }
        return taken
    }

    /// Seals the next octets and writes them as soon as the system takes them, unless that is under way.
    func writeSealed(_ part: ArraySlice<UInt8>) -> Bool {
        guard let security, underWay == 0 else { return true }
        guard let session = security.session, session.isEstablished else {
            security.held = part
            return true
        }
        guard part.withUnsafeBytes({ session.seal($0) }) else { return false }
        return queueSealed(security.acceptor.memory, from: 0, part.count)
    }

    /// Writes what was sealed, of so many octets of the owner's. Returns whether the system has taken all of it now,
    /// or nil when the connection broke.
    private func flushSealed(_ memory: TLSMemory, _ count: Int = 0) -> Bool? {
        if memory.sealed.isEmpty { return true }
        let taken = memory.sealed.withUnsafeBytes {
            tryWriteNow($0, UnsafeRawBufferPointer(start: nil, count: 0))
        }
        if taken == memory.sealed.count {
            memory.sealed.removeAll(keepingCapacity: true)
            return true
        }
        guard let taken, queueSealed(memory, from: taken, count) else {
            memory.sealed.removeAll(keepingCapacity: true)
            return nil
        }
        return false
    }

    private func queueSealed(_ memory: TLSMemory, from start: Int, _ count: Int) -> Bool {
        let operation = WriteOperation(self, memory.sealed[start...], count: count)
        memory.sealed.removeAll(keepingCapacity: true)
        if count > 0 { underWay = count }
        return operation.start(on: stream)
            && uv_stream_get_write_queue_size(stream) <= TCPStreamSecurity.waitingLimit
    }

    /// Seals that nothing more comes, behind what is being written.
    func endSealing() {
        guard let security, let session = security.session else { return }
        session.end()
        _ = flushSealed(security.acceptor.memory)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these are the beginning of a request: no message of TLS begins with a letter.
    fileprivate var beginHTTP: Bool { first.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } ?? false }
}
