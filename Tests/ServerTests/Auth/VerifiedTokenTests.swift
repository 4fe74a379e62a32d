import AccordRuntime
import Testing

@testable import Server

@Suite("Tokens that were verified before")
struct VerifiedTokenTests {
    let clock = TestClock()
    let codec: TokenCodec
    let access: TokenCodec.Issued

    init() throws {
        let clock = clock
        codec = TokenCodec(settings: try .sample(), now: { clock.now })
        access = codec.issue(.access, session: "s", subject: "u", isAdmin: false)
        _ = try codec.verify(access.token, .access)
    }

    func refusal(_ token: String, _ kind: TokenKind = .access) -> TokenCodec.Refusal? {
        #expect(throws: TokenCodec.Refusal.self) { try codec.verify(token, kind) }
    }

    @Test("One that is shown again says the same, and is remembered once")
    func again() throws {
        #expect(codec.verified.claims(of: access.token) == access.claims)
        #expect(try codec.verify(access.token, .access) == access.claims)
        #expect(codec.verified.count == 1)
    }

    @Test("With any character changed, left out or added it is refused")
    func tampered() {
        let octets = Array(access.token.utf8)
        for place in octets.indices {
            var other = octets
            other[place] = octets[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(refusal(String(decoding: other, as: UTF8.self)) == .invalid)
            other.remove(at: place)
            #expect(refusal(String(decoding: other, as: UTF8.self)) == .invalid)
        }
        #expect(refusal(access.token + "A") == .invalid)
        #expect(refusal("A" + access.token) == .invalid)
        #expect(codec.verified.count == 1)
    }

    @Test("A remembered signature under other claims is refused")
    func otherClaims() {
        var claims = access.claims
        claims.isAdmin = true
        let parts = access.token.split(separator: ".")
        let payload = Base64.encode(claims.encoded, .urlSafe)
        #expect(refusal("\(parts[0]).\(payload).\(parts[2])") == .invalid)
    }

    @Test("It expires all the same")
    func expiry() throws {
        clock.advance(4)
        #expect(throws: Never.self) { try codec.verify(access.token, .access) }
        clock.advance(1)
        #expect(refusal(access.token) == .expired)
    }

    @Test("It is not good yet when the clock is set back")
    func notYet() {
        clock.advance(-11)
        #expect(refusal(access.token) == .invalid)
    }

    @Test("It is no refresh token because it is a good access token")
    func otherScheme() {
        #expect(refusal(access.token, .refresh) == .invalid)
    }

    @Test("Another key knows nothing of it, nor the same key in another server")
    func otherKey() throws {
        let clock = clock
        let other = TokenCodec(
            settings: try .sample("ffffffff0123456789abcdef01234567"), now: { clock.now })
        #expect(throws: TokenCodec.Refusal.invalid) { try other.verify(access.token, .access) }
        #expect(other.verified.count == 0)
        #expect(TokenCodec(settings: codec.settings).verified.count == 0)
    }

    @Test("Neither refresh tokens nor refused ones are remembered")
    func whatIsKept() throws {
        let refresh = codec.issue(.refresh, session: "s", subject: "u", isAdmin: false).token
        #expect(throws: Never.self) { try codec.verify(refresh, .refresh) }
        let late = codec.issue(.access, session: "s", subject: "u", isAdmin: false).token
        #expect(refusal(late, .refresh) == .invalid)
        clock.advance(5)
        #expect(refusal(late) == .expired)
        for text in ["", "a.b.c", String(repeating: "a", count: 5000)] { #expect(refusal(text) == .invalid) }
        #expect(codec.verified.count == 1)
    }

    @Test("There are never more than 1024, and those that went are verified anew")
    func bound() throws {
        let tokens = (0..<2100).map { number in
            codec.issue(.access, session: "\(number)", subject: "u", isAdmin: false).token
        }
        for (number, token) in tokens.enumerated() {
            #expect(try codec.verify(token, .access).session == "\(number)")
            #expect(codec.verified.count <= 1024)
        }
        #expect(codec.verified.count >= 512)
        #expect(try codec.verify(tokens[0], .access).session == "0")
    }

    @Test("Those that are in use stay, the others go")
    func eviction() {
        let verified = VerifiedTokens(capacity: 8)
        let tokens = (0..<20).map { _ in codec.issue(.access, session: "s", subject: "u", isAdmin: false) }
        for token in tokens {
            verified.remember(token.token, token.claims)
            #expect(verified.claims(of: tokens[0].token) == tokens[0].claims)
        }
        #expect(verified.claims(of: tokens[1].token) == nil)
        #expect(verified.claims(of: tokens[19].token) == tokens[19].claims)
        #expect(verified.count <= 8)
    }
}
