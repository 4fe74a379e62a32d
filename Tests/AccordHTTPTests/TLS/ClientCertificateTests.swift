import AccordHTTP
import Testing

/// Certificates that clients show.
@Suite struct ClientCertificateTests {
    private let certificates: TestCertificates

    init() throws { certificates = try TestCertificates() }

    private func configuration(areRequired: Bool) throws -> TLSConfiguration {
        let identity = try certificates.make("one.test")
        for name in ["authority", "other"] { try certificates.make(name) }
        try certificates.make("alice", signedBy: "authority")
        try certificates.make("mallory", signedBy: "other")
        let authorities = certificates.path("authority.pem")
        return TLSConfiguration(
            identities: [identity], clients: .init(authorities: authorities, areRequired: areRequired))
    }

    private func shown(_ name: String) -> String {
        "-cert \(certificates.path(name)).pem -key \(certificates.path(name)).key"
    }

    @Test("A request's context names the client, and the field has the certificate; also when resumed")
    func good() async throws {
        try await withSecureServer(try configuration(areRequired: true)) { [self] port in
            let file = certificates.path("session")
            for version in ["-tls1_2", "-tls1_3"] {
                let first = try certificates.ask(port, "\(version) \(shown("alice")) -sess_out \(file)")
                #expect(first.contains("client: CN=alice,O=Accord, fields: [true]"))
                let again = try certificates.ask(port, "\(version) \(shown("alice")) -sess_in \(file)")
                #expect(
                    again.contains("Reused") && again.contains("client: CN=alice,O=Accord, fields: [true]"))
            }
        }
    }

    @Test("A client without a certificate, or with one of another authority, is refused with an alert")
    func refused() async throws {
        try await withSecureServer(try configuration(areRequired: true)) { [self] port in
            try certificates.expect(port, "-tls1_3", "alert certificate required")
            try certificates.expect(port, "-tls1_2", "alert handshake failure")
            for version in ["-tls1_2", "-tls1_3"] {
                let output = try certificates.ask(port, "\(version) \(shown("mallory"))")
                #expect(output.contains("alert unknown ca") && !output.contains("client:"))
            }
        }
    }

    @Test("Where a certificate is not required, a request without one says so, whatever its fields say")
    func optional() async throws {
        try await withSecureServer(try configuration(areRequired: false)) { [self] port in
            let forged = "Client-Cert: :AAAA:\\r\\nclient-cert: :BBBB:\\r\\n"
            try certificates.expect(port, "", fields: forged, "client: nobody, fields: []")
            let output = try certificates.ask(port, shown("alice"), fields: forged)
            #expect(output.contains("client: CN=alice,O=Accord, fields: [true]"))
            try certificates.expect(port, shown("mallory"), "alert unknown ca")
        }
    }
}
