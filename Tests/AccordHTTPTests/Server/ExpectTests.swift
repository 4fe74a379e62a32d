import AccordHTTP
import AccordRuntime
import Synchronization
import Testing

/// `Expect: 100-continue` (RFC 9110 section 10.1.1).
@Suite struct ExpectTests {
    private static let head =
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-Continue\r\n\r\n"

    private static let echo = Answer { request, _ in
        do throws(Problem) {
            return Response(200, body: try await request.body.collect())
        } catch {
            return Response(error.status, text: error.detail)
        }
    }

    @Test("100 Continue is sent when the handler collects the content, and the connection lives on")
    func collects() async throws {
        try await withServer(Self.echo) { port in
            let client = try TestConnection(port: port)
            for _ in 0..<2 {
                client.send(Self.head)
                #expect(try client.next()?.status == 100)
                client.send("he")
                sleepMilliseconds(10)
                client.send("llo")
                #expect(try client.next()?.text == "hello")
            }
        }
    }

    @Test("A handler that answers without the content sends no 100, and the connection closes")
    func refuses() async throws {
        let refusal = Answer { _, _ in Response(401, text: "no") }
        try await withServer(refusal) { port in
            let client = try TestConnection(port: port)
            client.send(Self.head)
            let response = try client.next()
            #expect(response?.status == 401)
            #expect(response?["Connection"] == "close")
            client.send("GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.closes())
        }
    }

    @Test("Content that comes without waiting needs no 100")
    func unasked() async throws {
        try await withServer(Self.echo) { port in
            let client = try TestConnection(port: port)
            client.send(Self.head + "hello")
            #expect(try client.next()?.text == "hello")
        }
    }

    @Test("The handler decides before the content comes, after thinking about it too")
    func later() async throws {
        let slow = Answer { request, context in
            try? await Task.sleep(for: .milliseconds(50))
            return await Self.echo.respond(to: request, context: context)
        }
        try await withServer(slow) { port in
            let client = try TestConnection(port: port)
            client.send(Self.head)
            #expect(try client.next()?.status == 100)
            client.send("helloGET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.next()?.text == "hello")
            #expect(try client.next()?.text == "")
        }
    }

    @Test("Content collected from another task arrives there")
    func elsewhere() async throws {
        let detached = Answer { request, context in
            await Task.detached { await Self.echo.respond(to: request, context: context) }.value
        }
        try await withServer(detached) { port in
            let client = try TestConnection(port: port)
            client.send(Self.head)
            #expect(try client.next()?.status == 100)
            client.send("hello")
            #expect(try client.next()?.text == "hello")
        }
    }

    @Test("Awaited content that is malformed or too late fails the handler's collecting")
    func fails() async throws {
        var limits = HTTPLimits()
        limits.requestTime = .milliseconds(1500)
        limits.body = 10
        try await withServer(Self.echo, limits: limits) { port in
            let chunked =
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"
            for (content, status) in [("x\r\n", 400), ("b\r\n", 413), ("5\r\nhe", 408)] {
                let client = try TestConnection(port: port)
                client.send(chunked)
                #expect(try client.next()?.status == 100)
                client.send(content)
                #expect(try client.next()?.status == status)
                #expect(client.closes())
            }
        }
    }

    @Test("A client that goes away instead of sending fails the handler's collecting")
    func gone() async throws {
        let problems = Mutex<[Status]>([])
        let answer = Answer { request, _ in
            do throws(Problem) {
                _ = try await request.body.collect()
            } catch {
                problems.withLock { $0.append(error.status) }
            }
            return Response(200)
        }
        try await withServer(answer) { port in
            let client = try TestConnection(port: port)
            client.send(Self.head)
            #expect(try client.next()?.status == 100)
        }
        #expect(problems.withLock { $0 } == [400])
    }
}
