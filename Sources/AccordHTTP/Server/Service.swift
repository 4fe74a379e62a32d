import AccordRuntime

/// What all loops of a server share.
final class Service: Sendable {
    let responder: any Responder
    let limits: HTTPLimits
    let times: Times
    let logger: Logger
    /// What is counted, on all loops; the limits of the whole server are held against it.
    let metrics: HTTPMetrics
    let spans: OTLPExporter?
    /// Nanoseconds from which on a response is told to be slow.
    let slow: Int
    let addresses: AddressCounts
    let cancelsOnHalfClose: Bool
    let proxies: [Network]
    /// Octets that a client has to take within the idle time.
    let leastProgress: Int

    /// The limits' times in milliseconds, the unit of a loop's clock.
    struct Times {
        let header: UInt64
        let request: UInt64
        let idle: UInt64
        /// How long a client that is told to go may take to read why.
        let linger: UInt64 = 2000
        /// How long a client may take for another request when the server is stopping.
        let lastRequest: UInt64 = 300

        init(_ limits: HTTPLimits) {
            header = limits.headerTime.milliseconds
            request = limits.requestTime.milliseconds
            idle = limits.idleTime.milliseconds
        }

        /// How often deadlines are looked at: a quarter of the shortest, at most once a second.
        var interval: UInt64 { max(10, min(1000, min(header, request, idle) / 4)) }
    }

    init(_ responder: any Responder, _ configuration: HTTPServerConfiguration) {
        self.responder = responder
        limits = configuration.limits
        times = Times(configuration.limits)
        addresses = AddressCounts(limit: configuration.limits.connectionsPerAddress)
        cancelsOnHalfClose = configuration.cancelsOnHalfClose
        proxies = configuration.proxies
        let seconds = Double(times.idle) / 1000
        leastProgress = max(1, Int(min(Double(limits.leastRate) * seconds, 1e9)))
        logger = configuration.logger
        metrics = configuration.metrics
        spans = configuration.spans
        slow = configuration.slowRequest.map { Int(clamping: $0.milliseconds) * 1_000_000 } ?? .max
    }
}

extension Duration {
    /// Whole milliseconds; 0 for a negative duration.
    var milliseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return UInt64(min(seconds, 1 << 40)) * 1000 + UInt64(attoseconds / 1_000_000_000_000_000)
    }
}
