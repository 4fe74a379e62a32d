import AccordHTTP
import AccordRuntime
import Foundation
import Synchronization
import Testing

@testable import struct AccordHTTP.DateField

/// What a server needs in order to start.
@Suite struct StartTests {
    private static let ok = Answer { _, _ in Response(200, text: "ok") }

    @Test("A port that is taken is an error, with one thread and with several", arguments: [1, 2])
    func inUse(threads: Int) async throws {
        let configuration = HTTPServerConfiguration(
            listen: [.tcp(port: 0)], threads: threads, handlesSignals: false, logger: .disabled)
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let first = Task {
            try await HTTPServer(configuration).serve(Self.ok) { continuation.yield($0.first?.port ?? 0) }
        }
        var again = configuration
        let port = await ports.first { _ in true } ?? 0
        again.listen = [.tcp(port: port)]
        await #expect(throws: HTTPServerError.addressInUse(host: "127.0.0.1", port: port)) {
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
            let configuration = HTTPServerConfiguration(
                listen: [.tcp(host: host, port: port)], handlesSignals: false)
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
            listen: [.tcp(host: host, port: 0)], handlesSignals: false,
            logger: Logger(descriptor: pipe.fileHandleForWriting.fileDescriptor))
        let port = try await withServer(Self.ok, configuration) { port, _ in port }
        let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        let address = host == "::1" ? "[::1]" : host
        #expect(line.hasSuffix(" info listening on http://\(address):\(port)\n"))
    }

    @Test("A server on every address takes IPv4 connections", arguments: ["0.0.0.0", "localhost"])
    func hosts(host: String) async throws {
        let configuration = HTTPServerConfiguration(
            listen: [.tcp(host: host, port: 0)], threads: 2, handlesSignals: false, logger: .disabled)
        try await withServer(Self.ok, configuration) { port, _ in
            let response = try TestConnection(port: port).get()
            #expect(response?.text == "ok")
        }
    }

    @Test("A server listens on a socket in the file system, and replaces one that was left there")
    func unix() async throws {
        let path = "/tmp/accord-\(steadyMilliseconds()).sock"
        defer { removeFile(path) }
        for _ in 0..<2 {
            let configuration = HTTPServerConfiguration(
                listen: [.unix(path: path), .tcp(port: 0)], threads: 2, handlesSignals: false)
            try await withServer(Self.ok, configuration) { _, _ in
                let client = try TestConnection(path: path)
                #expect(try client.get()?.text == "ok")
            }
        }
        let other = HTTPServerConfiguration(listen: [.unix(path: "/tmp")], handlesSignals: false)
        await #expect(throws: HTTPServerError.badPath("/tmp", reason: "there is something that is no socket"))
        {
            try await HTTPServer(other).serve(Self.ok)
        }
        let long = String(repeating: "a", count: 200)
        await #expect(throws: HTTPServerError.self) {
            try await HTTPServer(HTTPServerConfiguration(listen: [.unix(path: long)])).serve(Self.ok)
        }
    }

    @Test("A path at which another server listens is an error that names it")
    func pathInUse() async throws {
        let path = "/tmp/accord-\(steadyMilliseconds())-used.sock"
        defer { removeFile(path) }
        let configuration = HTTPServerConfiguration(
            listen: [.tcp(port: 0), .unix(path: path)], threads: 1, handlesSignals: false)
        let (ready, continuation) = AsyncStream.makeStream(of: Int.self)
        let first = Task {
            try await HTTPServer(configuration).serve(Self.ok) { continuation.yield($0.count) }
        }
        #expect(await ready.first { _ in true } == 2)
        await #expect(throws: HTTPServerError.pathInUse(path)) {
            try await HTTPServer(configuration).serve(Self.ok)
        }
        first.cancel()
        try await first.value
    }

    @Test("A successor takes the port over before its predecessor stops, and no client finds nobody")
    func successor() async throws {
        let configuration = HTTPServerConfiguration(
            listen: [.tcp(port: 0)], sharesPorts: true, threads: 1, handlesSignals: false)
        try await withServer(Self.ok, configuration) { port, _ in
            let isOver = Mutex(false)
            let predecessors = Task {
                for _ in 0..<3 {
                    let (ready, continuation) = AsyncStream.makeStream(of: Int.self)
                    var next = configuration
                    next.listen = [.tcp(port: port)]
                    let server = Task { [next] in
                        try await HTTPServer(next).serve(Self.ok) { continuation.yield($0.count) }
                    }
                    _ = await ready.first { _ in true }
                    try await Task.sleep(for: .milliseconds(100))
                    server.cancel()
                    try await server.value
                }
                isOver.withLock { $0 = true }
            }
            while !isOver.withLock({ $0 }) {
                let answer = try TestConnection(port: port).get()
                #expect(answer?.status == 200)
            }
            _ = predecessors
        }
    }

    @Test("TLS together with proxies that write PROXY headers is an error that says what to do")
    func proxiesBeforeTLS() async throws {
        let configuration = HTTPServerConfiguration(
            listen: [.tcp(port: 0)], proxies: [try #require(Network("::1"))],
            tls: TLSConfiguration(identities: []), handlesSignals: false, logger: .disabled)
        await #expect(throws: HTTPServerError.proxiesBeforeTLS) {
            try await HTTPServer(configuration).serve(Self.ok)
        }
    }

    @Test("A socket that listens already is taken, and a descriptor that is none is an error")
    func inherited() async throws {
        let (descriptor, port) = try listeningDescriptor()
        let configuration = HTTPServerConfiguration(
            listen: [.descriptor(descriptor)], threads: 2, handlesSignals: false)
        try await withServer(Self.ok, configuration) { _, _ in
            for _ in 0..<10 {
                let answer = try TestConnection(port: port).get()
                #expect(answer?.text == "ok")
            }
        }
        await #expect(throws: HTTPServerError.notListening(descriptor: 0)) {
            try await HTTPServer(HTTPServerConfiguration(listen: [.descriptor(0)])).serve(Self.ok)
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
