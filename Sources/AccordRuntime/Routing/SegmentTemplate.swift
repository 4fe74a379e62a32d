/// One segment of a path template: literal text with expressions before, between and after.
///
/// `{id}.{format}` is the literals `""`, `.` and `""` with an expression between each two of them.
struct SegmentTemplate: Sendable, Equatable {
    /// The text before the first expression, that between each two, and that after the last: one more
    /// than there are expressions.
    private(set) var literals: [[UInt8]] = [[]]

    /// Reads a segment. A brace without its partner is text.
    init(_ segment: some Collection<UInt8>) {
        var rest = segment[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            literals[literals.count - 1] += rest[..<open]
            literals.append([])
            rest = rest[close...].dropFirst()
        }
        literals[literals.count - 1] += rest
    }

    /// The text of a segment without expressions, else nil.
    var literal: [UInt8]? { literals.count == 1 ? literals[0] : nil }
    /// Whether the segment is one expression and nothing else.
    var isBareExpression: Bool { literals == [[], []] }
    /// How many octets a segment must have that are not an expression's: more is more particular.
    var literalOctets: Int { literals.reduce(0) { $0 + $1.count } }

    /// Captures what the expressions stand for when this segment of a path fits, else captures nothing.
    ///
    /// An expression takes at least one octet and as few as it can, the last all that is left. An inner
    /// literal is where it comes first: from there on, what fits behind a later place fits as well, so
    /// nothing is ever tried twice.
    func capture(_ segment: Range<Int>, of path: Span<UInt8>, _ captures: inout PathCaptures) -> Bool {
        let last = literals.count - 1
        let limit = segment.upperBound
        guard var start = PathEscapes.end(of: literals[0], in: path, at: segment.lowerBound, to: limit),
            let end = startOfSuffix(literals[last], in: path, from: start, to: limit)
        else { return false }
        let kept = captures.count
        for index in 1..<last {
            guard let found = first(literals[index], in: path, after: start, to: end) else {
                captures.removeAll(after: kept)
                return false
            }
            captures.append(start..<found.lowerBound)
            start = found.upperBound
        }
        guard start < end else {
            captures.removeAll(after: kept)
            return false
        }
        captures.append(start..<end)
        return true
    }

    /// Where the text that ends the segment begins.
    private func startOfSuffix(
        _ text: [UInt8], in path: Span<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        var index = end
        for _ in text {
            guard index > start else { return nil }
            index = PathEscapes.start(path, endingAt: index, from: start)
        }
        return PathEscapes.end(of: text, in: path, at: index, to: end) == nil ? nil : index
    }

    /// The first place of a text that leaves an octet before it. Where two expressions have no text
    /// between them, the first takes a whole character, because half of one can't be decoded.
    private func first(
        _ text: [UInt8], in path: Span<UInt8>, after start: Int, to end: Int
    ) -> Range<Int>? {
        var index = start
        while index < end {
            index = PathEscapes.octet(path, at: index, to: end).next
            guard index < end else { return nil }
            if text.isEmpty, isContinuation(PathEscapes.octet(path, at: index, to: end).value) { continue }
            if let after = PathEscapes.end(of: text, in: path, at: index, to: end) { return index..<after }
        }
        return nil
    }

    /// Whether an octet continues a character of UTF-8 (RFC 3629 section 3).
    private func isContinuation(_ octet: UInt8) -> Bool { octet & 0xC0 == 0x80 }
}
