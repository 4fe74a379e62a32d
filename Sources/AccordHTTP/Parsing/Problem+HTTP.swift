import AccordRuntime

extension Problem {
    /// 400: the message breaks the grammar or its framing is ambiguous.
    static func malformed(_ detail: String) -> Problem { Problem(400, .malformed, detail) }

    /// 501: the message asks for a part of HTTP that the server has not.
    static func notImplemented(_ detail: String) -> Problem { Problem(501, .other, detail) }

    static func fieldsTooLarge(_ limits: HTTPLimits) -> Problem {
        Problem(
            431, .fieldsTooLarge,
            "The header section has more than \(limits.headerSection) octets or \(limits.fieldCount) fields.")
    }

    static func requestLineTooLong(limit: Int) -> Problem {
        Problem(414, .uriTooLong, "The request line is longer than \(limit) octets.")
    }

    static let readingTimeout = Problem(408, .timeout, "The request did not arrive in time.")
    static let handlingTimeout = Problem(503, .timeout, "The request could not be answered in time.")
    static let incomplete = Problem(400, .malformed, "The connection ended before the request did.")
    static let tlsExpected = Problem(
        400, .malformed, "This port speaks HTTPS and was asked in plain HTTP; ask it with https://.")
    static let tooManyConnections = Problem(
        503, .unavailable, "The server has too many connections.", fields: ["Retry-After": "1"])
    static let tooManyRequests = Problem(
        503, .unavailable, "The server handles too many requests.", fields: ["Retry-After": "1"])
    static let tooMuchContent = Problem(
        503, .unavailable, "The server holds too much content of other requests.",
        fields: ["Retry-After": "1"])
}
