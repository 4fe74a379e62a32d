/// The literal segments below a node of the route tree, and the nodes that they lead to.
struct LiteralSegments: Sendable {
    private var entries: [(text: [UInt8], node: Int)] = []

    /// The node of this very text, undecoded, as a template has it.
    func node(of text: [UInt8]) -> Int? { entries.first { $0.text == text }?.node }

    mutating func append(_ text: [UInt8], node: Int) { entries.append((text, node)) }

    /// The node of the text that a segment is once decoded.
    func node(for segment: Range<Int>, of path: Span<UInt8>) -> Int? {
        for entry in entries {
            let end = PathEscapes.end(
                of: entry.text, in: path, at: segment.lowerBound, to: segment.upperBound)
            if end == segment.upperBound { return entry.node }
        }
        return nil
    }
}
