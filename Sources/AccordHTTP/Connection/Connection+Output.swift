import AccordRuntime

extension Connection {
    /// Content up to this many octets is copied behind its head; larger content is written from
    /// where it is.
    private static let copyLimit = 16 * 1024
    /// What pipelined responses may gather before they are written.
    private static let gatherLimit = 64 * 1024

    /// Puts a whole response into the output, and writes that if it has grown.
    func write(
        _ response: consuming Response, to request: UInt64, isHead: Bool, version: HTTPVersion, persists: Bool
    ) {
        let forbidsContent = response.status.forbidsContent
        let length: Int? =
            switch response.content {
            case .bytes(let bytes): bytes.count
            case .file(let region): region.length
            case .stream(let stream): stream.length
            }
        let framing: ResponseHead.Framing = forbidsContent ? .none : length.map { .length($0) } ?? .none
        writeHead(response, to: request, framing, version: version, persists: persists)
        guard !isHead, !forbidsContent, case .bytes(let body) = response.content else { return }
        if body.count <= Self.copyLimit {
            output.gathered.append(contentsOf: body)
            if output.gathered.count >= Self.gatherLimit { flush() }
        } else {
            flush(body)
        }
    }

    /// Takes the worker's spare buffer, if this connection has none: buffers go round, so that
    /// idle connections hold none.
    func prepareOutput() {
        if output.gathered.capacity == 0 { swap(&output.gathered, &worker.spareOutput) }
    }

    private func recycleOutput() {
        guard output.gathered.capacity > 0, output.gathered.capacity <= 4 * Self.gatherLimit else {
            return output.gathered = []
        }
        output.gathered.removeAll(keepingCapacity: true)
        swap(&output.gathered, &worker.spareOutput)
        if output.gathered.capacity > 0 { output.gathered = [] }
    }

    func writeHead(
        _ response: borrowing Response, to request: UInt64, _ framing: ResponseHead.Framing,
        version: HTTPVersion, persists: Bool
    ) {
        prepareOutput()
        let option: ResponseHead.ConnectionOption =
            !persists ? .close : version == .http10 ? .keepAlive : .persists
        ResponseHead(status: response.status, framing: framing, connection: option, request: request)
            .write(response.fields, date: worker.date.current(), to: &output.gathered)
    }

    /// Gives the output, and the content behind it, to the system; what it doesn't take now waits.
    func flush(_ content: [UInt8] = []) {
        let count = output.gathered.count + content.count
        guard count > 0 else { return }
        var taken = 0
        if !state.isWriting {
            guard let written = stream.tryWrite(output.gathered, content) else {
                output.gathered = []
                return apply(.broke)
            }
            taken = written
            service.metrics.sent.add(taken)
        }
        guard taken < count else { return recycleOutput() }
        let gathered = output.gathered
        output.gathered = []
        output.keep(gathered, from: taken)
        output.keep(content, from: max(0, taken - gathered.count))
        if state.isWriting { return }
        apply(.outputFilled)
        extend()
        writeNext()
    }

    /// Has the system take what is next when it can.
    private func writeNext() {
        let hasBegun = output.withNext { stream.write($0, from: $1) } ?? true
        if !hasBegun { apply(.broke) }
    }

    /// The system has taken octets that waited.
    func wrote(_ count: Int) {
        service.metrics.sent.add(count)
        guard state.phase != .closed else { return }
        output.advance(by: count)
        while output.waiting > 0 {
            guard let taken = output.withNext({ stream.tryWrite($0, from: $1) }) ?? nil else {
                return apply(.broke)
            }
            if taken == 0 {
                writeNext()
                break
            }
            service.metrics.sent.add(taken)
            output.advance(by: taken)
        }
        for waiter in output.takeWaiters() { waiter.resume() }
        guard output.waiting == 0 else { return }
        if state.phase == .idle { waitForRequest() }
        apply(.outputDrained)
    }

    /// Gives the connection as much time again.
    func extend() {
        unwritten = output.waiting - stream.written
        deadline = loop.now + service.times.idle
    }

    /// Whether the client has taken octets fast enough since the deadline was set.
    var hasWritingProgress: Bool {
        unwritten - (output.waiting - stream.written) >= service.leastProgress
    }
}
