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
        let api = Application(configuration, database, accessLog: accessLog.recorder)
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
        let redirectPort = configuration.transportSecurity.redirectPort
        do {
            try await HTTPServer(configuration.http(logger)).serve(responder, redirectPort: redirectPort) {
                endpoints in
                for endpoint in endpoints {
                    let origin = endpoint.description(isSecure: configuration.transportSecurity.tls != nil)
                    let pages =
                        endpoint.port == nil ? "" : ", docs at \(origin)/api/v1/ui, users at \(origin)/admin"
                    logger.notice("serving on \(origin)\(pages)")
                }
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
    fileprivate func http(_ logger: Logger) -> HTTPServerConfiguration {
        HTTPServerConfiguration(
            listen: endpoints, sharesPorts: sharesPort, proxies: proxies, tls: transportSecurity.tls,
            threads: threads, limits: limits, shutdownGrace: shutdownGrace, logger: logger)
    }

    /// Where the server listens: on the sockets that it was started with, or else on a socket in the file system, or
    /// else on a port.
    private var endpoints: [Endpoint] {
        let activated = Endpoint.activated()
        if !activated.isEmpty { return activated }
        return socketPath.map { [.unix(path: $0)] } ?? [.tcp(host: host, port: port)]
    }
}
