import AccordRuntime
import Testing

@testable import AccordHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a server tells of its requests: ids in answers, slow ones and live ones in the log.
@Suite(.serialized) struct ReportTests {
    @Test("Each answer has the id of its request, which the log has too; a handler can't send another one")
    func ids() async throws {
        let answer = Answer { _, context in
            Response(200, fields: ["X-Request-Id": "forged", "X-Other": "kept"], text: context.id)
        }
        let ids = try await withServer(answer) { port in
            let client = try TestConnection(port: port)
            let answers = try (0..<3).map { _ in try #require(try client.get()) }
            for answer in answers {
                #expect(answer["X-Request-Id"] == answer.text)
                #expect(answer["X-Other"] == "kept")
            }
            client.send("nonsense\r\n\r\n")
            return try answers.map(\.text) + [#require(try client.next()?["X-Request-Id"])]
        }
        #expect(Set(ids).count == 4)
        #expect(ids.allSatisfy { $0.utf8.count == 16 && UInt64($0, radix: 16) != nil })
    }

    @Test("A request that takes long is told with its operation, time and id; one that doesn't is not")
    func slow() async throws {
        let answer = Answer { request, context in
            context.operation = "find"
            if request.target.path.elementsEqual("/slow".utf8) {
                try? await Task.sleep(for: .milliseconds(1100))
            }
            return Response(200)
        }
        let (lines, id) = try await logged(answer, slowRequest: .seconds(1)) { port in
            let client = try TestConnection(port: port)
            _ = try client.get("/quick")
            return try #require(try client.get("/slow")?["X-Request-Id"])
        }
        #expect(lines.count == 1)
        #expect(lines[0].contains("warning [\(id)] slow request operation=find status=200 duration_ms=1"))
    }

    @Test("A slow request whose client has gone is told, too")
    func abandoned() async throws {
        let answer = Answer { _, _ in
            try? await Task.sleep(for: .seconds(20))
            return Response(200)
        }
        let (lines, _) = try await logged(answer, slowRequest: .milliseconds(50)) { port in
            let client = try TestConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(300)
            client.socket.reset()
            sleepMilliseconds(300)
        }
        #expect(lines.count == 1)
        #expect(lines[0].contains("slow request operation=- status=abandoned duration_ms="))
    }

    @Test("SIGUSR1 tells what goes on, requests first, within a bound and without what clients wrote")
    func live() async throws {
        let answer = Answer { _, context in
            context.operation = "wait"
            try? await Task.sleep(for: .seconds(20))
            return Response(200)
        }
        let (lines, _) = try await logged(answer) { port in
            let idle = try (0..<120).map { _ in try TestConnection(port: port) }
            let busy = try TestConnection(port: port)
            busy.send("GET /secret?token=1 HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(300)
            kill(getpid(), SIGUSR1)
            sleepMilliseconds(500)
            withExtendedLifetime(idle) {}
            busy.socket.reset()
        }
        try #require(lines.count == 102)
        #expect(lines[0].hasSuffix("notice live connections connections=121 requests=1"))
        #expect(lines[1].contains("] request peer=127.0.0.1 age_ms="))
        #expect(lines[1].hasSuffix("state=handling operation=wait"))
        #expect(lines[2].contains("connection peer=127.0.0.1 age_ms="))
        #expect(lines[2].hasSuffix("state=idle"))
        #expect(lines[101].hasSuffix("more connections connections=21"))
        #expect(!lines.contains { $0.contains("secret") || $0.contains("token") })
    }

    @Test("SIGUSR2 turns debug lines on, and off again")
    func level() async throws {
        let answer = Answer { _, context in
            context.logger.debug("looked")
            return Response(200)
        }
        let (lines, _) = try await logged(answer) { port in
            let client = try TestConnection(port: port)
            for _ in 0..<2 {
                _ = try client.get()
                kill(getpid(), SIGUSR2)
                sleepMilliseconds(300)
            }
            _ = try client.get()
        }
        #expect(
            lines.map { $0.dropFirst(25) } == [
                "debug log level changed level=debug", "debug looked", "info log level changed level=info",
            ])
    }

    /// The lines that a server logs while `body` is its client, and what that returns.
    private func logged<Value: Sendable>(
        _ answer: Answer, slowRequest: Duration? = nil, _ body: @escaping @Sendable (Int) throws -> Value
    ) async throws -> ([String], Value) {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let logger = Logger(descriptor: ends[1])
        let configuration = HTTPServerConfiguration(
            listen: [.tcp(port: 0)], threads: 1, shutdownGrace: .milliseconds(100), logger: logger,
            slowRequest: slowRequest)
        let value = try await withServer(answer, configuration) { port, _ in try body(port) }
        logger.flush(within: .seconds(10))
        close(ends[1])
        var (text, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
        while case let count = read(ends[0], &buffer, buffer.count), count > 0 { text += buffer[..<count] }
        close(ends[0])
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
        return (lines.filter { !$0.contains(" listening on ") }, value)
    }
}
