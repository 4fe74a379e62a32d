/// The name and password of HTTP's Basic scheme (RFC 7617).
public struct BasicCredentials: Sendable, Hashable {
    /// The name before the colon.
    public var user: String
    /// All that stands after the first colon.
    public var password: String

    /// A name and a password.
    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }
}

extension Request {
    /// The token of `Authorization: Bearer …` (RFC 6750 section 2.1). The scheme is compared
    /// without regard to case.
    public var bearerToken: Presented<String> {
        authorization(scheme: "bearer") { token in
            guard token.indices.allSatisfy({ Self.isTokenOctet(token[$0]) }) else { return nil }
            return String(copying: UTF8Span(unchecked: token, isKnownASCII: true))
        }
    }

    /// The name and password of `Authorization: Basic …`.
    public var basicCredentials: Presented<BasicCredentials> {
        authorization(scheme: "basic") { encoded in
            guard let octets = Base64.decode(encoded), let text = String(validating: octets, as: UTF8.self),
                let colon = text.firstIndex(of: ":")
            else { return nil }
            return BasicCredentials(
                user: String(text[..<colon]), password: String(text[text.index(after: colon)...]))
        }
    }

    /// What stands behind the name of another scheme in `Authorization`.
    public func credential(scheme: String) -> Presented<String> {
        authorization(scheme: scheme) { credentials in
            credentials.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// The certificate that the client showed to TLS, as the field `Client-Cert` has it (RFC 9440): DER in Base64
    /// between colons. Where this server ends TLS, the field is what the handshake found, whatever the client
    /// sent, and `RequestContext.clientCertificate` has its parts; else it comes from whoever ended TLS before.
    public var clientCertificate: Presented<String> { apiKey(header: "Client-Cert") }

    /// An API key in a header field.
    public func apiKey(header name: String) -> Presented<String> {
        presented(fields.values(name))
    }

    /// An API key in the query.
    public func apiKey(query name: StaticString) -> Presented<String> {
        var faults = Faults()
        return presented(TextFields.query(target.query, &faults).all(name))
    }

    /// An API key in a cookie.
    public func apiKey(cookie name: StaticString) -> Presented<String> {
        var faults = Faults()
        return presented(TextFields.cookies(fields, &faults).all(name))
    }

    private func presented(_ values: [String]) -> Presented<String> {
        switch values.count {
        case 0: .nothing
        case 1: values[0].isEmpty ? .nothing : .credentials(values[0])
        default: .malformed
        }
    }

    private func authorization<Value>(
        scheme: String, _ parse: (Span<UInt8>) -> Value?
    ) -> Presented<Value> {
        guard let range = fields.range(of: "Authorization"), !range.isEmpty else { return .nothing }
        guard fields.range(of: "Authorization", after: range) == nil else { return .malformed }
        let field = fields.bytes[range]
        let end = field.firstIndex(of: UInt8(ascii: " ")) ?? range.upperBound
        let isScheme = ASCII.equalsIgnoringCase(field[..<end], scheme.utf8)
        guard end < range.upperBound else { return isScheme ? .malformed : .schemeless }
        let start = field[end...].firstIndex { $0 != UInt8(ascii: " ") } ?? range.upperBound
        guard isScheme, start < range.upperBound,
            let value = parse(fields.bytes.span.extracting(start..<range.upperBound))
        else { return .malformed }
        return .credentials(value)
    }

    /// The octets of `b64token`: letters, digits and `-._~+/=`.
    private static func isTokenOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
