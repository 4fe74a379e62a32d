import AccordRuntime

/// Cuts a stream of octets into lines that end with CRLF, and looks at each octet once however
/// small the pieces are in which a line arrives.
struct LineScanner {
    /// Octets of the line that begins where the caller stands and holds no line feed.
    private var scanned = 0

    enum Outcome {
        /// The line without its CRLF; the offset stands behind it.
        case line(Range<Int>)
        /// The line has not come to its end.
        case incomplete
        /// The line has more octets than the limit.
        case tooLong
    }

    /// The line that begins at `offset`. A line feed without a carriage return before it is no
    /// line end that this server takes (RFC 9112 section 2.2).
    mutating func next(
        _ input: borrowing Octets, at offset: inout Int, limit: Int
    ) throws(Problem) -> Outcome {
        guard let end = input.firstIndex(of: Octet.lineFeed, from: offset + scanned) else {
            scanned = input.count - offset
            return scanned > limit ? .tooLong : .incomplete
        }
        let start = offset
        guard end - start - 1 <= limit else { return .tooLong }
        guard end > start, input[end - 1] == Octet.carriageReturn else {
            throw .malformed("A line ends with a line feed alone.")
        }
        scanned = 0
        offset = end + 1
        return .line(start..<(end - 1))
    }
}
