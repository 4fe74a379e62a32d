import AccordRuntime

extension Connection {
    /// Hands a request to the responder. Its task starts here and now, on the loop's thread.
    func dispatch(_ head: consuming RequestHead, _ body: RequestBody, _ content: ContentWindow? = nil) {
        let context = RequestContext(
            peerAddress: peerAddress, logger: service.logger, fields: head.fields,
            samplesTraces: service.spans != nil)
        exchangeCount += 1
        let number = exchangeCount
        exchange = Exchange(
            number: number, isHead: head.method == .head, version: head.version,
            keepsAlive: head.keepsAlive, context: context, content: content,
            expectsContinue: head.expectsContinue)
        if service.spans != nil { exchange?.traced = (head.method, head.target) }
        apply(.dispatched(content == nil ? .complete : .arriving))
        deadline = began + service.times.request
        worker.runningTasks += 1
        service.metrics.inFlight.add(1)

        let request = Request(method: head.method, target: head.target, fields: head.fields, body: body)
        let connection = LoopBound(self, to: loop)
        let task = Task.immediate(executorPreference: loop) { [service] in
            let response = await service.responder.respond(to: request, context: context)
            if let stream = connection.value.answer(response, number) {
                await connection.produce(stream, number)
            }
            connection.value.worker.runningTasks -= 1
        }
        if exchange?.number == number { exchange?.task = task }
    }

    /// Answers a question about content, and asks the client to send it.
    func ask(_ question: ContentWindow.Question, _ waiter: ContentWindow.Waiter, _ number: Int) {
        guard let exchange, exchange.number == number, let content = exchange.content else {
            return waiter.resume(returning: .failure(.incomplete))
        }
        content.ask(question, waiter)
        if exchange.expectsContinue, !content.hasBegun, content.isAwaited {
            self.exchange?.expectsContinue = false
            prepareOutput()
            output.gathered.append("HTTP/1.1 100 Continue\r\n\r\n")
        }
        // There may be room for more, or somebody who waits for what has come.
        proceed()
    }

    /// Sends a response, unless the client has gone or was answered meanwhile. Returns the stream
    /// that has to be produced, if there is one.
    func answer(_ response: consuming Response, _ number: Int) -> ResponseStream? {
        guard let exchange, exchange.number == number, exchange.production == nil else { return nil }
        report(exchange, response.status)
        let persists = exchange.keepsAlive && !state.isStopping && exchange.content?.isComplete != false
        if let stream = response.producedContent(on: loop), !exchange.isHead, !response.status.forbidsContent
        {
            begin(stream, response, persists: persists)
            return stream
        }
        write(
            response, to: exchange.context.number, isHead: exchange.isHead, version: exchange.version,
            persists: persists)
        endExchange(persists: persists)
        return nil
    }

    /// Goes on to the next request, or to the end of the connection.
    func endExchange(persists: Bool) {
        takeExchange()?.content?.abandon(.incomplete)
        if persists { waitForRequest() }
        apply(.responded(persists: persists))
    }

    /// Answers what this layer refuses, and closes.
    func refuse(_ problem: Problem) {
        let refused = exchange
        let context = refused?.context ?? RequestContext(peerAddress: peerAddress, logger: service.logger)
        // A response that has begun can't become another one.
        let hasBegun = refused?.production != nil
        abandonExchange(problem)
        if hasBegun { return apply(.broke) }
        let response = service.responder.response(to: problem, context: context)
        reportRefusal(refused, response.status)
        write(
            response, to: context.number, isHead: refused?.isHead ?? false, version: .http11, persists: false)
        apply(.refused)
    }

    /// Lets go of the handler: its task is cancelled and its response will not be sent.
    func abandonExchange(_ problem: Problem) {
        let abandoned = takeExchange()
        abandoned?.content?.abandon(problem)
        abandoned?.task?.cancel()
    }

    private func takeExchange() -> Exchange? {
        if exchange != nil { service.metrics.inFlight.add(-1) }
        return exchange.take()
    }
}
