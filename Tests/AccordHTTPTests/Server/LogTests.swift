import AccordRuntime
import Testing

@testable import AccordHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct LogTests {
    @Test("Requests are answered while nobody reads the log")
    func fullPipe() async throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let (output, input) = (ends[0], ends[1])
        fill(input)
        let logger = Logger(descriptor: input)
        let answer = Answer { _, context in
            for _ in 0..<1000 { context.logger.error("failed", requestID: context.id) }
            return Response(200, text: "ok")
        }
        let configuration = HTTPServerConfiguration(
            listen: [.tcp(port: 0)], threads: 1, shutdownGrace: .seconds(5), handlesSignals: false,
            logger: logger)
        try await withServer(answer, configuration) { port, _ in
            let client = try TestConnection(port: port)
            for _ in 0..<20 { #expect(try client.get()?.text == "ok") }
        }
        // Without a reader what waits can't be written, and the log's thread lets go of the pipe.
        close(output)
        logger.flush(within: .seconds(10))
        close(input)
    }

    /// Writes until the pipe takes no more.
    private func fill(_ input: Int32) {
        let flags = fcntl(input, F_GETFL)
        _ = fcntl(input, F_SETFL, flags | O_NONBLOCK)
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 4096)
        while write(input, bytes, bytes.count) > 0 {}
        while write(input, bytes, 1) > 0 {}
        _ = fcntl(input, F_SETFL, flags)
    }
}
