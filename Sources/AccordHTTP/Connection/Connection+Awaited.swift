import AccordRuntime

/// The content of a request whose client waits for `100 Continue`.
struct AwaitedContent: AwaitedBody {
    let connection: LoopBound<Connection>
    let number: Int

    func collect() async throws(Problem) -> [UInt8] {
        let result = await withCheckedContinuation { collector in
            connection.loop.run { connection.value.collect(collector, number) }
        }
        return try result.get()
    }
}

extension Connection {
    /// Hands a request to the responder before its content has come.
    func dispatchAwaiting(_ head: consuming RequestHead) {
        awaited = AwaitedState()
        dispatch(
            head, .awaited(AwaitedContent(connection: LoopBound(self, to: loop), number: exchangeCount + 1)))
    }

    /// Gives the content to a collector when it is complete, and asks the client for it.
    fileprivate func collect(_ collector: CheckedContinuation<Result<[UInt8], Problem>, Never>, _ number: Int)
    {
        guard let exchange, exchange.number == number, let body else {
            return collector.resume(returning: .failure(.incomplete))
        }
        if let problem = awaited.problem { return collector.resume(returning: .failure(problem)) }
        if body.isComplete { return collector.resume(returning: .success(body.content)) }
        if hasInputEnded { return collector.resume(returning: .failure(.incomplete)) }
        if !body.hasBegun, awaited.collectors.isEmpty {
            prepareOutput()
            output.append("HTTP/1.1 100 Continue\r\n\r\n")
            if !isConsuming { flush() }
        }
        awaited.collectors.append(collector)
    }

    /// Takes content that arrives while its handler is at work.
    func takeAwaited(_ octets: borrowing Octets, at offset: inout Int) {
        do throws(Problem) {
            guard try body?.decode(octets, at: &offset) == true, let content = body?.content else { return }
            resumeCollectors(.success(content))
        } catch {
            // Nothing that follows can be framed; the handler's response is the last one.
            offset = octets.count
            failAwaited(error)
        }
    }

    /// Tells whoever waits for content, now or later, that it will not come.
    func failAwaited(_ problem: Problem) {
        guard exchange != nil, body?.isComplete == false else { return }
        if awaited.problem == nil { awaited.problem = problem }
        resumeCollectors(.failure(problem))
    }

    private func resumeCollectors(_ result: Result<[UInt8], Problem>) {
        let collectors = awaited.collectors
        awaited.collectors = []
        for collector in collectors { collector.resume(returning: result) }
    }
}
