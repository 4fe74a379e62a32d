import AccordRuntime
import Testing

@testable import AccordHTTP

/// What is said about files that can't be used.
@Suite struct TLSConfigurationTests {
    private let certificates: TestCertificates
    private let good: TLSConfiguration.Identity

    init() throws {
        certificates = try TestCertificates()
        good = try certificates.make("one.test")
    }

    private func error(_ configuration: TLSConfiguration) throws -> TLSError {
        try #require(throws: TLSError.self) { _ = try TLSContext(configuration) }
    }

    private func error(certificate: String, key: String) throws -> TLSError {
        try error(TLSConfiguration(identities: [.init(certificate: certificate, key: key)]))
    }

    @Test("A server without certificates, or whose file is not there, doesn't start")
    func missing() async throws {
        #expect(try error(TLSConfiguration(identities: [])) == .noIdentity)
        let missing = certificates.path("missing.pem")
        let expected = TLSError.unreadable(file: missing, reason: "No such file or directory")
        #expect(try error(certificate: missing, key: good.key) == expected)
        #expect(try error(certificate: good.certificate, key: missing) == expected)
        let tls = TLSConfiguration(identities: [.init(certificate: missing, key: good.key)])
        let configuration = HTTPServerConfiguration(listen: [.tcp(port: 0)], tls: tls, handlesSignals: false)
        await #expect(throws: HTTPServerError.tls(expected)) {
            try await HTTPServer(configuration).serve(secureAnswer)
        }
    }

    @Test("A file that holds something else is named, with what it has to hold")
    func swapped() throws {
        let first = try error(certificate: good.key, key: good.key)
        #expect(first.description.hasPrefix("\(good.key): no certificate that can be used"))
        let second = try error(certificate: good.certificate, key: good.certificate)
        #expect(second.description.hasPrefix("\(good.certificate): no private key that can be used"))
        let clients = TLSConfiguration.Clients(authorities: good.key)
        let third = try error(TLSConfiguration(identities: [good], clients: clients))
        #expect(third.description.hasPrefix("\(good.key): no certificates of authorities"))
    }

    @Test("A key of another certificate is named with the certificate")
    func foreign() throws {
        let other = try certificates.make("two.test")
        #expect(
            try error(certificate: good.certificate, key: other.key)
                == .foreignKey(file: other.key, certificate: good.certificate))
    }

    @Test("A key with a pass phrase is an error that says how to take it off, and nobody is asked for it")
    func passPhrase() throws {
        let locked = certificates.path("locked.key")
        try certificates.run("openssl pkey -in \(good.key) -aes256 -passout pass:secret -out \(locked)")
        let error = try error(certificate: good.certificate, key: locked)
        #expect(error.description.contains("openssl pkey -in \(locked)"))
    }
}
