import AccordRuntime
import Testing

@testable import Server

@Suite("Transport security")
struct TransportSecurityTests {
    struct Fixed: Responder {
        func respond(to request: Request, context: RequestContext) async -> Response { Response(200) }
        func response(to problem: Problem, context: RequestContext) -> Response { Response(problem.status) }
    }

    @Test(
        "Plain HTTP is sent to the same target over TLS",
        arguments: [
            ("example.com", "/a?b=c", 443, "https://example.com/a?b=c"),
            ("example.com:80", "/", 8443, "https://example.com:8443/"),
            ("[::1]:80", "/%20", 443, "https://[::1]/%20"),
            ("example.com", "*", 443, "https://example.com/"),
        ])
    func redirect(host: String, target: String, port: Int, location: String) async {
        let request = Request(method: .post, target: RequestTarget(target), fields: ["Host": host])
        let response = await HTTPSRedirect(port: port).respond(to: request, context: RequestContext())
        #expect(response.status == 308)
        #expect(response.fields["Location"] == location)
    }

    @Test("A request without a host can't be redirected")
    func noHost() async {
        let request = Request(method: .get, target: "/")
        let response = await HTTPSRedirect(port: 443).respond(to: request, context: RequestContext())
        #expect(response.status == 400)
    }

    @Test("Browsers are told to stay with TLS over TLS only, and for errors, too")
    func strictTransport() async {
        let responder = StrictTransportResponder(maxAge: .seconds(86_400), next: Fixed())
        let request = Request(method: .get, target: "/")
        let secure = RequestContext(isSecure: true)
        #expect(
            await responder.respond(to: request, context: secure).fields["Strict-Transport-Security"]
                == "max-age=86400")
        #expect(
            responder.response(to: Problem(400, .other, ""), context: secure)
                .fields["Strict-Transport-Security"] == "max-age=86400")
        #expect(await responder.respond(to: request, context: RequestContext()).fields.isEmpty)
        let silent = StrictTransportResponder(maxAge: .zero, next: Fixed())
        #expect(await silent.respond(to: request, context: secure).fields.isEmpty)
    }

    @Test("Certificates and keys are pairs, and several stand with commas between them")
    func pairs() throws {
        let settings = [
            "TLS_CERTIFICATE": "a.pem, b.pem", "TLS_KEY": "a.key,b.key", "TLS_MIN_VERSION": "1.3",
            "TLS_CLIENT_CA": "ca.pem", "TLS_CLIENT_CERTIFICATE": "optional",
        ]
        let tls = try #require(try Configuration { settings[$0] }.transportSecurity.tls)
        #expect(
            tls.identities == [
                .init(certificate: "a.pem", key: "a.key"), .init(certificate: "b.pem", key: "b.key"),
            ])
        #expect(tls.minimumVersion == .v13)
        #expect(tls.clients == .init(authorities: "ca.pem", areRequired: false))
        #expect(try Configuration { _ in nil }.transportSecurity == TransportSecuritySettings())
    }

    @Test("A certificate without a key, and what means nothing without one, are faults")
    func faults() {
        #expect(faults(["TLS_CERTIFICATE": "a.pem"]) == [.certificatesAndKeys(certificates: 1, keys: 0)])
        #expect(faults(["TLS_KEY": "a.key"]) == [.certificatesAndKeys(certificates: 0, keys: 1)])
        #expect(
            faults(["TLS_CLIENT_CA": "ca.pem", "HTTP_REDIRECT_PORT": "80", "TLS_HSTS": "1d"]) == [
                .withoutCertificate("TLS_CLIENT_CA"), .withoutCertificate("HTTP_REDIRECT_PORT"),
                .withoutCertificate("TLS_HSTS"),
            ])
    }

    private func faults(_ settings: [String: String]) -> [ConfigurationError.Fault] {
        #expect(throws: ConfigurationError.self) { try Configuration { settings[$0] } }?.faults ?? []
    }
}
