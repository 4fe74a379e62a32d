import AccordHTTP
import AccordRuntime
import Testing

/// Each limit with its status.
@Suite struct LimitTests {
    private static let ok = Answer { request, _ in
        do throws(Problem) {
            _ = try await request.body.collect()
            return Response(200, text: "ok")
        } catch {
            return Response(error.status, fields: error.fields, text: error.detail)
        }
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

    @Test("A connection too many has the place of the one that was idle longest")
    func idleConnections() async throws {
        try await withServer(Self.ok, limits: Self.limits { $0.connections = 2 }) { port in
            let first = try TestConnection(port: port)
            #expect(try first.get()?.status == 200)
            sleepMilliseconds(20)
            let second = try TestConnection(port: port)
            #expect(try second.get()?.status == 200)
            #expect(try TestConnection(port: port).get()?.status == 200)
            #expect(first.closes())
            #expect(try second.get()?.status == 200)
        }
    }

    @Test("An address has no more connections than it may")
    func addresses() async throws {
        try await withServer(Self.ok, limits: Self.limits { $0.connectionsPerAddress = 1 }) { port in
            let first = try TestConnection(port: port)
            #expect(try first.get()?.status == 200)
            #expect(try TestConnection(port: port).next()?.status == 503)
            first.socket.close()
            var isWelcome = false
            for _ in 0..<100 where !isWelcome {
                sleepMilliseconds(20)
                isWelcome = try TestConnection(port: port).get()?.status == 200
            }
            #expect(isWelcome)
        }
    }

    @Test("A connection too many gets 503 where none is idle, and others may come when one has gone")
    func connections() async throws {
        try await withServer(Self.ok, limits: Self.limits { $0.connections = 2 }) { port in
            let first = try TestConnection(port: port)
            first.send("GET")
            let second = try TestConnection(port: port)
            second.send("GET")
            sleepMilliseconds(500)
            let third = try TestConnection(port: port)
            let refusal = try third.next()
            #expect(refusal?.status == 503)
            #expect(refusal?["Retry-After"] != nil)
            third.socket.close()
            first.socket.close()
            sleepMilliseconds(500)
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

    @Test("A request too many is refused at once, and its connection goes on")
    func requests() async throws {
        let slow = Answer { _, _ in
            try? await Task.sleep(for: .milliseconds(300))
            return Response(200, text: "done")
        }
        try await withServer(slow, limits: Self.limits { $0.requests = 1 }) { port in
            let first = try TestConnection(port: port)
            first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(100)
            let second = try TestConnection(port: port)
            let refusal = try second.get()
            #expect(refusal?.status == 503 && refusal?["Retry-After"] != nil)
            #expect(try first.next()?.text == "done")
            #expect(try second.get()?.text == "done")
        }
    }

    @Test("Handlers that never end hold up no others: their place is free when their time is over")
    func neverEnding() async throws {
        let isOver = Flag()
        let stuck = Answer { request, _ in
            if request.target.bytes.count > 1 { return Response(200, text: "ok") }
            // A task of its own is not cancelled with this one.
            while !isOver.isSet { await Task { try? await Task.sleep(for: .milliseconds(20)) }.value }
            return Response(200)
        }
        let limits = Self.limits {
            $0.requests = 1
            $0.requestTime = .milliseconds(100)
        }
        try await withServer(stuck, limits: limits) { port in
            for _ in 0..<3 {
                let client = try TestConnection(port: port)
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try client.next()?.status == 503)
                #expect(try TestConnection(port: port).get()?.text == "ok")
            }
            isOver.set()
        }
    }

    @Test("Content beyond what the whole server holds is refused with 503")
    func heldContent() async throws {
        try await withServer(Self.ok, limits: Self.limits { $0.heldContent = 100_000 }) { port in
            let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n"
            let first = try TestConnection(port: port)
            first.send(head)
            first.send([UInt8](repeating: 1, count: 60_000))
            sleepMilliseconds(50)
            let second = try TestConnection(port: port)
            second.send(head)
            second.send([UInt8](repeating: 1, count: 60_000))
            #expect(try second.next()?.status == 503)
            first.send([UInt8](repeating: 1, count: 10_000))
            #expect(try first.next()?.status == 200)
        }
    }

    @Test("Without a limit of size no number of a client's is too large to be read")
    func numbers() async throws {
        let limits = Self.limits { $0.body = .max }
        try await withServer(Self.ok, limits: limits) { port in
            for framing in [
                "Content-Length: 99999999999999999999\r\n\r\nx",
                "Content-Length: 9223372036854775807\r\n\r\nx",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx",
                "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n7fffffffffffffff\r\nx",
            ] {
                let client = try TestConnection(port: port)
                client.send("POST / HTTP/1.1\r\nHost: a\r\n" + framing)
                _ = try client.next(milliseconds: 50)
                #expect(try TestConnection(port: port).get()?.status == 200, "\(framing)")
            }
        }
    }
}
