import AccordRuntime

/// Where a server listens and how it behaves.
public struct HTTPServerConfiguration: Sendable {
    /// Where it listens, at least at one place; `onReady` of `serve` tells the ports that were free.
    public var listen: [Endpoint]
    /// Whether other processes of the same user may listen on its ports too: a successor does so before it stops its
    /// predecessor, so that no client finds nobody.
    public var sharesPorts: Bool
    /// Proxies that begin each connection with a PROXY header (versions 1 and 2), which says who their client is. A
    /// connection from one of them without the header is closed; nobody else's header is believed. Not together with
    /// `tls`: such proxies end TLS themselves.
    public var proxies: [Network]
    /// TLS in front of HTTP; nil speaks plain HTTP.
    public var tls: TLSConfiguration?
    /// Event loops, each with its own thread; 0 means one for each core.
    public var threads: Int
    /// Sizes and times that a client may not go beyond.
    public var limits: HTTPLimits
    /// How long a shutdown waits for what is in flight.
    public var shutdownGrace: Duration
    /// For how long the server goes on as before when it was told to stop, so that load balancers learn from
    /// `readiness` to send it nobody more before it closes its listeners.
    public var shutdownDelay: Duration
    /// What says so; each server has its own.
    public var readiness: Readiness
    /// Whether SIGTERM and SIGINT begin a graceful shutdown (and a second one ends the process), SIGHUP has the files of
    /// TLS read again, SIGUSR1 writes live connections and requests to the log, and SIGUSR2 turns debug lines of the
    /// log on and off.
    public var handlesSignals: Bool
    /// Whether a handler is cancelled when its client sends no more. Clients that still wait for the response do that
    /// too, so that it is not by default.
    public var cancelsOnHalfClose: Bool
    /// Where the server and its request contexts log.
    public var logger: Logger
    /// Requests whose response takes as long or longer are told in the log; nil for none.
    public var slowRequest: Duration?
    /// Where spans of requests are sent whose trace is sampled; a trace that begins here is. Nil for nowhere.
    public var spans: OTLPExporter?
    /// What the server counts. Each server has its own.
    public var metrics: HTTPMetrics

    /// A configuration; what is not given has its default.
    public init(
        listen: [Endpoint] = [.tcp()], sharesPorts: Bool = false, proxies: [Network] = [],
        tls: TLSConfiguration? = nil, threads: Int = 0, limits: HTTPLimits = HTTPLimits(),
        shutdownGrace: Duration = .seconds(30), shutdownDelay: Duration = .zero,
        readiness: Readiness = Readiness(), handlesSignals: Bool = true, cancelsOnHalfClose: Bool = false,
        logger: Logger = Logger(), slowRequest: Duration? = nil, spans: OTLPExporter? = nil,
        metrics: HTTPMetrics = HTTPMetrics()
    ) {
        self.listen = listen
        self.sharesPorts = sharesPorts
        self.proxies = proxies
        self.tls = tls
        self.threads = threads
        self.limits = limits
        self.shutdownGrace = shutdownGrace
        self.shutdownDelay = shutdownDelay
        self.readiness = readiness
        self.handlesSignals = handlesSignals
        self.cancelsOnHalfClose = cancelsOnHalfClose
        self.logger = logger
        self.slowRequest = slowRequest
        self.spans = spans
        self.metrics = metrics
    }
}
