import AccordHTTP
import AccordRuntime
import Synchronization
import Testing

/// Handlers whose client has gone or whose time is over.
@Suite struct CancellationTests {
    /// Counts the handlers that were cancelled.
    private final class Cancelled: Sendable {
        let count = Atomic<Int>(0)

        /// A handler that waits until it is cancelled.
        var answer: Answer {
            Answer { _, _ in
                do {
                    try await Task.sleep(for: .seconds(20))
                } catch {
                    self.count.wrappingAdd(1, ordering: .relaxed)
                }
                return Response(200, text: "late")
            }
        }

        func waits(for expected: Int) -> Bool {
            for _ in 0..<300 where count.load(ordering: .relaxed) < expected { sleepMilliseconds(10) }
            return count.load(ordering: .relaxed) == expected
        }
    }

    @Test("A client that resets the connection cancels the handler's task")
    func clientGone() async throws {
        let cancelled = Cancelled()
        try await withServer(cancelled.answer) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(50)
            client.socket.reset()
            #expect(cancelled.waits(for: 1))
        }
    }

    @Test("A client that sends no more still gets its responses, those to requests that were pipelined too")
    func halfClosed() async throws {
        let slow = Answer { request, _ in
            try? await Task.sleep(for: .milliseconds(50))
            return Response(200, text: Task.isCancelled ? "cancelled" : "done")
        }
        try await withServer(slow) { port in
            let client = try TestConnection(port: port)
            client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 3))
            client.socket.endSending()
            for _ in 0..<3 { #expect(try client.next()?.text == "done") }
            #expect(client.closes())
        }
    }

    @Test("A client that sends no more cancels the handler where that is asked for")
    func halfClosedCancels() async throws {
        let cancelled = Cancelled()
        let configuration = HTTPServerConfiguration(
            listen: [.tcp(port: 0)], threads: 1, handlesSignals: false, cancelsOnHalfClose: true)
        try await withServer(cancelled.answer, configuration) { port, _ in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(50)
            client.socket.endSending()
            #expect(cancelled.waits(for: 1))
        }
    }

    @Test("A producer that ignores cancellation keeps no connection open when its client has gone")
    func ignored() async throws {
        let open = Atomic<Bool>(true)
        let stubborn = Answer { _, _ in
            Response(
                200,
                stream: ResponseStream { send in
                    try await send([1])
                    while open.load(ordering: .relaxed) { try? await Task.sleep(for: .milliseconds(20)) }
                })
        }
        var limits = HTTPLimits()
        limits.idleTime = .milliseconds(200)
        try await withServer(stubborn, limits: limits) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            guard case .octets = client.socket.receive(milliseconds: 5000) else { throw ServerEnded() }
            client.socket.endSending()
            while case .octets = client.socket.receive(milliseconds: 50) {}
            #expect(client.closes(milliseconds: 5000))
            open.store(false, ordering: .relaxed)
        }
    }

    @Test("A handler that takes too long is cancelled, and its client gets 503")
    func handlerTime() async throws {
        let cancelled = Cancelled()
        var limits = HTTPLimits()
        limits.requestTime = .milliseconds(100)
        try await withServer(cancelled.answer, limits: limits) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let response = try client.next()
            #expect(response?.status == 503)
            #expect(response?.text.contains("late") == false)
            #expect(client.closes())
            #expect(cancelled.waits(for: 1))
        }
    }

    @Test("Clients that go away while large responses are written leave the server whole")
    func goneWhileWriting() async throws {
        let big = Answer { _, _ in
            await Task.yield()
            return Response(200, body: [UInt8](repeating: 65, count: 5_000_000))
        }
        try await withServer(big, threads: 2) { port in
            for round in 0..<60 {
                let client = try TestConnection(port: port)
                client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 1 + round % 3))
                if round % 2 == 0 { sleepMilliseconds(round % 7) }
                client.socket.close()
            }
            #expect(try TestConnection(port: port).get()?.body.count == 5_000_000)
        }
    }

    @Test("A producer whose client has gone is stopped")
    func producer() async throws {
        let cancelled = Cancelled()
        let endless = Answer { _, _ in
            Response(
                200,
                stream: ResponseStream { send in
                    defer { cancelled.count.wrappingAdd(1, ordering: .relaxed) }
                    while true { try await send([UInt8](repeating: 65, count: 1000)) }
                })
        }
        try await withServer(endless) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(50)
            client.socket.close()
            #expect(cancelled.waits(for: 1))
        }
    }
}
