import AccordRuntime

/// `method SP request-target SP HTTP-version` (RFC 9112 section 3).
struct RequestLine {
    var method: HTTPMethod
    var target: RequestTarget
    /// The authority of a target in absolute form, which counts in place of `Host`.
    var authority: String?
    var version: HTTPVersion

    private static let longestMethod = 32

    init(_ line: borrowing Octets) throws(Problem) {
        guard let methodEnd = line.firstIndex(of: Octet.space), methodEnd > 0,
            let targetEnd = line.firstIndex(of: Octet.space, from: methodEnd + 1), targetEnd > methodEnd + 1
        else { throw .malformed("The request line is not a method, a target and a version.") }

        let methodOctets = line.extracting(0..<methodEnd)
        guard methodOctets.allSatisfy(.token) else { throw .malformed("The method is not a token.") }
        version = try Self.version(line.extracting((targetEnd + 1)..<line.count))
        guard methodEnd <= Self.longestMethod else { throw .notImplemented("The method is not known.") }
        method = HTTPMethod(octets: methodOctets)

        let parsed = try ParsedTarget(line.extracting((methodEnd + 1)..<targetEnd), method: method)
        target = parsed.target
        authority = parsed.authority
    }

    private static func version(_ octets: borrowing Octets) throws(Problem) -> HTTPVersion {
        guard octets.count == 8, octets.extracting(0..<5).equals("HTTP/"), octets[6] == UInt8(ascii: "."),
            Octet.isDigit(octets[5]), Octet.isDigit(octets[7])
        else { throw .malformed("The version is not HTTP/1.1.") }
        guard octets[5] == UInt8(ascii: "1") else {
            throw Problem(505, .other, "Only HTTP/1.0 and HTTP/1.1 are served here.")
        }
        return octets[7] == Octet.zero ? .http10 : .http11
    }
}

extension HTTPMethod {
    /// Methods are case-sensitive; the common ones need no text.
    init(octets: borrowing Octets) {
        if octets.equals("GET") {
            self = .get
        } else if octets.equals("POST") {
            self = .post
        } else {
            self.init(octets.text)
        }
    }
}
