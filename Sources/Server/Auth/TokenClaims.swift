import AccordRuntime

/// What a token says (RFC 7519 section 4.1); times are seconds since 1970.
struct TokenClaims: Sendable, Hashable {
    var kind: TokenKind
    var issuedAt: Int64
    var notBefore: Int64
    var expiresAt: Int64
    /// `jti`: no other token has it.
    var id: String
    /// `sid`: the session, which all tokens that came from one login share.
    var session: String
    /// `sub`: the account's public id.
    var subject: String
    /// For information only; what counts is the database.
    var isAdmin: Bool
}

/// What a token is good for; its claim `type`.
enum TokenKind: String, Sendable, Hashable {
    case access, refresh
}

extension TokenClaims {
    /// The claims as a JSON object.
    var encoded: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("\"type\":")
        writer.string(kind.rawValue)
        writer.name("\"iat\":")
        writer.int(issuedAt)
        writer.name("\"nbf\":")
        writer.int(notBefore)
        writer.name("\"exp\":")
        writer.int(expiresAt)
        writer.name("\"jti\":")
        writer.string(id)
        writer.name("\"sid\":")
        writer.string(session)
        writer.name("\"sub\":")
        writer.string(subject)
        writer.name("\"admin\":")
        writer.bool(isAdmin)
        writer.endObject()
        return writer.finish()
    }

    /// The claims of a JSON object; nil when one is missing or of another type. Members that
    /// nobody here knows are ignored (RFC 7519 section 4).
    init?(_ payload: [UInt8]) {
        let (draft, faults, syntaxError) = JSONReader.read(payload) { Draft(&$0) }
        guard let draft, faults.isEmpty, syntaxError == nil, let claims = draft.claims else { return nil }
        self = claims
    }

    /// Claims as they are found.
    private struct Draft {
        var kind: TokenKind?
        var issuedAt: Int64?
        var notBefore: Int64?
        var expiresAt: Int64?
        var id: String?
        var session: String?
        var subject: String?
        var isAdmin: Bool?

        static let names = MemberNames(["type", "iat", "nbf", "exp", "jti", "sid", "sub", "admin"])

        init?(_ reader: inout JSONReader) {
            guard reader.beginObject() else { return nil }
            while let member = reader.nextMember(Self.names) {
                switch member {
                case 0: kind = reader.string().flatMap { TokenKind(rawValue: $0) }
                case 1: issuedAt = reader.int64()
                case 2: notBefore = reader.int64()
                case 3: expiresAt = reader.int64()
                case 4: id = reader.string()
                case 5: session = reader.string()
                case 6: subject = reader.string()
                case 7: isAdmin = reader.bool()
                default: reader.skip()
                }
            }
        }

        var claims: TokenClaims? {
            guard let kind, let issuedAt, let notBefore, let expiresAt, let id, let session, let subject,
                let isAdmin
            else { return nil }
            return TokenClaims(
                kind: kind, issuedAt: issuedAt, notBefore: notBefore, expiresAt: expiresAt, id: id,
                session: session, subject: subject, isAdmin: isAdmin)
        }
    }
}
