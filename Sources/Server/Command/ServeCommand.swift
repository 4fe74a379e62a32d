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
            next: StrictTransportResponder(
                maxAge: configuration.transportSecurity.strictTransport,
                next: CORSResponder(
                    policy: configuration.cors,
                    next: MountedAPI(api, mounts: documentation.mounts + [admin.mount]))))
        let spans = configuration.collector.map { OTLPExporter($0, service: "accord", logger: logger) }
        if let spans { metrics.add(spans) }
        defer { spans?.close() }
        let server = HTTPServer(configuration.http(logger, readiness, http, spans))
        let redirectPort = configuration.transportSecurity.redirectPort
        let isSecure = configuration.transportSecurity.tls != nil
        let serve: @Sendable () async throws -> Void = {
            try await server.serve(responder, redirectPort: redirectPort) { endpoints in
                for endpoint in endpoints {
                    let origin = endpoint.description(isSecure: isSecure)
                    let pages =
                        endpoint.port == nil ? "" : ", docs at \(origin)/api/v1/ui, users at \(origin)/admin"
                    logger.notice("serving on \(origin)\(pages)")
                }
            }
        }
        do {
            if let page = MetricsServer(configuration.metrics, metrics, logger) {
                try await page.serve(during: serve)
            } else {
                try await serve()
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
        _ logger: Logger, _ readiness: Readiness, _ metrics: HTTPMetrics, _ spans: OTLPExporter?
    ) -> HTTPServerConfiguration {
        HTTPServerConfiguration(
            listen: endpoints, sharesPorts: sharesPort, proxies: proxies, tls: transportSecurity.tls,
            threads: threads, limits: limits, shutdownGrace: shutdownGrace, shutdownDelay: shutdownDelay,
            readiness: readiness, logger: logger, slowRequest: slowRequest, spans: spans, metrics: metrics)
    }

    /// Where the server listens: on the sockets that it was started with, or else on a socket in the file system, or
    /// else on a port.
    private var endpoints: [Endpoint] {
        let activated = Endpoint.activated()
        if !activated.isEmpty { return activated }
        return socketPath.map { [.unix(path: $0)] } ?? [.tcp(host: host, port: port)]
    }
}
