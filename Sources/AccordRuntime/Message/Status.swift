/// A response status code, 100 to 599 (RFC 9110 section 15).
public struct Status: RawRepresentable, Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// The code.
    public let rawValue: UInt16

    /// A status of any code.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// A status as a number: `404`.
    public init(integerLiteral value: UInt16) { self.init(rawValue: value) }

    /// Whether the code is from 200 to 299.
    public var isSuccess: Bool { 200..<300 ~= rawValue }

    /// Whether a response with this status has no content, whatever its fields say
    /// (RFC 9110 section 6.4.1): 1xx, 204 and 304.
    public var forbidsContent: Bool { rawValue < 200 || rawValue == 204 || rawValue == 304 }

    /// The reason phrase of RFC 9110, or an empty text for a code that it does not define.
    public var reason: StaticString {
        switch rawValue {
        case 100: "Continue"
        case 101: "Switching Protocols"
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 203: "Non-Authoritative Information"
        case 204: "No Content"
        case 205: "Reset Content"
        case 206: "Partial Content"
        case 300: "Multiple Choices"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 303: "See Other"
        case 304: "Not Modified"
        case 307: "Temporary Redirect"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 402: "Payment Required"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 407: "Proxy Authentication Required"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 410: "Gone"
        case 411: "Length Required"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 416: "Range Not Satisfiable"
        case 417: "Expectation Failed"
        case 421: "Misdirected Request"
        case 422: "Unprocessable Content"
        case 426: "Upgrade Required"
        case 428: "Precondition Required"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        case 505: "HTTP Version Not Supported"
        default: ""
        }
    }
}
