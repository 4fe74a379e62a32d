import AccordRuntime
import CAccordUV

extension Connection {
    /// Counts the answer to a request, and tells if it was slow.
    func report(_ exchange: Exchange, _ status: Status) {
        let nanoseconds = exchange.nanoseconds
        service.metrics.requests.record(
            operation: exchange.context.operationIndex, status: status, nanoseconds: nanoseconds)
        if nanoseconds >= service.slow { logSlow(exchange, nanoseconds, "\(status.rawValue)") }
        trace(exchange, nanoseconds, status)
    }

    /// Counts an answer of this layer, to a request or to what could not be read as one.
    func reportRefusal(_ exchange: Exchange?, _ status: Status) {
        if let exchange { return report(exchange, status) }
        // A connection that is one too many has sent nothing.
        guard state.phase != .idle else { return }
        service.metrics.requests.record(operation: nil, status: status, nanoseconds: nil)
    }

    /// Counts a request that can't be answered any more.
    func reportAbandoned(_ exchange: Exchange) {
        service.metrics.abandoned.add()
        let nanoseconds = exchange.nanoseconds
        if nanoseconds >= service.slow { logSlow(exchange, nanoseconds, "abandoned") }
        trace(exchange, nanoseconds, nil)
    }

    private func trace(_ exchange: Exchange, _ nanoseconds: Int, _ status: Status?) {
        guard let spans = service.spans, let traced = exchange.traced, exchange.context.trace.isSampled else {
            return
        }
        let (context, now) = (exchange.context, DateTime.now)
        let end = UInt64(clamping: now.seconds) * 1_000_000_000 + UInt64(clamping: now.nanoseconds)
        spans.export(
            ServerSpan(
                trace: context.trace, requestID: context.id, method: traced.method, target: traced.target,
                operation: context.operation, peer: context.peerAddress, status: status,
                start: end - min(end, UInt64(clamping: nanoseconds)), end: end))
    }

    private func logSlow(_ exchange: Exchange, _ nanoseconds: Int, _ status: String) {
        service.logger.warning(
            "slow request",
            [
                "operation": exchange.context.operation ?? "-", "status": status,
                "duration_ms": "\(nanoseconds / 1_000_000)",
            ], requestID: exchange.context.id)
    }
}

extension Exchange {
    /// How long it has been going on.
    fileprivate var nanoseconds: Int { Int(clamping: uv_hrtime() - start) }
}
