import AccordHTTP
import AccordRuntime
import Testing

/// Each limit with its status.
@Suite struct LimitTests {
    private static let ok = Answer { request, _ in
        _ = try? await request.body.collect()
        return Response(200, text: "ok")
    }

    private static func limits(_ change: (inout HTTPLimits) -> Void) -> HTTPLimits {
        var limits = HTTPLimits()
        change(&limits)
        return limits
    }

    @Test(
        "A request beyond a limit of size is refused with its status, and the connection closes",
        arguments: [
            ("GET /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa HTTP/1.1\r\n", 414),
            (
                "GET / HTTP/1.1\r\nHost: a\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n",
                431
            ),
            ("GET / HTTP/1.1\r\nHost: a\r\nA: a\r\nB: b\r\nC: c\r\nD: d\r\n", 431),
            ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n6\r\n", 413),
        ])
    func sizes(request: String, status: Int) async throws {
        let limits = Self.limits {
            $0.requestLine = 40
            $0.headerSection = 80
            $0.fieldCount = 4
            $0.body = 10
        }
        try await withServer(Self.ok, limits: limits) { port in
            let client = try TestConnection(port: port)
            client.send(request)
            let response = try client.next()
            #expect(response?.status == status)
            #expect(response?["Connection"] == "close")
            #expect(client.closes())
        }
    }

    @Test("A header section that does not end in time gets 408")
    func headerTime() async throws {
        try await withServer(Self.ok, limits: Self.limits { $0.headerTime = .milliseconds(100) }) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHo")
            #expect(try client.next()?.status == 408)
            #expect(client.closes())
        }
    }

    @Test("Sending one octet at a time does not stretch the header time")
    func slowly() async throws {
        try await withServer(Self.ok, limits: Self.limits { $0.headerTime = .milliseconds(200) }) { port in
            let client = try TestConnection(port: port)
            let began = steadyMilliseconds()
            for octet in "GET / HTTP/1.1\r\nHost: \(String(repeating: "a", count: 60))".utf8 {
                client.send([octet])
                sleepMilliseconds(10)
            }
            #expect(try client.next()?.status == 408)
            #expect(steadyMilliseconds() - began < 2000)
        }
    }

    @Test("Content that does not come in time gets 408")
    func bodyTime() async throws {
        try await withServer(Self.ok, limits: Self.limits { $0.requestTime = .milliseconds(100) }) { port in
            let client = try TestConnection(port: port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe")
            #expect(try client.next()?.status == 408)
            #expect(client.closes())
        }
    }

    @Test("A connection without a request is closed after the idle time")
    func idleTime() async throws {
        try await withServer(Self.ok, limits: Self.limits { $0.idleTime = .milliseconds(100) }) { port in
            #expect(try TestConnection(port: port).closes())
            let client = try TestConnection(port: port)
            #expect(try client.get()?.status == 200)
            #expect(client.closes())
        }
    }

    @Test("A client that does not read its response is closed after the idle time")
    func slowReader() async throws {
        let big = Answer { _, _ in Response(200, body: [UInt8](repeating: 1, count: 20_000_000)) }
        try await withServer(big, limits: Self.limits { $0.idleTime = .milliseconds(200) }) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(1000)
            #expect(try client.next() == nil)
            #expect(client.hasEnded)
        }
    }

    @Test("A connection too many gets 503, and others may come when one has gone")
    func connections() async throws {
        try await withServer(Self.ok, limits: Self.limits { $0.connections = 2 }) { port in
            let first = try TestConnection(port: port)
            #expect(try first.get()?.status == 200)
            let second = try TestConnection(port: port)
            #expect(try second.get()?.status == 200)
            let third = try TestConnection(port: port)
            let refusal = try third.next()
            #expect(refusal?.status == 503)
            #expect(refusal?["Retry-After"] != nil)
            third.socket.close()
            first.socket.close()
            sleepMilliseconds(50)
            #expect(try TestConnection(port: port).get()?.status == 200)
        }
    }

    @Test("A refused client that is still sending can read why")
    func lingering() async throws {
        try await withServer(Self.ok) { port in
            let client = try TestConnection(port: port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n")
            client.send([UInt8](repeating: 1, count: 3_000_000))
            #expect(try client.next()?.status == 413)
        }
    }
}
