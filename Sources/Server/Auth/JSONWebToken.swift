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
        return input + "." + Base64.encode(Sodium.hmacSHA256(input.utf8, key: key.bytes), .urlSafe)
    }

    /// The payload of a token that the key signed; nil for anything else.
    static func verify(_ token: String, key: SecretKey) -> [UInt8]? {
        guard token.utf8.count <= maximumLength else { return nil }
        let parts = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let signature = Base64.decode(String(Substring(parts[2])), .urlSafe) else {
            return nil
        }
        let input = token.utf8[token.startIndex..<parts[1].endIndex]
        guard Sodium.areEqual(signature, Sodium.hmacSHA256(input, key: key.bytes)),
            isExpected(header: String(Substring(parts[0])))
        else { return nil }
        return Base64.decode(String(Substring(parts[1])), .urlSafe)
    }

    /// Whether a header names this signature and asks for nothing that isn't known (`crit`).
    private static func isExpected(header: String) -> Bool {
        if header == Self.header { return true }
        guard let bytes = Base64.decode(header, .urlSafe), let value = try? JSONValue(parsing: bytes) else {
            return false
        }
        let isToken = value["typ"].map { $0.stringValue.map(ASCII.lowercased) == "jwt" } ?? true
        return value["alg"] == "HS256" && value["crit"] == nil && isToken
    }
}
