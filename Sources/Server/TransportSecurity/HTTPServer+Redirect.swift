import AccordHTTP
import AccordRuntime

extension HTTPServer {
    /// Serves, and on a second port sends clients of plain HTTP here. One that fails ends the other.
    ///
    /// - Parameter redirectPort: that port; 0 for none.
    func serve(
        _ responder: some Responder, redirectPort: Int, onReady: @escaping @Sendable ([Endpoint]) -> Void
    ) async throws {
        if redirectPort == 0 { return try await serve(responder, onReady: onReady) }
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { ready.finish() }
                try await serve(responder) { endpoints in
                    onReady(endpoints)
                    if let port = endpoints.first?.port { ready.yield(port) }
                }
            }
            group.addTask {
                var plain = configuration
                plain.tls = nil
                plain.listen = [
                    .tcp(host: configuration.listen.first?.host ?? "127.0.0.1", port: redirectPort)
                ]
                plain.threads = 1
                for await port in ports { try await HTTPServer(plain).serve(HTTPSRedirect(port: port)) }
            }
            try await group.waitForAll()
        }
    }
}
