import AccordRuntime

/// Reads request lines and header sections out of octets that arrive in pieces of any size
/// (RFC 9112 sections 2 to 5). It takes whole lines and leaves an unfinished one to the caller,
/// who offers it again with more behind it.
struct RequestParser {
    private let limits: HTTPLimits
    private var lines = LineScanner()
    private var head: RequestHead?
    private var authority: String?
    private var framing = FramingFields()
    private var emptyLines = 0
    private var sectionOctets = 0
    private var fieldCount = 0

    /// Empty lines that are ignored before a request line: some old clients send one after a
    /// body (RFC 9112 section 2.2).
    private static let emptyLineLimit = 4

    init(_ limits: HTTPLimits) { self.limits = limits }

    /// The head that ends in `input`, or nil when more has to come. `offset` moves over what has
    /// been taken. After a head, the parser is ready for the next one.
    mutating func parse(_ input: borrowing Octets, at offset: inout Int) throws(Problem) -> RequestHead? {
        if head == nil {
            guard try parseRequestLine(input, at: &offset) else { return nil }
        }
        while let line = try nextFieldLine(input, at: &offset) {
            if line.isEmpty { return try finish() }
            try parseField(input.extracting(line))
        }
        return nil
    }

    /// Whether a request has begun: octets of it have been taken.
    var isInside: Bool { head != nil }

    private mutating func parseRequestLine(_ input: borrowing Octets, at offset: inout Int) throws(Problem)
        -> Bool
    {
        while offset < input.count {
            try checkFirst(input[offset])
            switch try lines.next(input, at: &offset, limit: limits.requestLine) {
            case .incomplete: return false
            case .tooLong: throw .requestLineTooLong(limit: limits.requestLine)
            case .line(let range) where range.isEmpty:
                emptyLines += 1
                if emptyLines > Self.emptyLineLimit { throw .malformed("Empty lines precede the request.") }
            case .line(let range):
                try begin(RequestLine(input.extracting(range)), capacity: input.count - offset)
                return true
            }
        }
        return false
    }

    /// What is clearly not HTTP (a TLS greeting, say) is refused before its end is waited for.
    private func checkFirst(_ octet: UInt8) throws(Problem) {
        guard OctetSet.token.contains(octet) || octet == Octet.carriageReturn || octet == Octet.lineFeed
        else {
            throw .malformed("This is not an HTTP/1.1 request.")
        }
    }

    private mutating func begin(_ line: RequestLine, capacity: Int) {
        var head = RequestHead(method: line.method, target: line.target, version: line.version)
        head.fields.reserveCapacity(min(capacity, limits.headerSection))
        self.head = head
        authority = line.authority
    }

    private mutating func nextFieldLine(
        _ input: borrowing Octets, at offset: inout Int
    ) throws(Problem) -> Range<Int>? {
        switch try lines.next(input, at: &offset, limit: limits.headerSection - sectionOctets) {
        case .incomplete: return nil
        case .tooLong: throw .fieldsTooLarge(limits)
        case .line(let range):
            sectionOctets += range.count + 2
            return range
        }
    }

    private mutating func parseField(_ line: borrowing Octets) throws(Problem) {
        fieldCount += 1
        guard fieldCount <= limits.fieldCount, sectionOctets <= limits.headerSection else {
            throw .fieldsTooLarge(limits)
        }
        let field = try FieldLine(line)
        let name = line.extracting(field.name)
        let value = line.extracting(field.value)
        try framing.note(name: name, value: value)
        head?.fields.append(name: name, value: value)
    }

    private mutating func finish() throws(Problem) -> RequestHead? {
        guard var head = head.take() else { return nil }
        try framing.apply(to: &head)
        if let authority { head.fields.set("Host", authority) }
        reset()
        return head
    }

    private mutating func reset() {
        framing = FramingFields()
        authority = nil
        emptyLines = 0
        sectionOctets = 0
        fieldCount = 0
    }
}
