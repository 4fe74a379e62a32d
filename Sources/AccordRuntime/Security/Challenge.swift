/// The value of `WWW-Authenticate` for a failure (RFC 9110 section 11.6.1).
public enum Challenge: Sendable {
    /// HTTP authentication with a bearer token, with the error codes of RFC 6750 section 3.1.
    case bearer
    case basic
    /// A key in a header field, the query or a cookie; no standard names a challenge for it.
    case apiKey
    /// Another scheme of HTTP authentication, by its name.
    case http(String)
    /// A certificate that the client shows to TLS; no standard names a challenge for it.
    case mutualTLS

    /// The field's value.
    public func value(for failure: AuthenticationFailure) -> String {
        switch self {
        case .basic: return "Basic realm=\(quoted(failure.realm)), charset=\"UTF-8\""
        case .http(let scheme):
            return "\(scheme.prefix(1).uppercased())\(scheme.dropFirst()) realm=\(quoted(failure.realm))"
        case .mutualTLS: return "Mutual realm=\(quoted(failure.realm))"
        case .apiKey: return "ApiKey realm=\(quoted(failure.realm))"
        case .bearer:
            let realm = "Bearer realm=\(quoted(failure.realm))"
            guard let code = errorCode(failure.reason) else { return realm }
            let challenge = "\(realm), error=\"\(code)\", error_description=\(quoted(failure.description))"
            if failure.scopes.isEmpty { return challenge }
            return challenge + ", scope=\(quoted(failure.scopes.joined(separator: " ")))"
        }
    }

    private func errorCode(_ reason: AuthenticationFailure.Reason) -> String? {
        switch reason {
        case .missing: nil
        case .invalid: "invalid_token"
        case .insufficient: "insufficient_scope"
        }
    }

    /// A quoted-string (RFC 9110 section 5.6.4).
    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return quoted + "\""
    }
}

/// The failures of the alternatives of a security requirement: the one that got furthest is told.
public struct AuthenticationFailures: Sendable {
    private var furthest: (failure: AuthenticationFailure, challenge: Challenge)?

    /// No failures yet.
    public init() {}

    /// Notes why an alternative refused the request.
    public mutating func note(_ failure: AuthenticationFailure, _ challenge: Challenge) {
        if let furthest, furthest.failure.reason >= failure.reason { return }
        furthest = (failure, challenge)
    }

    /// The problem to answer with.
    public var problem: Problem {
        guard let furthest else { return Problem(401, .other, "Credentials are required.") }
        return .refused(furthest.failure, challenge: furthest.challenge.value(for: furthest.failure))
    }
}
