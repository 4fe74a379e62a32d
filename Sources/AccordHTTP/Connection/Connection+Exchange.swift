import AccordRuntime

extension Connection {
    /// Hands a request to the responder. Its task starts here and now, on the loop's thread.
    func dispatch(_ head: consuming RequestHead, _ body: RequestBody, _ content: ContentWindow? = nil) {
        let context = makeContext(head.fields)
        exchangeCount += 1
        let number = exchangeCount
        exchange = Exchange(
            number: number, isHead: head.method == .head, version: head.version,
            keepsAlive: head.keepsAlive, context: context, content: content,
            expectsContinue: head.expectsContinue)
        if service.spans != nil { exchange?.traced = (head.method, head.target) }
        apply(.dispatched(content == nil ? .complete : .arriving))
        deadline = began + service.times.request
        let count = service.metrics.inFlight.add(1)
        if count > service.limits.requests { return shed(number) }
        worker.runningTasks += 1

        var request = Request(method: head.method, target: head.target, fields: head.fields, body: body)
        if context.isSecure { request.setClientCertificate(context.clientCertificate) }
        let connection = LoopBound(self, to: loop)
        let task = Task.immediate(executorPreference: loop) { [service, request] in
            let response = await service.responder.respond(to: request, context: context)
            if let stream = connection.value.answer(response, number) {
                await connection.produce(stream, number)
            }
            connection.value.worker.runningTasks -= 1
        }
        if exchange?.number == number { exchange?.task = task }
    }

    private func makeContext(_ fields: HeaderFields = HeaderFields()) -> RequestContext {
        RequestContext(
            peerAddress: peerAddress, isSecure: stream.security != nil,
            clientCertificate: stream.security?.clientCertificate, logger: service.logger, fields: fields,
            samplesTraces: service.spans != nil)
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

    /// Answers a request that is one too many.
    private func shed(_ number: Int) {
        guard let context = exchange?.context else { return }
        _ = answer(service.responder.response(to: .tooManyRequests, context: context), number)
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
        let context = refused?.context ?? makeContext()
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

    private func takeExchange() -> Exchange? {
        guard let exchange = exchange.take() else { return nil }
        service.metrics.inFlight.add(-1)
        return exchange
    }

    /// Lets go of the handler: its task is cancelled and its response will not be sent.
    func abandonExchange(_ problem: Problem) {
        guard let abandoned = takeExchange() else { return }
        abandoned.content?.abandon(problem)
        abandoned.task?.cancel()
    }
}

extension Request {
    /// Puts what TLS has found in place of what a client may have made up (RFC 9440 section 4).
    fileprivate mutating func setClientCertificate(_ certificate: ClientCertificate?) {
        fields.set("Client-Cert", certificate?.fieldValue)
        fields.remove("Client-Cert-Chain")
    }
}
