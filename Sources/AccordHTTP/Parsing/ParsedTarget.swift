import AccordRuntime

/// A request target in one of its four forms (RFC 9112 section 3.2), brought to origin form.
struct ParsedTarget {
    var target: RequestTarget
    /// The authority of an absolute form.
    var authority: String?

    init(_ octets: borrowing Octets, method: HTTPMethod) throws(Problem) {
        if method == .connect {
            try Self.refuseConnect(octets)
        }
        if octets[0] == Octet.slash {
            target = try Self.originForm(octets)
        } else if octets.equals("*") {
            guard method == .options else { throw .malformed("The target * is for OPTIONS only.") }
            target = RequestTarget(octets.array)
        } else {
            let authority = try Self.authorityRange(octets)
            self.authority = octets.extracting(authority).text
            target = try Self.rest(octets.extracting(authority.upperBound..<octets.count), method: method)
        }
    }

    /// An absolute path and an optional query. Percent-encoding is checked where it is decoded.
    private static func originForm(_ octets: borrowing Octets) throws(Problem) -> RequestTarget {
        let path = OctetSet.path
        var index = 0
        while index < octets.count, path.contains(octets[index]) { index += 1 }
        if index < octets.count {
            guard octets[index] == Octet.question,
                octets.extracting((index + 1)..<octets.count).allSatisfy(.query)
            else { throw .malformed("The target holds a character that a URI can't hold.") }
        }
        return RequestTarget(octets.array)
    }

    /// Where the authority of `http://authority/path` stands.
    private static func authorityRange(_ octets: borrowing Octets) throws(Problem) -> Range<Int> {
        let start: Int
        if octets.count >= 7, octets.extracting(0..<7).equalsIgnoringCase("http://") {
            start = 7
        } else if octets.count >= 8, octets.extracting(0..<8).equalsIgnoringCase("https://") {
            start = 8
        } else {
            throw .malformed("The target is neither a path nor an http URI.")
        }
        var end = start
        while end < octets.count, octets[end] != Octet.slash, octets[end] != Octet.question { end += 1 }
        guard Authority.isValid(octets.extracting(start..<end)) else {
            throw .malformed("The target's authority is not a host with an optional port.")
        }
        return start..<end
    }

    /// What follows the authority: an empty path is `/`, and for OPTIONS the whole server.
    private static func rest(_ octets: borrowing Octets, method: HTTPMethod) throws(Problem) -> RequestTarget
    {
        if octets.count == 0 { return method == .options ? "*" : "/" }
        if octets[0] == Octet.slash { return try originForm(octets) }
        let rooted = [Octet.slash] + octets.array
        return try originForm(rooted.span)
    }

    /// This server opens no tunnels (RFC 9110 section 9.3.6).
    private static func refuseConnect(_ octets: borrowing Octets) throws(Problem) {
        guard Authority.isValid(octets), Authority.hasPort(octets) else {
            throw .malformed("The target of CONNECT is not a host and a port.")
        }
        throw .notImplemented("CONNECT is not served here.")
    }
}
