extension Problem {
    /// 400: parameters or body break the contract.
    public static func invalid(_ faults: [Fault]) -> Problem {
        Problem(
            400, .invalid,
            "The request breaks the contract in \(faults.count == 1 ? "one place" : "\(faults.count) places").",
            faults: faults)
    }

    /// 400: not HTTP, or ambiguous.
    public static func malformed(_ why: String) -> Problem {
        Problem(400, .malformed, "The request is malformed: \(why).")
    }

    /// 404: no route has the path.
    public static func notFound(suggestions: [String]) -> Problem {
        let hint = suggestions.isEmpty ? "" : " Did you mean \(suggestions.joined(separator: " or "))?"
        return Problem(404, .notFound(suggestions: suggestions), "No such path.\(hint)")
    }

    /// 405, with the `Allow` field that it must have (RFC 9110 section 15.5.6).
    public static func methodNotAllowed(_ allow: HeaderFields) -> Problem {
        let methods = allow["Allow"].map { " Allowed: \($0)." } ?? ""
        return Problem(405, .methodNotAllowed, "The method is not allowed here.\(methods)", fields: allow)
    }

    /// 413: the content has more octets than are taken.
    public static func contentTooLarge(limit: Int) -> Problem {
        Problem(413, .contentTooLarge, "The content is larger than \(limit) octets.")
    }

    /// 415: the content's media type is none of those that the operation accepts.
    public static func unsupportedMediaType(accepted: [String]) -> Problem {
        Problem(
            415, .unsupportedMediaType, "The content must be \(accepted.joined(separator: " or ")).",
            fields: ["Accept": accepted.joined(separator: ", ")])
    }

    /// 500: a fault of the server, told to the client by an id only.
    public static func `internal`(id: String) -> Problem {
        Problem(500, .internal(id: id), "The server failed. Its log has the reason under \(id).")
    }

    /// 501: the operation was left out when the API was generated.
    public static var notImplemented: Problem {
        Problem(501, .other, "The server does not implement this operation.")
    }

    /// 401 or 403 for a failure of authentication, with the scheme's challenge.
    public static func refused(_ failure: AuthenticationFailure, challenge: String) -> Problem {
        let fields: HeaderFields = ["WWW-Authenticate": challenge]
        return failure.reason == .insufficient
            ? Problem(403, .forbidden(failure), failure.description, fields: fields)
            : Problem(401, .unauthenticated(failure), failure.description, fields: fields)
    }

    /// Whether the request showed no credentials at all.
    public var isMissingCredentials: Bool {
        if case .unauthenticated(let failure) = kind { failure.reason == .missing } else { false }
    }
}
