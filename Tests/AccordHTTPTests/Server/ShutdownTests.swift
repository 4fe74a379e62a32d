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
            listen: [.tcp(port: 0)], threads: 2, shutdownGrace: grace, handlesSignals: false,
            logger: .disabled)
    }

    @Test("What is in flight is finished with Connection: close, what is idle is closed soon")
    func graceful() async throws {
        try await withServer(Self.slow, Self.configuration()) { port, stop in
            let idle = try TestConnection(port: port)
            #expect(try idle.get()?.text == "done")
            let busy = try TestConnection(port: port)
            busy.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(50)
            stop()
            #expect(idle.closes(milliseconds: 1000))
            let response = try busy.next()
            #expect(response?.text == "done")
            #expect(response?["Connection"] == "close")
            #expect(busy.closes())
            #expect(throws: SocketError.self) { try TestConnection(port: port) }
        }
    }

    @Test(
        "Connections that nobody has accepted yet are served, and so is what idle ones send at the last moment"
    )
    func backlog() async throws {
        let quick = Answer { _, _ in Response(200, text: "done") }
        for _ in 0..<5 {
            try await withServer(quick, Self.configuration()) { port, stop in
                let idle = try (0..<20).map { _ in try TestConnection(port: port) }
                for client in idle { _ = try client.get() }
                let new = try (0..<100).map { _ in try TestConnection(port: port) }
                stop()
                for client in new + idle { client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
                for client in new + idle { #expect(try client.next()?.text == "done") }
            }
        }
    }

    @Test("With a delay it is not ready at once, and serves new clients as before until the delay is over")
    func delay() async throws {
        let quick = Answer { _, _ in Response(200, text: "done") }
        var configuration = Self.configuration()
        configuration.shutdownDelay = .milliseconds(600)
        let readiness = configuration.readiness
        try await withServer(quick, configuration) { port, stop in
            #expect(readiness.isReady)
            let began = steadyMilliseconds()
            stop()
            #expect(!readiness.isReady)
            sleepMilliseconds(100)
            let client = try TestConnection(port: port)
            let response = try client.get()
            #expect(response?.text == "done")
            #expect(response?["Connection"] == nil)
            #expect(client.closes())
            #expect(steadyMilliseconds() - began >= 600)
            #expect(throws: SocketError.self) { try TestConnection(port: port) }
        }
    }

    @Test("An endless response is told to end, and ends whole")
    func endless() async throws {
        let events = Answer { _, _ in
            Response(
                200,
                stream: ResponseStream(isEndless: true) { send in
                    while true {
                        try await send(Array("tick".utf8))
                        try await Task.sleep(for: .seconds(20))
                    }
                })
        }
        try await withServer(events, Self.configuration()) { port, stop in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(50)
            stop()
            #expect(try client.next(milliseconds: 1000)?.text == "tick")
            #expect(client.closes())
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
