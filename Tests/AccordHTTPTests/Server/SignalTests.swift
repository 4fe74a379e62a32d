import AccordRuntime
import Testing

@testable import AccordHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Signals to a process of its own: the fixture, which is built beside these tests.
@Suite(.serialized) struct SignalTests {
    @Test(
        "SIGTERM and SIGINT let a request that has begun be answered, then the process ends well",
        arguments: [SIGTERM, SIGINT])
    func graceful(signal: Int32) async throws {
        try await withFixture { fixture in
            let client = try fixture.connect()
            client.send("GET /ok HTTP/1.1\r\n")
            sleepMilliseconds(Self.untilItIsRead)
            fixture.send(signal)
            sleepMilliseconds(100)
            client.send("Host: a\r\n\r\n")
            let response = try client.next()
            #expect(response?.text == "ok")
            #expect(response?["Connection"] == "close")
            #expect(fixture.wait() == .exited(0))
        }
    }

    @Test("A second signal ends the process at once")
    func second() async throws {
        try await withFixture { fixture in
            let client = try fixture.connect()
            client.send("GET /ok HTTP/1.1\r\n")
            sleepMilliseconds(Self.untilItIsRead)
            fixture.send(SIGTERM)
            sleepMilliseconds(100)
            fixture.send(SIGTERM)
            #expect(fixture.wait() == .killed(SIGTERM))
        }
    }

    @Test("SIGUSR1 and SIGUSR2 end nothing, also when the server is stopping")
    func others() async throws {
        try await withFixture { fixture in
            let client = try fixture.connect()
            for signal in [SIGUSR1, SIGUSR2, SIGUSR1] { fixture.send(signal) }
            #expect(try client.get()?.text == "ok")
            client.send("GET /ok HTTP/1.1\r\n")
            sleepMilliseconds(Self.untilItIsRead)
            fixture.send(SIGTERM)
            sleepMilliseconds(100)
            fixture.send(SIGUSR1)
            client.send("Host: a\r\n\r\n")
            #expect(try client.next()?.text == "ok")
            #expect(fixture.wait() == .exited(0))
        }
    }

    /// Milliseconds after which even a process that gets little of a busy machine has read a line.
    private static let untilItIsRead = 1500

    private func withFixture(_ body: @escaping @Sendable (Fixture) throws -> Void) async throws {
        try await onThread {
            guard let fixture = try Fixture() else { return print("skipped: HTTPFixture is not built") }
            defer { fixture.end() }
            try body(fixture)
        }.get()
    }
}

/// A running process of the fixture.
private final class Fixture {
    private let process: pid_t
    private let port: Int
    private var hasEnded = false

    enum End: Equatable {
        case exited(Int32)
        case killed(Int32)
        case runs
    }

    /// nil when the program is not there.
    init?() throws {
        let folder = CommandLine.arguments[0].components("/").dropLast().joined(separator: "/")
        let program = folder + "/HTTPFixture"
        guard access(program, X_OK) == 0 else { return nil }
        port = try ListeningSocket.probe(host: "127.0.0.1", port: 0)
        let words: [String] = [program, "--port", "\(port)"]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var process = pid_t()
        let result = posix_spawn(&process, program, nil, nil, &arguments, &environment)
        for argument in arguments { free(argument) }
        if result != 0 { throw SocketError(operation: "posix_spawn", code: result) }
        self.process = process
    }

    /// Connects as soon as the server listens.
    func connect() throws -> TestConnection {
        for _ in 0..<500 {
            if let client = try? TestConnection(port: port) { return client }
            sleepMilliseconds(20)
        }
        return try TestConnection(port: port)
    }

    func send(_ signal: Int32) { kill(process, signal) }

    /// How the process ended, within ten seconds.
    func wait() -> End {
        for _ in 0..<1000 {
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                hasEnded = true
                return status & 0x7f == 0 ? .exited(status >> 8 & 0xff) : .killed(status & 0x7f)
            }
            sleepMilliseconds(10)
        }
        return .runs
    }

    func end() {
        guard !hasEnded else { return }
        kill(process, SIGKILL)
        _ = wait()
    }
}
