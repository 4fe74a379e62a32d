import AccordRuntime

/// The status line and the header section of a response, as octets (RFC 9112 sections 4 and 6).
struct ResponseHead {
    var status: Status
    var framing: Framing
    var connection: ConnectionOption
    /// The number of the request's context.
    var request: UInt64

    /// How the client finds the end of the content.
    enum Framing {
        /// A status that has no content (RFC 9110 section 8.6 forbids a length too).
        case none
        case length(Int)
        case chunked
        case untilClose
    }

    /// What the `Connection` field says.
    enum ConnectionOption {
        /// Nothing: HTTP/1.1 persists.
        case persists
        /// An HTTP/1.0 client that asked for it is told that the connection persists.
        case keepAlive
        case close
    }

    /// Appends the head with the responder's own fields. Framing and connection are this layer's
    /// business: fields of these names that come from elsewhere are left out.
    func write(_ fields: HeaderFields, date: [UInt8], to output: inout [UInt8]) {
        writeStatusLine(to: &output)
        Self.writeFields(fields, to: &output)
        output.append(contentsOf: date)
        output.append("X-Request-Id: ")
        output.append(digits: request)
        output.append("\r\n")
        switch framing {
        case .none, .untilClose: break
        case .chunked: output.append("Transfer-Encoding: chunked\r\n")
        case .length(let length):
            output.append("Content-Length: ")
            output.append(decimal: length)
            output.append("\r\n")
        }
        switch connection {
        case .persists: output.append("\r\n")
        case .keepAlive: output.append("Connection: keep-alive\r\n\r\n")
        case .close: output.append("Connection: close\r\n\r\n")
        }
    }

    private func writeStatusLine(to output: inout [UInt8]) {
        if status == 200 { return output.append("HTTP/1.1 200 OK\r\n") }
        output.append("HTTP/1.1 ")
        output.append(decimal: Int(status.rawValue))
        output.append(" ")
        output.append(status.reason)
        output.append("\r\n")
    }

    private static func writeFields(_ fields: HeaderFields, to output: inout [UInt8]) {
        if !fields.bytes.span.holdsOwnField {
            output.append(contentsOf: fields.bytes)
            return
        }
        for (name, value) in fields.pairs where !Array(name.utf8).span.isOwnField {
            output.append(contentsOf: Array("\(name): \(value)\r\n".utf8))
        }
    }
}

extension Span<UInt8> {
    /// Whether a field line here has a name that is this layer's business.
    fileprivate var holdsOwnField: Bool {
        var start = 0
        while start < count {
            let first = self[start].asciiLowercased
            if first == UInt8(ascii: "c") || first == UInt8(ascii: "t") || first == UInt8(ascii: "d")
                || first == UInt8(ascii: "x"),
                let colon = firstIndex(of: Octet.colon, from: start),
                extracting(start..<colon).isOwnField
            {
                return true
            }
            start = (firstIndex(of: Octet.lineFeed, from: start) ?? count) + 1
        }
        return false
    }

    fileprivate var isOwnField: Bool {
        switch count {
        case 4: equalsIgnoringCase("date")
        case 10: equalsIgnoringCase("connection")
        case 12: equalsIgnoringCase("x-request-id")
        case 14: equalsIgnoringCase("content-length")
        case 17: equalsIgnoringCase("transfer-encoding")
        default: false
        }
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends a number that is not negative.
    mutating func append(decimal number: Int) {
        if number >= 10 { append(decimal: number / 10) }
        append(Octet.zero + UInt8(number % 10))
    }

    /// Appends all 16 hexadecimal digits of a number.
    mutating func append(digits number: UInt64) {
        let digits = InlineArray<16, UInt8> {
            Self.digit(UInt8(truncatingIfNeeded: number >> (60 - 4 * $0)) & 15)
        }
        digits.span.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    mutating func append(hexadecimal number: Int) {
        if number >= 16 { append(hexadecimal: number >> 4) }
        append(Self.digit(UInt8(number & 15)))
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? Octet.zero + value : UInt8(ascii: "a") + value - 10
    }
}
