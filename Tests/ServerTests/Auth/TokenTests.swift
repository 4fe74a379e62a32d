import AccordRuntime
import Testing

@testable import Server

/// Token settings for tests.
extension TokenSettings {
    static func sample(_ secret: String = "0123456789abcdef0123456789abcdef") throws -> TokenSettings {
        TokenSettings(
            secret: try SecretKey(secret), accessLifetime: .seconds(5), refreshLifetime: .seconds(60),
            reuseGrace: .seconds(10), userRealm: "registered_users@mydomain.com",
            adminRealm: "admin_users@mydomain.com")
    }
}

@Suite("Tokens")
struct TokenTests {
    let codec: TokenCodec
    let access: TokenCodec.Issued

    init() throws {
        codec = TokenCodec(settings: try .sample(), now: { DateTime(seconds: 1_000_000) })
        access = codec.issue(.access, session: "s", subject: "u", isAdmin: false)
    }

    func later(_ seconds: Int64) -> TokenCodec {
        TokenCodec(settings: codec.settings, now: { DateTime(seconds: 1_000_000 + seconds) })
    }

    func refusal(_ token: String, _ kind: TokenKind = .access) -> TokenCodec.Refusal? {
        #expect(throws: TokenCodec.Refusal.self) { try codec.verify(token, kind) }
    }

    /// A token with this header and payload, signed by the key of the suite.
    func signed(header: String, payload: String) -> String {
        let input =
            Base64.encode(Array(header.utf8), .urlSafe) + "." + Base64.encode(Array(payload.utf8), .urlSafe)
        let signature = Sodium.hmacSHA256(input.utf8.span, key: codec.settings.secret.bytes)
        return input + "." + Base64.encode(signature, .urlSafe)
    }

    @Test("A token comes back as the claims it was made of")
    func roundTrip() throws {
        let claims = try codec.verify(access.token, .access)
        #expect(claims == access.claims)
        #expect(claims.expiresAt - claims.issuedAt == 5)
        #expect(claims.notBefore == claims.issuedAt)
        #expect(claims.subject == "u")
        #expect(claims.session == "s")
        #expect(!claims.isAdmin)
    }

    @Test("Two tokens of the same second are different")
    func unique() {
        #expect(codec.issue(.access, session: "s", subject: "u", isAdmin: false).token != access.token)
    }

    @Test("The signature is HMAC-SHA-256 as others compute it, for keys longer than 32 bytes too")
    func knownSignature() throws {
        // RFC 4231, test case 7: a key of 131 bytes.
        let key = [UInt8](repeating: 0xAA, count: 131)
        let message =
            "This is a test using a larger than block-size key and a larger than block-size data. The key "
            + "needs to be hashed before being used by the HMAC algorithm."
        #expect(
            Hexadecimal.encode(Sodium.hmacSHA256(message.utf8.span, key: key))
                == "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2")
    }

    @Test("It is good until its last second and expired after it")
    func expiry() throws {
        #expect(throws: Never.self) { try later(4).verify(access.token, .access) }
        #expect(throws: TokenCodec.Refusal.expired) { try later(5).verify(access.token, .access) }
    }

    @Test("One from the future is refused, beyond what clocks differ by")
    func notYet() {
        #expect(throws: Never.self) { try later(-10).verify(access.token, .access) }
        #expect(throws: TokenCodec.Refusal.invalid) { try later(-11).verify(access.token, .access) }
    }

    @Test("A payload changed to say admin is refused")
    func tampered() throws {
        let parts = access.token.split(separator: ".")
        let payload = try #require(Base64.decode(String(parts[1]), .urlSafe))
        let changed = String(decoding: payload, as: UTF8.self)
            .split(separator: "false", omittingEmptySubsequences: false).joined(separator: "true")
        let middle = Base64.encode(Array(changed.utf8), .urlSafe)
        #expect(middle != parts[1])
        #expect(refusal("\(parts[0]).\(middle).\(parts[2])") == .invalid)
    }

    @Test(
        "Another algorithm is refused, and none above all", arguments: ["none", "None", "HS512", "RS256", ""])
    func algorithm(name: String) {
        let header = #"{"alg":"\#(name)","typ":"JWT"}"#
        let payload = String(decoding: access.claims.encoded, as: UTF8.self)
        #expect(refusal(signed(header: header, payload: payload)) == .invalid)
        let unsigned =
            Base64.encode(Array(header.utf8), .urlSafe) + "." + Base64.encode(access.claims.encoded, .urlSafe)
            + "."
        #expect(refusal(unsigned) == .invalid)
    }

    @Test("Another header with the same algorithm is taken, unless it asks for what isn't known")
    func headers() throws {
        let payload = String(decoding: access.claims.encoded, as: UTF8.self)
        #expect(throws: Never.self) {
            try codec.verify(
                signed(header: #"{"typ":"jwt","alg":"HS256","kid":"1"}"#, payload: payload), .access)
        }
        for header in [#"{"alg":"HS256","crit":["b64"]}"#, #"{"alg":"HS256","typ":"at+jwt"}"#, "[]", ""] {
            #expect(refusal(signed(header: header, payload: payload)) == .invalid)
        }
    }

    @Test("Another key's token is refused")
    func otherKey() throws {
        let other = TokenCodec(
            settings: try .sample("ffffffff0123456789abcdef01234567"), now: { DateTime(seconds: 1_000_000) })
        let token = other.issue(.access, session: "s", subject: "u", isAdmin: true).token
        #expect(refusal(token) == .invalid)
    }

    @Test("A refresh token is no access token, nor the other way round")
    func wrongKind() {
        let refresh = codec.issue(.refresh, session: "s", subject: "u", isAdmin: false)
        #expect(refusal(refresh.token, .access) == .invalid)
        #expect(refusal(access.token, .refresh) == .invalid)
        #expect(refresh.claims.expiresAt - refresh.claims.issuedAt == 60)
    }

    @Test(
        "What is no token is refused",
        arguments: [
            "", ".", "..", "a.b.c", "....", "é.é.é", String(repeating: "a", count: 100_000),
        ])
    func noToken(text: String) {
        #expect(refusal(text) == .invalid)
    }

    @Test("Base64 with other characters, padding or left-over bits is refused")
    func looseBase64() {
        #expect(refusal(access.token + "=") == .invalid)
        #expect(refusal(access.token + "\n") == .invalid)
        #expect(refusal(" " + access.token) == .invalid)
        // The last character of 32 bytes carries 4 bits; another one with the same 4 is not canonical.
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        if let last = access.token.last, let index = alphabet.firstIndex(of: last) {
            #expect(refusal(access.token.dropLast() + String(alphabet[index ^ 1])) == .invalid)
        }
    }

    @Test(
        "Claims that are missing or of another type are refused",
        arguments: [
            "{}", "[]", "null", #"{"type":"access"}"#,
            #"{"type":"access","iat":1,"nbf":1,"exp":"9999999","jti":"j","sid":"s","sub":"u","admin":false}"#,
            #"{"type":"access","iat":1,"nbf":1,"jti":"j","sid":"s","sub":"u","admin":false}"#,
            #"{"type":"id","iat":1,"nbf":1,"exp":9999999,"jti":"j","sid":"s","sub":"u","admin":false}"#,
            #"{"type":"access","iat":1,"nbf":1,"exp":9999999,"jti":"j","sid":"s","sub":"u","admin":false}x"#,
        ])
    func badClaims(payload: String) {
        #expect(refusal(signed(header: #"{"alg":"HS256","typ":"JWT"}"#, payload: payload)) == .invalid)
    }

    @Test("Random UUIDs are of version 4")
    func uuid() {
        let text = UUIDText.random()
        #expect(StringFormat.uuid.accepts(text))
        #expect(Array(text)[14] == "4")
        #expect("89ab".contains(Array(text)[19]))
        #expect(text != UUIDText.random())
    }
}
