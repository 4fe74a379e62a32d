import AccordRuntime
import Testing

@Suite("Credentials of a request")
struct PresentedCredentialsTests {
    func bearer(_ fields: [UInt8]...) -> String { text(request(fields).bearerToken) }

    func request(_ values: [[UInt8]]) -> Request {
        var fields: HeaderFields = ["Host": "example.com"]
        for value in values { fields.append(name: Array("authorization".utf8).span, value: value.span) }
        fields.append("Accept", "*/*")
        return Request(method: .get, target: "/", fields: fields)
    }

    func text(_ presented: Presented<String>) -> String {
        switch presented {
        case .nothing: "nothing"
        case .malformed: "malformed"
        case .schemeless: "schemeless"
        case .credentials(let token): "<\(token)>"
        }
    }

    @Test(
        "a bearer token stands after its scheme, in any case, and spaces",
        arguments: [
            ("Bearer a.b-c_d", "<a.b-c_d>"), ("bEARER x~+/=", "<x~+/=>"), ("Bearer   x", "<x>"),
            ("Bearer x y", "malformed"), ("Bearer x,y", "malformed"), ("Bearer é", "malformed"),
            ("Bearer", "malformed"), ("Bearer ", "malformed"), ("Basic eDp5", "malformed"),
            ("Bearers x", "malformed"), ("Beare x", "malformed"), (" x", "malformed"),
            ("x.y.z", "schemeless"), ("", "nothing"),
        ])
    func bearerToken(_ field: String, _ expected: String) {
        #expect(bearer(Array(field.utf8)) == expected)
    }

    @Test("no field is nothing, two are malformed even when they agree, and an empty first one is none")
    func numberOfFields() {
        let token = Array("Bearer x".utf8)
        #expect(text(request([]).bearerToken) == "nothing")
        #expect(bearer(token, token) == "malformed")
        #expect(bearer([], token) == "nothing")
        #expect(bearer(token, []) == "malformed")
    }

    @Test("octets that are not UTF-8 are no token", arguments: [0x00, 0x7F, 0x80, 0xFF])
    func octets(octet: UInt8) {
        #expect(bearer(Array("Bearer x".utf8) + [octet]) == "malformed")
        #expect(bearer(Array("Beare".utf8) + [octet] + Array(" x".utf8)) == "malformed")
    }

    @Test("Basic has a name without a colon, and a password with any")
    func basic() {
        func credentials(_ text: String) -> BasicCredentials? {
            let field = "basic " + Base64.encode(Array(text.utf8))
            let presented = request([Array(field.utf8)]).basicCredentials
            if case .credentials(let value) = presented { return value }
            return nil
        }
        #expect(credentials("user:a:b") == BasicCredentials(user: "user", password: "a:b"))
        #expect(credentials(":") == BasicCredentials(user: "", password: ""))
        #expect(credentials("user") == nil)
    }

    @Test("another scheme's credentials are all that stands behind its name")
    func otherScheme() {
        let field = Array("Digest username=\"é\", x=y".utf8)
        #expect(text(request([field]).credential(scheme: "digest")) == "<username=\"é\", x=y>")
        #expect(text(request([field]).credential(scheme: "bearer")) == "malformed")
    }
}
