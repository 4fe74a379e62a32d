import AccordRuntime

/// Where a server listens and how it behaves.
public struct HTTPServerConfiguration: Sendable {
    /// A name or a numeric address: `127.0.0.1`, `::1`, `localhost`; `0.0.0.0` or `::` for all.
    public var host: String
    /// The port, 0 to 65535; 0 takes a free one, which `onReady` of `serve` tells.
    public var port: Int
    /// TLS in front of HTTP; nil speaks plain HTTP.
    public var tls: TLSConfiguration?
    /// Event loops, each with its own thread; 0 means one for each core.
    public var threads: Int
    /// Sizes and times that a client may not go beyond.
    public var limits: HTTPLimits
    /// How long a shutdown waits for what is in flight.
    public var shutdownGrace: Duration
    /// Whether SIGTERM and SIGINT begin a graceful shutdown (and a second one ends the process), and SIGHUP has the
    /// files of TLS read again.
    public var handlesSignals: Bool
    /// Whether a handler is cancelled when its client sends no more. Clients that still wait for the response do that
    /// too, so that it is not by default.
    public var cancelsOnHalfClose: Bool
    /// Where the server and its request contexts log.
    public var logger: Logger

    /// A configuration; what is not given has its default.
    public init(
        host: String = "127.0.0.1", port: Int = 5000, tls: TLSConfiguration? = nil, threads: Int = 0,
        limits: HTTPLimits = HTTPLimits(), shutdownGrace: Duration = .seconds(30),
        handlesSignals: Bool = true,
        cancelsOnHalfClose: Bool = false, logger: Logger = .disabled
    ) {
        self.host = host
        self.port = port
        self.tls = tls
        self.threads = threads
        self.limits = limits
        self.shutdownGrace = shutdownGrace
        self.handlesSignals = handlesSignals
        self.cancelsOnHalfClose = cancelsOnHalfClose
        self.logger = logger
    }
}
