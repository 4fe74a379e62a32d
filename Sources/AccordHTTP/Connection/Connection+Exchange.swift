import AccordRuntime

extension Connection {
    /// Hands a request to the responder. Its task starts here and now, on the loop's thread.
    func dispatch(_ head: consuming RequestHead, _ content: RequestBody) {
        let context = RequestContext(peerAddress: peerAddress, logger: service.logger)
        exchangeCount += 1
        let number = exchangeCount
        exchange = Exchange(
            number: number, isHead: head.method == .head, version: head.version,
            keepsAlive: head.keepsAlive)
        self.context = context
        phase = .handling
        deadline = began + service.times.request
        worker.runningTasks += 1

        let request = Request(method: head.method, target: head.target, fields: head.fields, body: content)
        let connection = LoopBound(self, to: loop)
        let task = Task.immediate(executorPreference: loop) { [service] in
            let response = await service.responder.respond(to: request, context: context)
            if let stream = connection.value.answer(response, number) {
                await connection.produce(stream, number)
            }
            connection.value.taskEnded()
        }
        if exchange?.number == number { self.task = task }
    }

    func taskEnded() { worker.runningTasks -= 1 }

    /// Sends a response, unless the client has gone or was answered meanwhile. Returns the stream
    /// that has to be produced, if there is one.
    func answer(_ response: consuming Response, _ number: Int) -> ResponseStream? {
        guard phase == .handling, let exchange, exchange.number == number else { return nil }
        let closes = !exchange.keepsAlive || worker.isStopping || body?.isComplete == false
        if let stream = response.stream, !exchange.isHead, !response.status.forbidsContent {
            begin(stream, response, closes: closes)
            return stream
        }
        write(response, isHead: exchange.isHead, version: exchange.version, closes: closes)
        endExchange(closes: closes)
        return nil
    }

    /// Goes on to the next request, or to the end of the connection.
    func endExchange(closes: Bool) {
        failAwaited(.incomplete)
        forgetExchange()
        // Writing the response may have found that the client is gone.
        guard phase != .closed else { return }
        if closes {
            beginClosing()
        } else {
            phase = .idle
            deadline = loop.now + service.times.idle
        }
        if !isConsuming { resume() }
    }

    /// Answers what this layer refuses, and closes.
    func refuse(_ problem: Problem) {
        let isHead = exchange?.isHead ?? (head?.method == .head)
        let context = context ?? RequestContext(peerAddress: peerAddress, logger: service.logger)
        abandonExchange(problem)
        head = nil
        let response = service.responder.response(to: problem, context: context)
        write(response, isHead: isHead, version: .http11, closes: true)
        beginClosing()
    }

    /// Lets go of the handler: its task is cancelled and its response will not be sent.
    func abandonExchange(_ problem: Problem) {
        failAwaited(problem)
        let task = task
        forgetExchange()
        task?.cancel()
    }

    private func forgetExchange() {
        exchange = nil
        context = nil
        task = nil
        body = nil
        streaming = nil
    }
}
