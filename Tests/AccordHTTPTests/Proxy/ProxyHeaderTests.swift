import AccordRuntime
import Testing

@testable import AccordHTTP

/// What a proxy says of its client (the PROXY protocol).
@Suite struct ProxyHeaderTests {
    private static func read(_ octets: [UInt8]) -> ProxyHeader { ProxyHeader.read(octets.span) }
    private static let signature = Array("\r\n\r\n\0\r\nQUIT\n".utf8)

    private static func binary(_ command: UInt8, _ family: UInt8, _ addresses: [UInt8]) -> [UInt8] {
        signature + [0x20 | command, family, UInt8(addresses.count >> 8), UInt8(addresses.count & 255)]
            + addresses
    }

    @Test(
        "A line says the client's address",
        arguments: [
            ("PROXY TCP4 192.0.2.1 192.0.2.2 56324 443\r\n", "192.0.2.1"),
            ("PROXY TCP6 2001:DB8::1 ::1 1 65535\r\n", "2001:db8::1"), ("PROXY UNKNOWN\r\n", nil),
            ("PROXY UNKNOWN what ever\r\n", nil),
        ])
    func line(text: String, address: String?) {
        let octets = Array(text.utf8)
        #expect(Self.read(octets + Array("GET".utf8)) == .complete(length: octets.count, address: address))
        for count in 0..<octets.count { #expect(Self.read(Array(octets.prefix(count))) == .incomplete) }
    }

    @Test(
        "What is no such line is malformed",
        arguments: [
            "GET / HTTP/1.1\r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 56324\r\n", "PROXY TCP4 a b 1 2\r\n",
            "PROXY TCP4 ::1 ::1 1 2\r\n", "PROXY TCP4 192.0.2.1 192.0.2.2 65536 1\r\n",
            "PROXY TCP4 192.0.2.1 192.0.2.2 +1 1\r\n", "PROXY TCP4 192.0.2.1  192.0.2.2 1 1\r\n", "PROXY \n",
            "PROXY TCP4 192.0.2.1 192.0.2.2 1 1\n", "PROXY UNKNOWN" + String(repeating: "a", count: 200),
        ])
    func malformedLine(text: String) { #expect(Self.read(Array(text.utf8)) == .malformed) }

    @Test("Octets say the client's address, and what else proxies add is skipped")
    func octets() {
        let four: [UInt8] = [192, 0, 2, 1, 192, 0, 2, 2, 0, 80, 1, 187]
        for (octets, address) in [
            (Self.binary(1, 0x11, four), "192.0.2.1"),
            (Self.binary(1, 0x11, four + [3, 0, 1, 9]), "192.0.2.1"),
            (
                Self.binary(
                    1, 0x21, [UInt8](repeating: 0, count: 15) + [1] + [UInt8](repeating: 0, count: 20)), "::1"
            ),
            (Self.binary(0, 0x00, []), nil), (Self.binary(1, 0x31, [UInt8](repeating: 0, count: 216)), nil),
        ] {
            #expect(Self.read(octets + [71]) == .complete(length: octets.count, address: address))
            for count in 0..<octets.count { #expect(Self.read(Array(octets.prefix(count))) == .incomplete) }
        }
    }

    @Test("Octets of another version, command, family or length are malformed")
    func malformedOctets() {
        let four = [UInt8](repeating: 1, count: 12)
        var version = Self.binary(1, 0x11, four)
        version[12] = 0x11
        for octets in [
            version, Self.binary(2, 0x11, four), Self.binary(1, 0x11, [1]), Self.binary(1, 0x21, four),
            Self.signature + [0x21, 0x11, 255, 255], Array("\r\n\r\nX".utf8),
        ] {
            #expect(Self.read(octets) == .malformed)
        }
    }

    @Test("Random octets never crash it")
    func random() {
        for seed in 0..<20_000 {
            var octets = seed % 2 == 0 ? Self.signature : Array("PROXY TCP4 1.2.3.4 ".utf8)
            octets += (0..<Int.random(in: 0...40)).map { _ in .random(in: 0...255) }
            _ = Self.read(octets)
        }
    }

    @Test("A network holds the addresses of its prefix")
    func networks() throws {
        let network = try #require(Network("10.1.0.0/16"))
        #expect(network.contains("10.1.2.3") && network.contains("::ffff:10.1.2.3"))
        #expect(!network.contains("10.2.0.1") && !network.contains("::1") && !network.contains("x"))
        #expect(Network("::1")?.contains("::1") == true && Network("0.0.0.0/0")?.contains("9.9.9.9") == true)
        for text in ["", "a", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.0/-1", "10.0.0.0/", "::/129"] {
            #expect(Network(text) == nil, "\(text)")
        }
        #expect(Network.list("10.0.0.0/8, ::1")?.count == 2 && Network.list("x,::1") == nil)
    }

    @Test(
        "A proxy's client is the request's peer; nobody else is believed, and a proxy without a header is cut off"
    )
    func live() async throws {
        let who = Answer { _, context in Response(200, text: context.peerAddress ?? "nobody") }
        let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        let header = "PROXY TCP4 192.0.2.7 192.0.2.2 1 2\r\n"
        var configuration = HTTPServerConfiguration(
            listen: [.tcp(port: 0)], proxies: [try #require(Network("127.0.0.0/8"))], threads: 1,
            handlesSignals: false)
        try await withServer(who, configuration) { port, _ in
            let client = try TestConnection(port: port)
            for octet in header.utf8 { client.send([octet]) }
            for _ in 0..<2 {
                client.send(request)
                #expect(try client.next()?.text == "192.0.2.7")
            }
            let bare = try TestConnection(port: port)
            bare.send(request)
            #expect(bare.closes())
        }
        configuration.proxies = []
        try await withServer(who, configuration) { port, _ in
            let client = try TestConnection(port: port)
            client.send(header + request)
            #expect(try client.next()?.status == 400)
        }
    }
}
