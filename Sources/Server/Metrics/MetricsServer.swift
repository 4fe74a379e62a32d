import AccordHTTP
import AccordRuntime

/// Answers `/metrics` on a port of its own, for as long as something else runs.
struct MetricsServer: Sendable {
    private let server: HTTPServer
    private let metrics: Metrics

    /// Few connections are enough for those who read metrics.
    private static let connections = 64

    /// Nil where the settings want none.
    init?(_ settings: MetricsSettings, _ metrics: Metrics, _ logger: Logger) {
        guard settings.port > 0 else { return nil }
        var limits = HTTPLimits()
        limits.connections = Self.connections
        server = HTTPServer(
            HTTPServerConfiguration(
                listen: [.tcp(host: settings.host, port: settings.port)], threads: 1, limits: limits,
                shutdownGrace: .seconds(1), handlesSignals: false, logger: logger))
        self.metrics = metrics
    }

    /// Runs `body` once the port is open, until it ends. Throws what it throws, or `HTTPServerError` when the port
    /// can't be had.
    func serve(during body: @escaping @Sendable () async throws -> Void) async throws {
        let (ready, continuation) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup { group in
            group.addTask {
                defer { continuation.finish() }
                try await server.serve(MetricsPage(metrics)) { _ in continuation.yield() }
            }
            if await ready.first(where: { true }) != nil { group.addTask(operation: body) }
            try await group.next()
            group.cancelAll()
            try await group.waitForAll()
        }
    }
}
