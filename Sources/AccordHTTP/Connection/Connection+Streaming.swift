import AccordRuntime

extension Connection {
    /// Sends the head of a response whose content is produced piece by piece.
    func begin(_ stream: ResponseStream, _ response: borrowing Response, closes: Bool) {
        guard let exchange else { return }
        var closes = closes
        let framing: ResponseHead.Framing
        if let length = stream.length {
            framing = .length(length)
        } else if exchange.version == .http11 {
            framing = .chunked
        } else {
            framing = .untilClose
            closes = true
        }
        streaming = StreamState(
            isChunked: stream.length == nil && exchange.version == .http11, closes: closes,
            remaining: stream.length)
        phase = .streaming
        writeHead(response, framing, version: exchange.version, closes: closes)
        flush()
    }

    /// Sends one piece; the continuation is resumed when there is room for the next.
    fileprivate func send(_ piece: [UInt8], _ number: Int, _ waiter: CheckedContinuation<Void, any Error>) {
        guard phase == .streaming, let streaming, exchange?.number == number, roomWaiter == nil else {
            return waiter.resume(throwing: CancellationError())
        }
        if let remaining = streaming.remaining {
            guard piece.count <= remaining else { return waiter.resume(throwing: StreamLengthError()) }
            self.streaming?.remaining = remaining - piece.count
        }
        // An empty chunk would end the content.
        if piece.isEmpty { return waiter.resume() }
        if streaming.isChunked {
            prepareOutput()
            output.append(hexadecimal: piece.count)
            output.append("\r\n")
            output.append(contentsOf: piece)
            output.append("\r\n")
            flush()
        } else {
            flush(piece)
        }
        if phase == .closed {
            waiter.resume(throwing: CancellationError())
        } else if isWriting {
            roomWaiter = waiter
        } else {
            waiter.resume()
        }
    }

    /// Ends a streamed response: whole, or cut off so that the client can see it.
    fileprivate func endStream(_ number: Int, isWhole: Bool) {
        guard phase == .streaming, let streaming, exchange?.number == number else { return }
        guard isWhole, streaming.remaining ?? 0 == 0 else { return close() }
        prepareOutput()
        if streaming.isChunked { output.append("0\r\n\r\n") }
        flush()
        endExchange(closes: streaming.closes || worker.isStopping)
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
        value.endStream(number, isWhole: isWhole)
    }
}

/// A producer sent more than the length that it had announced.
struct StreamLengthError: Error {}
