import AccordRuntime

extension Connection {
    /// Content up to this many octets is copied behind its head; larger content is written from
    /// where it is.
    private static let copyLimit = 16 * 1024
    /// What pipelined responses may gather before they are written.
    private static let outputLimit = 64 * 1024

    /// Puts a response into the output, and writes that if it has grown.
    func write(_ response: consuming Response, isHead: Bool, version: HTTPVersion, closes: Bool) {
        let forbidsContent = response.status.forbidsContent
        var framing = ResponseHead.Framing.length(response.body.count)
        if let length = response.stream?.length { framing = .length(length) }
        if forbidsContent || response.stream != nil && response.stream?.length == nil { framing = .none }
        writeHead(response, framing, version: version, closes: closes)
        guard !isHead, !forbidsContent else { return }
        if response.body.count <= Self.copyLimit {
            output.append(contentsOf: response.body)
            if output.count >= Self.outputLimit { flush() }
        } else {
            flush(response.body)
        }
    }

    /// Takes the worker's spare buffer, if this connection has none: buffers go round, so that
    /// idle connections hold none.
    func prepareOutput() {
        if output.capacity == 0 { swap(&output, &worker.spareOutput) }
    }

    private func recycleOutput() {
        guard output.capacity <= 4 * Self.outputLimit else { return output = [] }
        output.removeAll(keepingCapacity: true)
        swap(&output, &worker.spareOutput)
        if output.capacity > 0 { output = [] }
    }

    func writeHead(
        _ response: borrowing Response, _ framing: ResponseHead.Framing, version: HTTPVersion, closes: Bool
    ) {
        prepareOutput()
        let option: ResponseHead.ConnectionOption =
            closes ? .close : version == .http10 ? .keepAlive : .persists
        ResponseHead(status: response.status, framing: framing, connection: option)
            .write(response.fields, date: worker.date.current(), to: &output)
    }

    /// Gives the output, and the content behind it, to the system.
    func flush(_ content: [UInt8] = []) {
        guard !output.isEmpty || !content.isEmpty else { return }
        let outcome = phase == .closed ? .written : stream.write(output, content)
        recycleOutput()
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
        isWriting = stream.unwritten > 0
        if isWriting { return }
        if let roomWaiter = roomWaiter.take() { return roomWaiter.resume() }
        if closesAfterWriting { return linger() }
        if phase == .idle { deadline = loop.now + service.times.idle }
        resume()
    }
}
