import AccordHTTP
import AccordRuntime
import Foundation
import Testing

@testable import struct AccordHTTP.DateField

/// What a server needs in order to start.
@Suite struct StartTests {
    private static let ok = Answer { _, _ in Response(200, text: "ok") }

    @Test("A port that is taken is an error, with one thread and with several", arguments: [1, 2])
    func inUse(threads: Int) async throws {
        let configuration = HTTPServerConfiguration(
            port: 0, threads: threads, handlesSignals: false, logger: .disabled)
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let first = Task {
            try await HTTPServer(configuration).serve(Self.ok) { continuation.yield($0) }
        }
        var again = configuration
        again.port = await ports.first { _ in true } ?? 0
        await #expect(throws: HTTPServerError.addressInUse(host: "127.0.0.1", port: again.port)) {
            try await HTTPServer(again).serve(Self.ok)
        }
        first.cancel()
        try await first.value
    }

    @Test("A host that does not resolve and a port that is none are errors that name them")
    func badAddress() async throws {
        for (host, port) in [
            ("no.such.host.invalid", 0), ("127.0.0.1", 65536), ("127.0.0.1", -1), ("192.0.2.1", 0),
        ] {
            let configuration = HTTPServerConfiguration(host: host, port: port, handlesSignals: false)
            let error = await #expect(throws: HTTPServerError.self) {
                try await HTTPServer(configuration).serve(Self.ok)
            }
            #expect(error?.description.contains(port == 0 ? host : "\(port)") == true)
        }
    }

    @Test(
        "It says where it listens, on standard error unless it is told otherwise",
        arguments: ["127.0.0.1", "::1"])
    func listening(host: String) async throws {
        #expect(HTTPServerConfiguration().logger.isEnabled(.info))
        let pipe = Pipe()
        let configuration = HTTPServerConfiguration(
            host: host, port: 0, handlesSignals: false,
            logger: Logger(descriptor: pipe.fileHandleForWriting.fileDescriptor))
        let port = try await withServer(Self.ok, configuration) { port, _ in port }
        let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        let address = host == "::1" ? "[::1]" : host
        #expect(line.hasSuffix(" info listening on http://\(address):\(port)\n"))
    }

    @Test("A server on every address takes IPv4 connections", arguments: ["0.0.0.0", "localhost"])
    func hosts(host: String) async throws {
        let configuration = HTTPServerConfiguration(
            host: host, port: 0, threads: 2, handlesSignals: false, logger: .disabled)
        try await withServer(Self.ok, configuration) { port, _ in
            let response = try TestConnection(port: port).get()
            #expect(response?.text == "ok")
        }
    }

    @Test(
        "The date is that of RFC 9110",
        arguments: [
            (784_111_777, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"),
            (0, "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"),
            (951_782_400, "Date: Tue, 29 Feb 2000 00:00:00 GMT\r\n"),
            (1_795_247_999, "Date: Sat, 21 Nov 2026 07:59:59 GMT\r\n"),
        ])
    func date(seconds: Int, line: String) {
        #expect(String(decoding: DateField.line(at: seconds), as: UTF8.self) == line)
    }
}
