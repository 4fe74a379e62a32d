import AccordRuntime

extension Worker {
    /// Lines of the log that tell of connections one by one.
    private static let linesAtOnce = 100

    /// Tells in the log what goes on here: the requests that have been going on longest, then other connections.
    func logConnections() {
        let busy = connections.filter { $0.exchange != nil }.sorted { $0.began < $1.began }
        service.logger.notice(
            "live connections", ["connections": "\(connections.count)", "requests": "\(busy.count)"])
        let told = busy.prefix(Self.linesAtOnce)
        let others = connections.lazy.filter { $0.exchange == nil }.prefix(Self.linesAtOnce - told.count)
        for connection in told { connection.log() }
        for connection in others { connection.log() }
        let left = connections.count - told.count - others.count
        if left > 0 { service.logger.notice("more connections", ["connections": "\(left)"]) }
    }
}

extension Connection {
    /// Tells in the log what goes on here.
    fileprivate func log() {
        let logger = service.logger
        let (peer, age) = (peerAddress ?? "-", "\(loop.now - opened)")
        guard let exchange else {
            return logger.notice("connection", ["peer": peer, "age_ms": age, "state": state.name])
        }
        logger.notice(
            "request",
            [
                "peer": peer, "age_ms": "\(loop.now - began)", "connection_age_ms": age, "state": state.name,
                "operation": exchange.context.operation ?? "-",
            ], requestID: exchange.context.id)
    }
}

extension ConnectionState {
    fileprivate var name: String {
        if isWriting { return "writing" }
        return switch phase {
        case .idle: "idle"
        case .head: "head"
        case .handling(.arriving): "content"
        case .handling(.complete): "handling"
        case .streaming: "streaming"
        case .closing: "closing"
        case .lingering: "lingering"
        case .closed: "closed"
        }
    }
}
