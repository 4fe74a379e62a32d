import Testing

@testable import Generator

@Suite("Readers under fire")
struct ReaderFuzzTests {
    private static let seeds = [
        "openapi: 3.1.0\ninfo: {title: \"A\\u00e4\", version: '1'}\npaths:\n  /a:\n    get: &g\n      <<: {x: 1}\n    "
            + "put: *g\n  ? b\n  : |-\n    text\n    more\n  list: [1, 2.5, ~, true, !!str 3]\n",
        "{\"openapi\": \"3.0.3\", \"paths\": {\"/a\": [1, -2.5e3, true, null, \"\\ud83d\\ude00\\n\", {}]}, \"x\": []}",
    ]
    private static let pieces: [String] = [
        "{", "}", "[", "]", ":", ",", "\"", "'", "\n", "  ", "\t", "- ", "? ", "&a ", "*a", "<<: ", "!!int ",
        "|",
        ">", "#", "%", "---\n", "...\n", "\\u", "\\ud800", "1e", "\u{FEFF}", "\u{0}", "\u{7f}", "é", "😀", "@",
        "`",
    ]

    @Test("changed texts never crash either reader, and what is refused is explained", arguments: [0, 1])
    func mutations(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed) + 7)
        for round in 0..<3_000 {
            var bytes = Array(Self.seeds[round % 2].utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                mutate(&bytes, &random)
            }
            for path in ["a.yaml", "a.json"] {
                let (root, diagnostics) = read(bytes, as: path)
                #expect(root != nil || diagnostics.hasErrors)
                if let root { _ = walk(root) }
            }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...8, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "").utf8, at: place)
        case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
        }
    }

    /// Looks at every property of every node.
    private func walk(_ node: Node) -> Int {
        _ = (node.position, node.integer, node.number, node.boolean, node.pointer)
        return node.members.reduce(1) { $0 + walk($1.value) } + node.items.reduce(0) { $0 + walk($1) }
    }
}
