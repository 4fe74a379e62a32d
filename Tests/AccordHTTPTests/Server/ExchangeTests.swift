import AccordHTTP
import AccordRuntime
import Testing

/// Requests and responses on one connection.
@Suite struct ExchangeTests {
    private static let echo = Answer { request, _ in
        let body = (try? await request.body.collect()) ?? Array("no content".utf8)
        return Response(
            200, fields: ["X-Target": String(decoding: request.target.bytes, as: UTF8.self)], body: body)
    }

    @Test("Pipelined requests are answered in order, slow handlers or not")
    func pipeline() async throws {
        let slow = Answer { request, _ in
            if request.target == "/1" { try? await Task.sleep(for: .milliseconds(50)) }
            if request.target == "/2" { await Task.yield() }
            return Response(200, body: request.target.bytes)
        }
        let bodies = try await withServer(slow) { port in
            let client = try TestConnection(port: port)
            client.send((1...5).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
            return try (1...5).map { _ in try client.next()?.text }
        }
        #expect(bodies == ["/1", "/2", "/3", "/4", "/5"])
    }

    @Test("HEAD has the length of the content and no content")
    func head() async throws {
        let answer = Answer { _, _ in Response(200, body: Array("hello".utf8)) }
        try await withServer(answer) { port in
            let client = try TestConnection(port: port)
            client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let head = try client.next(isHead: true)
            #expect(head?["Content-Length"] == "5")
            #expect(try client.next()?.text == "hello")
        }
    }

    @Test("A status without content has neither content nor length", arguments: [204, 304] as [UInt16])
    func noContent(status: UInt16) async throws {
        let answer = Answer { _, _ in Response(Status(rawValue: status), body: Array("no".utf8)) }
        try await withServer(answer) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let first = try client.next()
            #expect(first?.status == Int(status))
            #expect(first?["Content-Length"] == nil)
            #expect(try client.next()?.status == Int(status))
        }
    }

    @Test("HTTP/1.0 is told that its connection is kept, and closed without asking")
    func version10() async throws {
        try await withServer(Self.echo) { port in
            let client = try TestConnection(port: port)
            client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            #expect(try client.next()?["Connection"] == "keep-alive")
            client.send("GET /b HTTP/1.0\r\n\r\n")
            #expect(try client.next()?["Connection"] == "close")
            #expect(client.closes())
        }
    }

    @Test("Framing fields of a handler can't contradict the connection's own")
    func ownFields() async throws {
        let answer = Answer { _, _ in
            Response(
                200,
                fields: [
                    "Content-Length": "99", "Transfer-Encoding": "chunked", "Connection": "x", "A": "b",
                ],
                body: Array("hello".utf8))
        }
        try await withServer(answer) { port in
            let response = try TestConnection(port: port).get()
            #expect(response?.fields.map(\.name) == ["A", "Date", "X-Request-Id", "Content-Length"])
            #expect(response?.text == "hello")
        }
    }

    @Test("A large response arrives whole at a slow reader, and the next request is answered after it")
    func large() async throws {
        let content = Array(repeatElement(Array(UInt8.min...UInt8.max), count: 80_000).joined())
        let answer = Answer { request, _ in Response(200, body: request.target == "/big" ? content : [1]) }
        try await withServer(answer) { port in
            let client = try TestConnection(port: port)
            client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(100)
            #expect(try client.next()?.body == content)
            #expect(try client.next()?.body == [1])
        }
    }

    @Test("A client that ends its sending side still gets its response")
    func halfClose() async throws {
        try await withServer(Self.echo) { port in
            let client = try TestConnection(port: port)
            client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
            client.socket.endSending()
            #expect(try client.next()?.text == "hi")
            #expect(client.closes())
        }
    }

    @Test("Handlers see the peer's address and an id of their own")
    func context() async throws {
        let answer = Answer { _, context in
            Response(200, text: "\(context.peerAddress ?? "-") \(context.id)")
        }
        try await withServer(answer) { port in
            let client = try TestConnection(port: port)
            let first = try client.get()?.text
            let second = try client.get()?.text
            #expect(first?.hasPrefix("127.0.0.1 ") == true)
            #expect(first != second)
        }
    }
}
