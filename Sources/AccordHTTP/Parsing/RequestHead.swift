import AccordRuntime

/// What the request line and the header section say.
struct RequestHead {
    var method: HTTPMethod
    var target: RequestTarget
    var version: HTTPVersion
    var fields = HeaderFields()
    var framing = BodyFraming.none
    /// Whether the client lets the connection live after the response (RFC 9112 section 9.3).
    var keepsAlive = true
    /// Whether the client waits for `100 Continue` before it sends the content.
    var expectsContinue = false
}

/// The versions that differ here; a later minor version of HTTP/1 counts as 1.1.
enum HTTPVersion {
    case http10, http11
}

/// How the end of the content is found (RFC 9112 section 6.3).
enum BodyFraming: Equatable {
    case none
    case length(Int)
    case chunked
}
