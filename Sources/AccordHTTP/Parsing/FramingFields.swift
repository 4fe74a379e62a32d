import AccordRuntime

/// The fields that decide how a message is framed and what becomes of the connection, gathered
/// line by line, judged when the header section has ended.
struct FramingFields {
    private var hosts = 0
    private var contentLength: Int?
    private var hasTransferEncoding = false
    private var chunkedIsLast = false
    private var hasUnknownCoding = false
    private var close = false
    private var keepAlive = false
    private var expectsContinue = false
    private var hasUnknownExpectation = false

    /// Takes note of a field, if it is one of them.
    mutating func note(name: borrowing Octets, value: borrowing Octets) throws(Problem) {
        switch name.count {
        case 4 where name.equalsIgnoringCase("host"): try noteHost(value)
        case 6 where name.equalsIgnoringCase("expect"): noteExpectation(value)
        case 10 where name.equalsIgnoringCase("connection"): noteConnection(value)
        case 14 where name.equalsIgnoringCase("content-length"): try noteContentLength(value)
        case 17 where name.equalsIgnoringCase("transfer-encoding"): try noteTransferEncoding(value)
        default: break
        }
    }

    /// Judges the section as a whole (RFC 9112 sections 3.2, 6.3 and 9.3).
    func apply(to head: inout RequestHead) throws(Problem) {
        if hosts == 0, head.version == .http11 { throw .malformed("The Host field is missing.") }
        head.framing = try framing(head.version)
        head.keepsAlive = !close && (head.version == .http11 || keepAlive)
        guard head.version == .http11 else { return }
        if hasUnknownExpectation { throw Problem(417, .other, "Only 100-continue can be expected here.") }
        head.expectsContinue = expectsContinue && head.framing != .none && head.framing != .length(0)
    }

    private func framing(_ version: HTTPVersion) throws(Problem) -> BodyFraming {
        guard hasTransferEncoding else { return contentLength.map { .length($0) } ?? .none }
        if version == .http10 { throw .malformed("HTTP/1.0 has no Transfer-Encoding.") }
        if contentLength != nil { throw .malformed("Both Content-Length and Transfer-Encoding are given.") }
        guard chunkedIsLast else { throw .malformed("The last transfer coding is not chunked.") }
        if hasUnknownCoding { throw .notImplemented("The only transfer coding here is chunked.") }
        return .chunked
    }
}

extension FramingFields {
    private mutating func noteHost(_ value: borrowing Octets) throws(Problem) {
        hosts += 1
        if hosts > 1 { throw .malformed("The Host field is given more than once.") }
        guard Authority.isValid(value) else {
            throw .malformed("The Host field is not a host with an optional port.")
        }
    }

    private mutating func noteExpectation(_ value: borrowing Octets) {
        if value.equalsIgnoringCase("100-continue") {
            expectsContinue = true
        } else {
            hasUnknownExpectation = true
        }
    }

    private mutating func noteConnection(_ value: borrowing Octets) {
        var options = FieldList()
        while let range = options.next(in: value) {
            let option = value.extracting(range)
            if option.equalsIgnoringCase("close") { close = true }
            if option.equalsIgnoringCase("keep-alive") { keepAlive = true }
        }
    }

    /// One number of decimal digits, once: even equal ones repeated are refused. A length that no memory holds
    /// is as good as the greatest.
    private mutating func noteContentLength(_ value: borrowing Octets) throws(Problem) {
        guard contentLength == nil, value.count > 0 else {
            throw .malformed("Content-Length is empty or given more than once.")
        }
        var length = 0
        for index in value.indices {
            guard Octet.isDigit(value[index]) else { throw .malformed("Content-Length is not a number.") }
            let (product, isLarge) = length.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) = product.addingReportingOverflow(Int(value[index] - Octet.zero))
            length = isLarge || isLarger ? .max : sum
        }
        contentLength = length
    }

    private mutating func noteTransferEncoding(_ value: borrowing Octets) throws(Problem) {
        hasTransferEncoding = true
        var codings = FieldList()
        while let range = codings.next(in: value) {
            let coding = value.extracting(range)
            guard coding.allSatisfy(.token) else { throw .malformed("Transfer-Encoding is malformed.") }
            if chunkedIsLast { throw .malformed("A transfer coding follows chunked.") }
            if coding.equalsIgnoringCase("chunked") { chunkedIsLast = true } else { hasUnknownCoding = true }
        }
    }
}
