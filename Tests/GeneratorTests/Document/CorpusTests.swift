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
            let (root, diagnostics) = read(bytes, as: file)
            #expect(start.duration(to: clock.now) < .seconds(5), "\(file)")
            #expect(diagnostics.printed() == "", "\(file)")
            #expect(root?["openapi"]?.string?.hasPrefix("3.") == true, "\(file)")
            if let root { resolveAll(of: root, file) }
        }
    }

    /// Each reference leads somewhere, or out of the file.
    private func resolveAll(of root: Node, _ file: String) {
        let diagnostics = Diagnostics(file: file)
        let references = References(document: root, diagnostics: diagnostics)
        var waiting = [root]
        while let node = waiting.popLast() {
            if node["$ref"]?.string?.hasPrefix("#") == true { _ = references.resolve(node) }
            // Under these, and in extensions, a `$ref` is data.
            let data: Set = ["example", "examples", "enum", "default", "const"]
            let members = node.members.filter { !data.contains($0.name) && !$0.name.hasPrefix("x-") }
            waiting += members.map(\.value) + node.items
        }
        let errors = diagnostics.list.filter { !$0.text.hasPrefix("external") }
        #expect(errors.isEmpty, "\(file): \(diagnostics.printed())")
    }
}
