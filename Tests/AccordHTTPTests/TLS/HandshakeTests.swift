import AccordHTTP
import AccordRuntime
import Testing

/// Clients that don't shake hands as they should.
@Suite struct HandshakeTests {
    private let certificates: TestCertificates

    init() throws { certificates = try TestCertificates() }

    private func configuration() throws -> TLSConfiguration {
        TLSConfiguration(identities: [try certificates.make("one.test")])
    }

    @Test(
        "A request in plain HTTP is told that this port speaks HTTPS", arguments: ["GET", "DELETE", "PATCH"])
    func plain(method: String) async throws {
        try await withSecureServer(try configuration()) { port in
            let client = try TestConnection(port: port)
            client.send("\(method) / HTTP/1.1\r\nHost: a\r\n\r\n")
            let response = try client.next()
            #expect(response?.status == 400)
            #expect(response?.text.contains("HTTPS") == true)
            #expect(client.closes())
        }
    }

    @Test("A handshake that makes no sense is answered with an alert, and the connection closed")
    func malformed() async throws {
        try await withSecureServer(try configuration()) { port in
            let socket = try Socket(port: port)
            socket.send([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 5])
            guard case .octets(let alert) = socket.receive(milliseconds: 5000) else {
                Issue.record("no alert")
                return
            }
            #expect(alert.first == 0x15)
            #expect(socket.receive(milliseconds: 5000) == .end)
        }
    }

    @Test("What is no TLS at all ends the connection")
    func garbage() async throws {
        try await withSecureServer(try configuration()) { port in
            let socket = try Socket(port: port)
            socket.send([UInt8](repeating: 0xff, count: 40_000))
            #expect(socket.receive(milliseconds: 5000) == .end)
        }
    }

    @Test("A handshake that is not over in time is ended", arguments: [[], [0x16, 3, 1, 2, 0, 1]])
    func deadline(octets: [UInt8]) async throws {
        var limits = HTTPLimits()
        limits.headerTime = .milliseconds(400)
        try await withSecureServer(try configuration(), limits: limits) { port in
            let socket = try Socket(port: port)
            socket.send(octets)
            let began = steadyMilliseconds()
            #expect(socket.receive(milliseconds: 8000) == .end)
            #expect(steadyMilliseconds() - began < 6000)
        }
    }

    @Test("A client that goes away within its handshake leaves nothing behind")
    func goesAway() async throws {
        try await withSecureServer(try configuration()) { [certificates] port in
            for _ in 0..<50 {
                let socket = try Socket(port: port)
                socket.send([0x16, 3, 1, 2, 0, 1])
                socket.endSending()
                #expect(socket.receive(milliseconds: 5000) == .end)
            }
            try certificates.expect(port, "", "secure: true")
        }
    }

    @Test("One connection too many is told so over TLS")
    func tooMany() async throws {
        var limits = HTTPLimits()
        limits.connections = 1
        let busy = Answer { _, _ in
            try? await Task.sleep(for: .seconds(4))
            return Response(200)
        }
        try await withSecureServer(try configuration(), limits: limits, busy) { [certificates] port in
            let first = try certificates.run(
                """
                (printf 'GET / HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n'; sleep 3) | \
                openssl s_client -connect 127.0.0.1:\(port) >/dev/null &
                sleep 1; \(Self.request(port)); wait
                """)
            #expect(first.contains("HTTP/1.1 503"))
        }
    }

    private static func request(_ port: Int) -> String {
        "printf 'GET / HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n' | openssl s_client -connect 127.0.0.1:\(port) -ign_eof"
    }
}
