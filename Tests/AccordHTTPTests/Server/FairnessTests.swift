import AccordHTTP
import AccordRuntime
import Testing

/// What one client does to the others of its loop.
@Suite struct FairnessTests {
    @Test("A client that pipelines does not keep another one waiting")
    func pipelining() async throws {
        // Some work for each request, so that thousands of them take long.
        let busy = Answer { request, _ in
            if request.target.bytes.count > 1 { return Response(200, text: "ok") }
            var sum = 0
            for index in 0..<20_000 { sum &+= index ^ sum }
            return Response(200, text: "\(sum)")
        }
        try await withServer(busy) { port in
            let greedy = try TestConnection(port: port)
            greedy.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 2000))
            let other = try TestConnection(port: port)
            let began = steadyMilliseconds()
            let longest = try Self.longestWait(other)
            for _ in 0..<2000 { #expect(try greedy.next()?.status == 200) }
            #expect(longest < (steadyMilliseconds() - began) / 4)
        }
    }

    @Test("Requests that had to wait for the next turn are answered in their order")
    func order() async throws {
        let echo = Answer { request, _ in
            Response(200, text: String(decoding: request.target.path, as: UTF8.self))
        }
        try await withServer(echo) { port in
            let client = try TestConnection(port: port)
            let began = steadyMilliseconds()
            client.send((0..<500).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
            for number in 0..<500 { #expect(try client.next()?.text == "/\(number)") }
            // A turn that is not brought about by anything else comes at once.
            #expect(steadyMilliseconds() - began < 5000)
        }
    }

    @Test("A client that uploads at full speed does not keep another one waiting")
    func uploading() async throws {
        let reader = Answer { request, _ in
            var count = 0
            do { for try await piece in request.body.pieces { count += piece.count } } catch {
                return Response(400)
            }
            return Response(200, text: "\(count)")
        }
        try await withServer(reader) { port in
            let greedy = try TestConnection(port: port)
            greedy.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000000\r\n\r\n")
            try greedy.socket.sendBehind(200_000_000)
            let other = try TestConnection(port: port)
            let began = steadyMilliseconds()
            let longest = try Self.longestWait(other)
            #expect(try greedy.next()?.text == "200000000")
            #expect(longest < max(100, (steadyMilliseconds() - began) / 4))
        }
    }

    /// The longest time in milliseconds that a client waits for one of its responses.
    private static func longestWait(_ client: TestConnection) throws -> Int {
        var longest = 0
        for _ in 0..<10 {
            let began = steadyMilliseconds()
            #expect(try client.get()?.status == 200)
            longest = max(longest, steadyMilliseconds() - began)
        }
        return longest
    }
}
