import AccordRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An HTTP/1.1 server (RFC 9110, RFC 9112): event loops, each with its own thread, that read
/// requests, give them to a responder and send its responses.
public struct HTTPServer: Sendable {
    /// Where it listens and how it behaves.
    public let configuration: HTTPServerConfiguration

    /// Descriptors that are no connections, or connections that are being told so: listeners, loops, files,
    /// databases.
    private static let otherDescriptors = 768

    /// A server that is not yet listening.
    public init(_ configuration: HTTPServerConfiguration = HTTPServerConfiguration()) {
        self.configuration = configuration
    }

    /// Listens and answers until SIGTERM, SIGINT or the cancellation of the calling task, then
    /// finishes what is in flight within the grace time and returns. Before that it gives the logger
    /// a second to write what it has taken.
    ///
    /// - Parameters:
    ///   - responder: what answers, and what renders the errors that this layer finds.
    ///   - onReady: called once when connections are accepted, with where that is: a port 0 has become a real one.
    /// - Throws: `HTTPServerError` when it can't listen.
    public func serve(
        _ responder: some Responder, onReady: @escaping @Sendable ([Endpoint]) -> Void = { _ in }
    ) async throws {
        // A client that goes away while it is written to is an error of that write, no signal.
        signal(SIGPIPE, SIG_IGN)
        defer { configuration.logger.flush() }
        let server = try RunningServer(responder, withinDescriptors())
        try await withTaskCancellationHandler {
            try await server.run { endpoints in
                for endpoint in endpoints {
                    configuration.logger.info(
                        "listening on \(endpoint.description(isSecure: configuration.tls != nil))")
                }
                onReady(endpoints)
            }
        } onCancel: {
            server.stop()
        }
    }

    /// The configuration with as many connections as the process may have.
    private func withinDescriptors() -> HTTPServerConfiguration {
        var possible = configuration
        let wanted = possible.limits.connections.addingReportingOverflow(Self.otherDescriptors)
        let limit = DescriptorLimit.raise(to: wanted.overflow ? .max : wanted.partialValue)
        possible.limits.connections = min(
            possible.limits.connections, max(limit - Self.otherDescriptors, limit / 2))
        if possible.limits.connections < configuration.limits.connections {
            configuration.logger.warning(
                "fewer connections than configured: the process may have too few descriptors",
                ["connections": "\(possible.limits.connections)", "descriptors": "\(limit)"])
        }
        return possible
    }

    /// Serves an API with what is mounted beside it: documentation, pages, metrics. The API's
    /// own routes go first.
    public func serve(
        _ api: some RoutedResponder, mounts: [Mount],
        onReady: @escaping @Sendable ([Endpoint]) -> Void = { _ in }
    ) async throws {
        try await serve(MountedAPI(api, mounts: mounts), onReady: onReady)
    }
}
