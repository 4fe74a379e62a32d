import AccordRuntime

extension Connection {
    /// Content up to this many octets is copied behind its head; larger content is written from
    /// where it is.
    private static let copyLimit = 16 * 1024
    /// What pipelined responses may gather before they are written.
    private static let outputLimit = 64 * 1024

    /// Puts a response into the worker's output, and writes that if it has grown.
    func write(_ response: consuming Response, isHead: Bool, version: HTTPVersion, closes: Bool) {
        let forbidsContent = response.status.forbidsContent
        var framing = ResponseHead.Framing.length(response.body.count)
        if let length = response.stream?.length { framing = .length(length) }
        if forbidsContent || response.stream != nil && response.stream?.length == nil { framing = .none }
        writeHead(response, framing, version: version, closes: closes)
        guard !isHead, !forbidsContent else { return }
        if response.body.count <= Self.copyLimit {
            worker.output.append(contentsOf: response.body)
            if worker.output.count >= Self.outputLimit { flush() }
        } else {
            flush(response.body)
        }
    }

    func writeHead(
        _ response: borrowing Response, _ framing: ResponseHead.Framing, version: HTTPVersion, closes: Bool
    ) {
        let option: ResponseHead.ConnectionOption =
            closes ? .close : version == .http10 ? .keepAlive : .persists
        ResponseHead(status: response.status, framing: framing, connection: option)
            .write(response.fields, date: worker.date.current(), to: &worker.output)
    }

    /// Gives the worker's output, and the content behind it, to the system.
    func flush(_ content: [UInt8] = []) {
        guard !worker.output.isEmpty || !content.isEmpty else { return }
        let outcome = phase == .closed ? .written : stream.write(worker.output, content)
        worker.output.removeAll(keepingCapacity: worker.output.capacity <= 4 * Self.outputLimit)
        switch outcome {
        case .written: break
        case .failed: close()
        case .pending:
            isWriting = true
            unwritten = stream.unwritten
            deadline = loop.now + service.times.idle
        }
    }

    func writeCompleted() {
        isWriting = false
        if let roomWaiter = roomWaiter.take() { return roomWaiter.resume() }
        if closesAfterWriting { return linger() }
        if phase == .idle { deadline = loop.now + service.times.idle }
        if phase != .handling { resume() }
    }
}
