import AccordHTTP
import AccordRuntime
import Testing

/// The graceful end of a server.
@Suite struct ShutdownTests {
    private static let slow = Answer { _, _ in
        try? await Task.sleep(for: .milliseconds(200))
        return Response(200, text: "done")
    }

    private static func configuration(grace: Duration = .seconds(5)) -> HTTPServerConfiguration {
        HTTPServerConfiguration(
            port: 0, threads: 2, shutdownGrace: grace, handlesSignals: false, logger: .disabled)
    }

    @Test("What is in flight is finished with Connection: close, what is idle is closed at once")
    func graceful() async throws {
        try await withServer(Self.slow, Self.configuration()) { port, stop in
            let idle = try TestConnection(port: port)
            #expect(try idle.get()?.text == "done")
            let busy = try TestConnection(port: port)
            busy.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(50)
            stop()
            #expect(idle.closes(milliseconds: 100))
            let response = try busy.next()
            #expect(response?.text == "done")
            #expect(response?["Connection"] == "close")
            #expect(busy.closes())
            #expect(throws: SocketError.self) { try TestConnection(port: port) }
        }
    }

    @Test("A request that has begun to arrive is still answered")
    func half() async throws {
        try await withServer(Self.slow, Self.configuration()) { port, stop in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\n")
            sleepMilliseconds(50)
            stop()
            sleepMilliseconds(50)
            client.send("Host: a\r\n\r\n")
            #expect(try client.next()?.text == "done")
            #expect(client.closes())
        }
    }

    @Test("After the grace time handlers are cancelled and the server returns")
    func grace() async throws {
        let endless = Answer { _, _ in
            try? await Task.sleep(for: .seconds(20))
            return Response(200)
        }
        try await withServer(endless, Self.configuration(grace: .milliseconds(100))) { port, stop in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(50)
            let began = steadyMilliseconds()
            stop()
            #expect(client.closes())
            #expect(steadyMilliseconds() - began < 5000)
        }
    }

    @Test("A server that was cancelled before it began returns")
    func early() async throws {
        let server = Task { try await HTTPServer(Self.configuration()).serve(Self.slow) }
        server.cancel()
        try await server.value
    }
}
