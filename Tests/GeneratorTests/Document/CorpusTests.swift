import Testing

@testable import Generator

@Suite("Published contracts", .needsShared("corpora/openapi/index.tsv"))
struct CorpusTests {
    @Test("every document is read in time and without a complaint", .timeLimit(.minutes(2)))
    func everyDocument() throws {
        let lines = String(decoding: try SharedFiles.bytes("corpora/openapi/index.tsv"), as: UTF8.self)
            .split(separator: "\n").dropFirst()
        #expect(lines.count == 30)
        for line in lines {
            let file = String(line.split(separator: "\t")[0])
            let bytes = try SharedFiles.bytes("corpora/openapi/\(file)")
            let clock = ContinuousClock()
            let start = clock.now
            let path = SharedFiles.root.appendingPathComponent("corpora/openapi/\(file)").path
            let (root, diagnostics) = read(bytes, as: path)
            #expect(start.duration(to: clock.now) < .seconds(5), "\(file)")
            #expect(diagnostics.printed() == "", "\(file)")
            #expect(root?["openapi"]?.string?.hasPrefix("3.") == true, "\(file)")
            if let root { resolveAll(of: root, file) }
        }
    }

    /// Each reference leads somewhere, in this file or another one, and so do those there.
    private func resolveAll(of root: Node, _ file: String) {
        let diagnostics = Diagnostics(file: file)
        let files = ContractFiles(root: root.contract, diagnostics: diagnostics, read: SharedFiles.read)
        let references = References(document: root, diagnostics: diagnostics)
        defer { withExtendedLifetime(files) {} }
        var waiting = [root]
        var seen: Set<Node> = []
        while let node = waiting.popLast() {
            guard seen.insert(node).inserted else { continue }
            if node["$ref"]?.string != nil, let target = references.resolve(node) {
                waiting.append(target.node)
            }
            // Under these, and in extensions, a `$ref` is data.
            let data: Set = ["example", "examples", "enum", "default", "const"]
            let members = node.members.filter { !data.contains($0.name) && !$0.name.hasPrefix("x-") }
            waiting += members.map(\.value) + node.items
        }
        #expect(diagnostics.isEmpty, "\(file): \(diagnostics.printed())")
    }
}
