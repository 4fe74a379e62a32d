import AccordRuntime

/// Signed claims in compact form: JWS (RFC 7515) with HS256 and nothing else, so that no token
/// can choose how it is checked (RFC 8725 section 3.1).
enum JSONWebToken {
    /// Longer texts are no tokens of this server.
    private static let maximumLength = 4096

    /// `{"alg":"HS256","typ":"JWT"}`, encoded.
    private static let header = Base64.encode(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8), .urlSafe)

    /// The token of a payload.
    static func sign(_ payload: [UInt8], key: SecretKey) -> String {
        let input = header + "." + Base64.encode(payload, .urlSafe)
        return input + "." + Base64.encode(Sodium.hmacSHA256(input.utf8.span, key: key.bytes), .urlSafe)
    }

    /// The payload of a token that the key signed; nil for anything else.
    static func verify(_ token: String, key: SecretKey) -> [UInt8]? {
        let octets = token.utf8.span
        guard octets.count <= maximumLength, let first = dot(in: octets, from: 0),
            let second = dot(in: octets, from: first + 1),
            // Which a third dot is no character of.
            let signature = Base64.decode(octets.extracting((second + 1)...), .urlSafe),
            Sodium.areEqual(signature, Sodium.hmacSHA256(octets.extracting(..<second), key: key.bytes)),
            isExpected(header: octets.extracting(..<first))
        else { return nil }
        return Base64.decode(octets.extracting((first + 1)..<second), .urlSafe)
    }

    private static func dot(in octets: Span<UInt8>, from start: Int) -> Int? {
        (start..<octets.count).first { octets[$0] == UInt8(ascii: ".") }
    }

    /// Whether a header names this signature and asks for nothing that isn't known (`crit`).
    private static func isExpected(header: Span<UInt8>) -> Bool {
        if isUsual(header: header) { return true }
        guard let bytes = Base64.decode(header, .urlSafe), let value = try? JSONValue(parsing: bytes) else {
            return false
        }
        let isToken = value["typ"].map { $0.stringValue.map(ASCII.lowercased) == "jwt" } ?? true
        return value["alg"] == "HS256" && value["crit"] == nil && isToken
    }

    private static func isUsual(header: Span<UInt8>) -> Bool {
        let usual = Self.header.utf8.span
        return header.count == usual.count && header.indices.allSatisfy { header[$0] == usual[$0] }
    }
}
