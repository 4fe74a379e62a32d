import AccordHTTP
import Testing

/// What is agreed upon in a handshake, as `openssl s_client` sees it.
@Suite struct TLSProtocolTests {
    private let certificates: TestCertificates

    init() throws { certificates = try TestCertificates() }

    @Test("TLS 1.2 and 1.3 are spoken, older versions are not")
    func versions() async throws {
        let identity = try certificates.make("one.test")
        try await withSecureServer(TLSConfiguration(identities: [identity])) { [certificates] port in
            let weakest = "-cipher ALL:@SECLEVEL=0"
            try certificates.expect(port, "-tls1_3", "secure: true")
            try certificates.expect(port, "-tls1_2", "secure: true")
            try certificates.expect(port, "-tls1_1 \(weakest)", "alert protocol version")
            try certificates.expect(port, "-tls1 \(weakest)", "alert protocol version")
        }
    }

    @Test("A server whose least version is 1.3 refuses 1.2")
    func least() async throws {
        let identity = try certificates.make("one.test")
        let tls = TLSConfiguration(identities: [identity], minimumVersion: .v13)
        try await withSecureServer(tls) { [certificates] port in
            try certificates.expect(port, "-tls1_3", "secure: true")
            try certificates.expect(port, "-tls1_2", "alert protocol version")
        }
    }

    @Test("Of all ciphers of TLS 1.2 only those with forward secrecy and authentication are spoken")
    func ciphers() async throws {
        let identity = try certificates.make("one.test")
        try await withSecureServer(TLSConfiguration(identities: [identity])) { [certificates] port in
            let spoken = try certificates.run(
                """
                for cipher in $(openssl ciphers -tls1_2 'ALL:COMPLEMENTOFALL:@SECLEVEL=0' | tr : ' '); do
                    openssl s_client -connect 127.0.0.1:\(port) -tls1_2 -cipher $cipher:@SECLEVEL=0 \
                        </dev/null 2>/dev/null | grep -q 'Cipher is [^(]' && echo $cipher
                done
                """)
            let expected = [
                "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384",
                "ECDHE-ECDSA-CHACHA20-POLY1305",
            ]
            #expect(spoken.split(separator: "\n").map(String.init).sorted() == expected)
        }
    }

    @Test("The server's order of ciphers counts, but for clients that have no hardware for AES")
    func preference() async throws {
        let identity = try certificates.make("one.test", keyType: "rsa")
        try await withSecureServer(TLSConfiguration(identities: [identity])) { [certificates] port in
            let aes = "-tls1_2 -cipher ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256"
            try certificates.expect(port, aes, "Cipher is ECDHE-RSA-AES128-GCM-SHA256")
            let other = "-tls1_2 -cipher ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256"
            try certificates.expect(port, other, "Cipher is ECDHE-RSA-CHACHA20-POLY1305")
        }
    }

    @Test("http/1.1 is chosen of what the client offers; without it the client is refused")
    func applicationProtocol() async throws {
        let identity = try certificates.make("one.test")
        try await withSecureServer(TLSConfiguration(identities: [identity])) { [certificates] port in
            try certificates.expect(port, "-alpn h2,http/1.1", "ALPN protocol: http/1.1")
            try certificates.expect(port, "-alpn h2", "alert no application protocol")
        }
    }

    @Test("A session is resumed", arguments: ["-tls1_2", "-tls1_3"])
    func resumption(version: String) async throws {
        let identity = try certificates.make("one.test")
        try await withSecureServer(TLSConfiguration(identities: [identity])) { [certificates] port in
            let file = certificates.path("session")
            try certificates.expect(port, "\(version) -sess_out \(file)", "New, TLSv1.")
            try certificates.expect(port, "\(version) -sess_in \(file)", "Reused, TLSv1.")
        }
    }

    @Test("Renegotiation is refused, and nothing is compressed")
    func renegotiation() async throws {
        let identity = try certificates.make("one.test")
        try await withSecureServer(TLSConfiguration(identities: [identity])) { [certificates] port in
            let output = try certificates.run(
                "(sleep 0.3; echo R; sleep 0.5) | timeout 20 openssl s_client -connect 127.0.0.1:\(port) -tls1_2"
            )
            #expect(output.contains("no renegotiation"))
            #expect(output.contains("Compression: NONE"))
        }
    }

    @Test("A client gets the certificate of the host that it asks for, or else the first")
    func serverNames() async throws {
        let identities = [try certificates.make("one.test"), try certificates.make("two.test")]
        try await withSecureServer(TLSConfiguration(identities: identities)) { [certificates] port in
            for (asked, given) in [("one", "one"), ("two", "two"), ("other", "one")] {
                let output = try certificates.ask(port, "-servername \(asked).test")
                #expect(output.contains("subject=O = Accord, CN = \(given).test"))
            }
            try certificates.expect(port, "-noservername", "CN = one.test")
        }
    }
}
