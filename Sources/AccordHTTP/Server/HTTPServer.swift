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

    /// Descriptors that are no connections: listeners, loops, files, databases.
    private static let otherDescriptors = 256

    /// A server that is not yet listening.
    public init(_ configuration: HTTPServerConfiguration = HTTPServerConfiguration()) {
        self.configuration = configuration
    }

    /// Listens and answers until SIGTERM, SIGINT or the cancellation of the calling task, then
    /// finishes what is in flight within the grace time and returns.
    ///
    /// - Parameters:
    ///   - responder: what answers, and what renders the errors that this layer finds.
    ///   - onReady: called once with the bound port when connections are accepted.
    /// - Throws: `HTTPServerError` when it can't listen.
    public func serve(
        _ responder: some Responder, onReady: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws {
        // A client that goes away while it is written to is an error of that write, no signal.
        signal(SIGPIPE, SIG_IGN)
        DescriptorLimit.raise(to: configuration.limits.connections + Self.otherDescriptors)
        let server = try RunningServer(responder, configuration)
        try await withTaskCancellationHandler {
            try await server.run { port in
                configuration.logger.info("listening on http://\(configuration.authority(port))")
                onReady(port)
            }
        } onCancel: {
            server.stop()
        }
    }

    /// Serves an API with what is mounted beside it: documentation, pages, metrics. The API's
    /// own routes go first.
    public func serve(
        _ api: some RoutedResponder, mounts: [Mount],
        onReady: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws {
        try await serve(MountedAPI(api, mounts: mounts), onReady: onReady)
    }
}

extension HTTPServerConfiguration {
    /// Host and port as they stand in a URL: an IPv6 address in brackets.
    fileprivate func authority(_ port: Int) -> String {
        (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
    }
}
