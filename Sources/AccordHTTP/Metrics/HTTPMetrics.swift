import AccordRuntime

/// What an HTTP server counts: its connections, its requests and their content.
public final class HTTPMetrics: Metric {
    let requests: OperationMetrics
    let abandoned = Counter(
        "http_requests_abandoned_total", help: "Requests whose connection ended before their response began.")
    let inFlight = Gauge("http_requests_in_flight", help: "Requests whose response has not ended.")
    let connections = Gauge("http_connections_open", help: "Connections that are open.")
    let accepted = Counter("http_connections_accepted_total", help: "Connections that were accepted.")
    let refused = Counter(
        "http_connections_refused_total", help: "Connections that were told there are too many.")
    let evicted = Counter(
        "http_connections_evicted_total", help: "Idle connections that were closed to make room for new ones."
    )
    let received = Counter("http_received_bytes_total", help: "Octets that clients sent.")
    let sent = Counter("http_sent_bytes_total", help: "Octets that clients were sent.")
    let heldContent = Gauge(
        "http_held_content_bytes", help: "Content that was read for requests and not yet handed over.")
    let timeouts = Counter(
        "http_timeouts_total", help: "Times that were over, by what they were for.",
        label: MetricLabel("kind", Timeout.allCases.map { "\($0)" }))

    /// What a time was for.
    enum Timeout: Int, CaseIterable {
        /// The next request, on a connection that was idle.
        case idle
        /// The header section.
        case head
        /// The content.
        case content
        /// The response.
        case handler
        /// The client taking what it is sent.
        case write
    }

    /// Nothing counted yet.
    ///
    /// - Parameter operations: the ids of the operations, in the order of the route table, as
    ///   `api.router.routes.map(\.operationId)` gives them; requests are counted without them otherwise.
    public init(operations: [String] = []) { requests = OperationMetrics(operations: operations) }

    /// Writes what has been counted.
    public func write(to text: inout PrometheusText) {
        let all: [any Metric] = [
            requests, abandoned, inFlight, connections, accepted, refused, evicted, received, sent,
            heldContent,
            timeouts,
        ]
        for metric in all { metric.write(to: &text) }
    }
}

extension ConnectionState {
    /// Which time is over when the deadline passes now; nil when that ends nothing that a client asked for.
    func timeout(hasProgress: Bool, isReading: Bool) -> HTTPMetrics.Timeout? {
        if isWriting { return hasProgress ? nil : .write }
        switch phase {
        case .idle: return .idle
        case .head: return .head
        case .handling: return isReading ? .content : .handler
        case .streaming, .closing, .lingering, .closed: return nil
        }
    }
}
