import AccordDatabase
import AccordHTTP
import AccordRuntime
import AdminPages
import GeneratedAPI

/// Serves the API, the contract and the docs page until it is told to stop.
struct ServeCommand: Sendable {
    let configuration: Configuration

    func run() async throws {
        let logger = Logger(
            level: configuration.logLevel, format: configuration.accessLog == .json ? .json : .human)
        defer { logger.flush() }
        for fault in configuration.unknownSettings { logger.warning(fault.sentence) }
        let database = try await configuration.openDatabase()
        do {
            try await serve(database, logger)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
        logger.notice("stopped")
    }

    /// The whole program, from the outermost layer to the handlers.
    private func serve(_ database: Database, _ logger: Logger) async throws {
        let runner = JobRunner(store: JobRunStore(database: database), logger: logger)
        // Cancelled and waited for when this function ends.
        async let _ = Scheduler(jobs: ScheduledJob.all(configuration, database), runner: runner).run()

        let accessLog = AccessLog(configuration, database, logger)
        async let _ = accessLog.run()
        let (readiness, metrics) = (Readiness(), Metrics())
        let http = HTTPMetrics(operations: APIRoutes.all.map(\.operationId))
        metrics.add(http, ProcessMetrics())
        if let recorder = accessLog.recorder { metrics.add(recorder) }
        let api = Application(
            configuration, database, readiness: readiness, metrics: metrics, accessLog: accessLog.recorder)
        let documentation = Documentation(
            prefix: "/api/v1", json: Contract.json, yaml: Contract.source,
            assetDirectories: Documentation.assetDirectories(configured: configuration.uiDirectory),
            renderProblem: ProblemRendering.response)
        let admin = EmbeddedPages.admin(renderProblem: ProblemRendering.response)
        let responder = AccessLogResponder(
            sinks: accessLog.sinks,
            next: CORSResponder(
                policy: configuration.cors,
                next: MountedAPI(api, mounts: documentation.mounts + [admin.mount])))
        let server = HTTPServer(configuration.http(logger, readiness, http))
        do {
            try await withThrowingTaskGroup { group in
                group.addTask {
                    try await server.serve(responder) { port in
                        let origin = "http://\(configuration.urlHost):\(port)"
                        logger.notice(
                            "serving on \(origin), docs at \(origin)/api/v1/ui, users at \(origin)/admin")
                    }
                }
                if let page = configuration.metricsServer(logger) {
                    group.addTask { try await page.serve(MetricsPage(metrics)) }
                }
                // One that can't listen ends both; else the page is there for as long as the server is.
                try await group.next()
                group.cancelAll()
                try await group.waitForAll()
            }
        } catch {
            await accessLog.flush()
            throw error
        }
        await accessLog.flush()
    }
}

extension Configuration {
    /// What of the settings is the HTTP server's.
    fileprivate func http(
        _ logger: Logger, _ readiness: Readiness, _ metrics: HTTPMetrics
    ) -> HTTPServerConfiguration {
        HTTPServerConfiguration(
            host: host, port: port, threads: threads, limits: limits, shutdownGrace: shutdownGrace,
            shutdownDelay: shutdownDelay, readiness: readiness, logger: logger, slowRequest: slowRequest,
            metrics: metrics)
    }

    /// The server of the metrics alone, if there is to be one.
    fileprivate func metricsServer(_ logger: Logger) -> HTTPServer? {
        guard metrics.port > 0 else { return nil }
        var limits = HTTPLimits()
        limits.connections = 64
        return HTTPServer(
            HTTPServerConfiguration(
                host: metrics.host, port: metrics.port, threads: 1, limits: limits,
                shutdownGrace: .seconds(1),
                handlesSignals: false, logger: logger))
    }

    /// The host as a URL has it: an IPv6 address in brackets (RFC 3986 section 3.2.2).
    fileprivate var urlHost: String { host.contains(":") ? "[\(host)]" : host }
}
