import AccordRuntime
import AccordThreads
import Synchronization

@testable import AccordHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a server on a free port while `body` plays the client on a thread of its own, where it
/// may block.
func withServer<Result: Sendable>(
    _ responder: some Responder, threads: Int = 1, limits: HTTPLimits = HTTPLimits(),
    grace: Duration = .seconds(5), _ body: @escaping @Sendable (Int) throws -> Result
) async throws -> Result {
    let configuration = HTTPServerConfiguration(
        listen: [.tcp(port: 0)], threads: threads, limits: limits, shutdownGrace: grace,
        handlesSignals: false,
        logger: .disabled)
    return try await withServer(responder, configuration) { port, _ in try body(port) }
}

/// The same; the client is also given what begins the shutdown.
func withServer<Result: Sendable>(
    _ responder: some Responder, _ configuration: HTTPServerConfiguration,
    _ body: @escaping @Sendable (_ port: Int, _ stop: @Sendable () -> Void) throws -> Result
) async throws -> Result {
    let (ports, portContinuation) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
        defer { portContinuation.finish() }
        try await HTTPServer(configuration).serve(responder) { portContinuation.yield($0.first?.port ?? 0) }
    }
    guard let port = await ports.first(where: { _ in true }) else {
        try await server.value
        throw ServerEnded()
    }
    let result = await onThread { try body(port) { server.cancel() } }
    server.cancel()
    try await server.value
    return try result.get()
}

struct ServerEnded: Error {}

/// Something that one thread tells another.
final class Flag: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .relaxed) }
    func set() { value.store(true, ordering: .relaxed) }
}

/// Runs blocking work on a thread of its own, so that it can't stall the tests' pool.
func onThread<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
) async -> Swift.Result<Result, any Error> {
    await withCheckedContinuation { continuation in
        do {
            try SystemThread.start { continuation.resume(returning: Swift.Result { try body() }) }
        } catch {
            continuation.resume(returning: .failure(error))
        }
    }
}

/// A responder made of a function.
struct Answer: Responder {
    let respond: @Sendable (Request, RequestContext) async -> Response

    init(_ respond: @escaping @Sendable (Request, RequestContext) async -> Response) {
        self.respond = respond
    }

    func respond(to request: Request, context: RequestContext) async -> Response {
        await respond(request, context)
    }

    func response(to problem: Problem, context: RequestContext) -> Response {
        Response(problem.status, fields: problem.fields, body: Array(problem.detail.utf8))
    }
}
