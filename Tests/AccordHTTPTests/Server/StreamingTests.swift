import AccordHTTP
import AccordRuntime
import Synchronization
import Testing

/// Responses that are produced while they are sent.
@Suite struct StreamingTests {
    private static func pieces(_ texts: [String], length: Int? = nil) -> Answer {
        Answer { _, _ in
            Response(
                200,
                stream: ResponseStream(length: length) { send in
                    for text in texts {
                        try await send(Array(text.utf8))
                        await Task.yield()
                    }
                })
        }
    }

    @Test("A stream is sent chunked, and the connection lives on")
    func chunked() async throws {
        try await withServer(Self.pieces(["hello", "", " world"])) { port in
            let client = try TestConnection(port: port)
            for _ in 0..<2 {
                let response = try client.get()
                #expect(response?["Transfer-Encoding"] == "chunked")
                #expect(response?.text == "hello world")
            }
        }
    }

    @Test("A stream of known length is sent with it")
    func length() async throws {
        try await withServer(Self.pieces(["hello", " world"], length: 11)) { port in
            let client = try TestConnection(port: port)
            let response = try client.get()
            #expect(response?["Content-Length"] == "11")
            #expect(response?.text == "hello world")
            #expect(try client.get()?.status == 200)
        }
    }

    @Test("An HTTP/1.0 client gets the stream up to the end of the connection")
    func version10() async throws {
        try await withServer(Self.pieces(["hello", " world"])) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            let response = try client.next()
            #expect(response?["Transfer-Encoding"] == nil)
            #expect(response?["Connection"] == "close")
            #expect(response?.text == "hello world")
        }
    }

    @Test("HEAD does not produce the stream")
    func head() async throws {
        try await withServer(Self.pieces(["hello"])) { port in
            let client = try TestConnection(port: port)
            client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.next(isHead: true)?.status == 200)
            #expect(try client.get()?.text == "hello")
        }
    }

    @Test("A stream that fails, or breaks its length, is cut off so that the client sees it")
    func cutOff() async throws {
        struct Failure: Error {}
        let failing = Answer { _, _ in
            Response(
                200,
                stream: ResponseStream { send in
                    try await send([1])
                    throw Failure()
                })
        }
        for answer in [failing, Self.pieces(["hello"], length: 4), Self.pieces(["hello"], length: 6)] {
            try await withServer(answer) { port in
                let client = try TestConnection(port: port)
                #expect(try client.get() == nil)
                #expect(client.hasEnded)
            }
        }
    }

    @Test("A slow reader slows the producer down")
    func backPressure() async throws {
        let produced = Atomic<Int>(0)
        let endless = Answer { _, _ in
            Response(
                200,
                stream: ResponseStream { send in
                    while true {
                        try await send([UInt8](repeating: 65, count: 10_000))
                        produced.wrappingAdd(10_000, ordering: .relaxed)
                    }
                })
        }
        try await withServer(endless) { port in
            let client = try TestConnection(port: port)
            client.socket.shrinkReceiveBuffer()
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(300)
            let first = produced.load(ordering: .relaxed)
            sleepMilliseconds(100)
            #expect(produced.load(ordering: .relaxed) == first)
            #expect(first < 20_000_000)
        }
    }

    @Test("A handler that writes to another connection's stream never mixes the two")
    func otherConnection() async throws {
        let sender = Mutex<ResponseStream.Send?>(nil)
        let answer = Answer { request, _ in
            switch request.target {
            case "/listen":
                return Response(
                    200,
                    stream: ResponseStream { send in
                        sender.withLock { $0 = send }
                        try await Task.sleep(for: .seconds(20))
                    })
            case "/tell":
                let send = sender.withLock { $0 }
                try? await send?(Array("told".utf8))
                return Response(200, text: "sent")
            default:
                return Response(200, text: "plain")
            }
        }
        try await withServer(answer, grace: .milliseconds(100)) { port in
            let listener = try TestConnection(port: port)
            listener.send("GET /listen HTTP/1.1\r\nHost: a\r\n\r\n")
            while sender.withLock({ $0 == nil }) { sleepMilliseconds(5) }
            let client = try TestConnection(port: port)
            let requests = ["/", "/tell", "/"].map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }
            client.send(requests.joined())
            let texts = try requests.map { _ in try client.next()?.text }
            #expect(texts == ["plain", "sent", "plain"])
            guard case .octets(let octets) = listener.socket.receive(milliseconds: 3000) else {
                Issue.record("nothing was told")
                return
            }
            #expect(String(decoding: octets, as: UTF8.self).hasSuffix("\r\n\r\n4\r\ntold\r\n"))
        }
    }

    @Test("Pieces may be sent from another task")
    func elsewhere() async throws {
        let answer = Answer { _, _ in
            Response(
                200,
                stream: ResponseStream { send in
                    try await Task.detached { try await send(Array("far".utf8)) }.value
                })
        }
        try await withServer(answer) { port in
            let response = try TestConnection(port: port).get()
            #expect(response?.text == "far")
        }
    }
}
