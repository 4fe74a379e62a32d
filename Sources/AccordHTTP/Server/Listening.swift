/// Opens the sockets that a server listens on, and gives them to its workers.
struct Listening {
    let workers: [Worker]
    let sharesPorts: Bool

    /// Listens at all places. Returns them with the ports that were free.
    func listen(_ endpoints: [Endpoint]) throws(HTTPServerError) -> [Endpoint] {
        var bound: [Endpoint] = []
        for endpoint in endpoints {
            switch endpoint {
            case .tcp(let host, let port):
                bound.append(.tcp(host: host, port: try listen(host, port)))
            case .unix(let path):
                try listenTogether(try UnixSocket.listen(at: path))
                bound.append(endpoint)
            case .descriptor(let descriptor):
                try listenTogether(try ListeningSocket.inherited(descriptor))
                bound.append(endpoint)
            }
        }
        return bound
    }

    /// All workers accept from one socket.
    private func listenTogether(_ socket: ListeningSocket) throws(HTTPServerError) {
        for worker in workers.dropFirst() { try worker.listen(try socket.copy()) }
        try workers[0].listen(socket)
    }

    #if os(Linux)
        /// Every worker has its own sockets on the same port; the system deals connections out.
        private func listen(_ host: String, _ port: Int) throws(HTTPServerError) -> Int {
            let isShared = sharesPorts || workers.count > 1
            var port = port
            // A port that is asked for as any free one must not be one that others share.
            if isShared, port == 0 || !sharesPorts {
                port = try ListeningSocket.probe(host: host, port: port)
            }
            for worker in workers {
                for socket in try ListeningSocket.bind(host: host, port: port, shared: isShared) {
                    try worker.listen(socket)
                    port = socket.port
                }
            }
            return port
        }
    #else
        /// The system does not deal connections out evenly: the first worker accepts all and does.
        private func listen(_ host: String, _ port: Int) throws(HTTPServerError) -> Int {
            var port = port
            let takers = workers.map { LoopBound($0, to: $0.loop) }
            for socket in try ListeningSocket.bind(host: host, port: port, shared: sharesPorts) {
                var next = 0
                try workers[0].listen(socket) { descriptor in
                    let taker = takers[next % takers.count]
                    next += 1
                    // A loop that has ended runs the call here, and has nobody to take the connection.
                    taker.loop.run {
                        if taker.loop.isClosed {
                            SystemSocket.close(descriptor)
                        } else {
                            taker.value.adopt(descriptor: descriptor)
                        }
                    }
                }
                port = socket.port
            }
            return port
        }
    #endif
}
