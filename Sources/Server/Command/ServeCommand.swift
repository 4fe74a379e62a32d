import AccordDatabase
import AccordHTTP
import AccordRuntime
import GeneratedAPI

/// Serves the API, the docs page and the contract until it is told to stop.
struct ServeCommand: Sendable {
    let configuration: Configuration

    func run() async throws {
        let logger = Logger(
            level: configuration.logLevel, format: configuration.accessLog == .json ? .json : .human)
        let database = try await configuration.openDatabase()
        let accessLog = AccessLogWriter()
        let api = Application(configuration, database)
        let documentation = Documentation(
            prefix: "/api/v1", json: Contract.json, yaml: Contract.source,
            assetDirectories: Documentation.assetDirectories(configured: configuration.uiDirectory),
            renderProblem: ProblemRendering.response)
        let responder = AccessLogResponder(
            style: configuration.accessLog, writer: accessLog,
            next: CORSResponder(
                policy: configuration.cors, next: MountedAPI(api, mounts: documentation.mounts)))
        let jobs = Task { await scheduler(database, logger).run() }
        defer { jobs.cancel() }
        try await HTTPServer(httpConfiguration(logger)).serve(responder) { port in
            let origin = "http://\(urlHost):\(port)"
            logger.notice("serving on \(origin), docs at \(origin)/api/v1/ui")
        }
        accessLog.flush()
        jobs.cancel()
        await jobs.value
        await database.close()
        logger.notice("stopped")
    }

    /// What is done at intervals while the server runs.
    private func scheduler(_ database: Database, _ logger: Logger) -> Scheduler {
        let sessions = SessionStore(database: database)
        return Scheduler(
            jobs: [.cleanup(of: sessions, every: configuration.cleanupInterval, logger: logger)],
            logger: logger)
    }

    private func httpConfiguration(_ logger: Logger) -> HTTPServerConfiguration {
        HTTPServerConfiguration(
            host: configuration.host, port: configuration.port, threads: configuration.threads,
            limits: configuration.limits, shutdownGrace: configuration.shutdownGrace, logger: logger)
    }

    /// The host as a URL has it: an IPv6 address in brackets (RFC 3986 section 3.2.2).
    private var urlHost: String {
        configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
    }
}
