import AccordRuntime

extension Response {
    /// What makes the content while it is sent, where it is not all here.
    func producedContent(on loop: EventLoop) -> ResponseStream? {
        switch content {
        case .bytes: nil
        case .file(let region): .reading(region, on: loop)
        case .stream(let stream): stream
        }
    }
}

extension Connection {
    /// Sends the head of a response whose content is produced piece by piece.
    func begin(_ stream: ResponseStream, _ response: borrowing Response, persists: Bool) {
        guard let exchange else { return }
        let isChunked = stream.length == nil && exchange.version == .http11
        let framing: ResponseHead.Framing =
            stream.length.map { .length($0) } ?? (isChunked ? .chunked : .untilClose)
        let persists = persists && (isChunked || stream.length != nil)
        self.exchange?.production = Exchange.Production(
            isChunked: isChunked, isEndless: stream.isEndless, persists: persists, remaining: stream.length)
        apply(.streamBegan)
        deadline = loop.now + service.times.idle
        writeHead(
            response, to: exchange.context.number, framing, version: exchange.version, persists: persists)
        flush()
    }

    /// Sends one piece; the continuation is resumed when there is room for the next.
    fileprivate func send(_ piece: [UInt8], _ number: Int, _ waiter: CheckedContinuation<Void, any Error>) {
        guard let exchange, exchange.number == number, let production = exchange.production else {
            return waiter.resume(throwing: CancellationError())
        }
        if let remaining = production.remaining {
            guard piece.count <= remaining else { return waiter.resume(throwing: StreamLengthError()) }
            self.exchange?.production?.remaining = remaining - piece.count
        }
        // An empty chunk would end the content.
        if piece.isEmpty { return waiter.resume() }
        if !state.isWriting { deadline = loop.now + service.times.idle }
        prepareOutput()
        if production.isChunked {
            output.gathered.append(hexadecimal: piece.count)
            output.gathered.append("\r\n")
            output.gathered.append(contentsOf: piece)
            output.gathered.append("\r\n")
            flush()
        } else {
            flush(piece)
        }
        if state.phase == .closed {
            waiter.resume(throwing: CancellationError())
        } else {
            output.wait(waiter)
        }
    }

    /// Ends a response that was produced: whole, or cut off so that the client can see it.
    fileprivate func endProduction(_ number: Int, isWhole: Bool) {
        guard let exchange, exchange.number == number, let production = exchange.production else { return }
        let isWhole = (isWhole || production.isEnding) && production.remaining ?? 0 == 0
        guard isWhole else { return apply(.broke) }
        if production.isChunked {
            prepareOutput()
            output.gathered.append("0\r\n\r\n")
        }
        endExchange(persists: production.persists && exchange.content?.isComplete != false)
    }
}

extension LoopBound<Connection> {
    /// Runs the producer of a stream and sends its pieces.
    func produce(_ stream: ResponseStream, _ number: Int) async {
        var isWhole = true
        do {
            try await stream.produce { piece in
                try await withCheckedThrowingContinuation { waiter in
                    loop.run { value.send(piece, number, waiter) }
                }
            }
        } catch {
            isWhole = false
        }
        value.endProduction(number, isWhole: isWhole)
    }
}

/// A producer sent more than the length that it had announced.
struct StreamLengthError: Error {}
