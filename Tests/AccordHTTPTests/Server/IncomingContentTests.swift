import AccordHTTP
import AccordRuntime
import Synchronization
import Testing

/// Content that had not all come with its head.
@Suite struct IncomingContentTests {
    private static func post(_ length: Int) -> String {
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n"
    }

    @Test("What the head decides is answered before the content has come")
    func early() async throws {
        let refusing = Answer { _, _ in Response(404, text: "no") }
        try await withServer(refusing) { port in
            let client = try TestConnection(port: port)
            client.send(Self.post(1_000_000))
            let response = try client.next()
            #expect(response?.status == 404 && response?["Connection"] == "close")
        }
    }

    @Test("A handler may collect more or less than the server's limit, as it says")
    func ownLimit() async throws {
        let own = Answer { request, _ in
            let limit = request.target.bytes.count > 1 ? 3_000_000 : 10
            do throws(Problem) {
                return Response(200, text: "\(try await request.body.collect(limit: limit).count)")
            } catch {
                return Response(error.status, text: error.detail)
            }
        }
        try await withServer(own) { port in
            let large = try TestConnection(port: port)
            large.send(Self.post(2_000_000).replacing("/ HTTP", with: "/large HTTP"))
            large.send([UInt8](repeating: 1, count: 2_000_000))
            #expect(try large.next()?.text == "2000000")
            for content in ["", "hello hello"] {
                let small = try TestConnection(port: port)
                small.send(Self.post(11) + content)
                #expect(try small.next()?.status == 413)
            }
        }
    }

    @Test("Content is taken piece by piece, and the client is slowed down to the taker")
    func pieces() async throws {
        let taken = Mutex(0)
        let slow = Answer { request, _ in
            do {
                for try await piece in request.body.pieces {
                    taken.withLock { $0 += piece.count }
                    try await Task.sleep(for: .milliseconds(5))
                }
            } catch { return Response(500) }
            return Response(200, text: "\(taken.withLock { $0 })")
        }
        try await withServer(slow) { port in
            let client = try TestConnection(port: port)
            client.send(Self.post(20_000_000))
            try client.socket.sendBehind(20_000_000)
            sleepMilliseconds(30)
            #expect(taken.withLock { $0 } < 5_000_000)
            #expect(try client.next(milliseconds: 20_000)?.text == "20000000")
        }
    }

    @Test("Chunked content that breaks off fails whoever takes it")
    func broken() async throws {
        let statuses = Mutex<[Status]>([])
        let taker = Answer { request, _ in
            do {
                for try await _ in request.body.pieces {}
            } catch let problem as Problem {
                statuses.withLock { $0.append(problem.status) }
                return Response(problem.status)
            } catch {
                return Response(500)
            }
            return Response(200)
        }
        try await withServer(taker) { port in
            let client = try TestConnection(port: port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")
            sleepMilliseconds(20)
            client.send("loXX")
            #expect(try client.next()?.status == 400)
            #expect(client.closes())
        }
        #expect(statuses.withLock { $0 } == [400])
    }

    @Test("A file is sent from where it is, and one that has become shorter is cut off")
    func files() async throws {
        let path = "/tmp/accord-file-\(steadyMilliseconds())"
        let octets = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        try writeFile(path, octets)
        defer { removeFile(path) }
        let files = Answer { request, _ in
            let length = request.target.bytes.count > 1 ? 400_000 : 250_000
            return Response(200, file: FileRegion(path: path, offset: 1000, length: length))
        }
        try await withServer(files) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.next()?.body == Array(octets[1000..<251_000]))
            client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.next(isHead: true)?["Content-Length"] == "250000")
            client.send("GET /long HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.next(milliseconds: 2000) == nil && client.hasEnded)
        }
    }
}
