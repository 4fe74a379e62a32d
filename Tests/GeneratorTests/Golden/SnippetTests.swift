import Foundation
import Testing

@testable import Generator

/// `UPDATE_GOLDENS=1 swift test --filter SnippetTests` writes the excerpts anew.
@Suite("Snippets")
struct SnippetTests {
    @Test("lines of a contract make the Swift beside them", arguments: Snippet.names)
    func excerpts(name: String) throws {
        let snippet = try Snippet(name)
        let renewed = snippet.renewed()
        if let issue = snippet.knownIssue {
            return withKnownIssue(Comment(rawValue: issue)) { compare(snippet, renewed) }
        }
        if GoldenFolder.isUpdating, snippet.text != renewed.text {
            let file = Snippet.folder.appendingPathComponent(name)
            return try renewed.text.write(to: file, atomically: true, encoding: .utf8)
        }
        compare(snippet, renewed)
    }

    private func compare(_ snippet: Snippet, _ renewed: Snippet) {
        guard snippet.text != renewed.text else { return }
        let difference = GoldenFolder.firstDifference(snippet.text, renewed.text)
        Issue.record("\(snippet.name), \(difference); \(GoldenFolder.hint)")
    }

    @Test("every excerpt shows something")
    func presence() throws {
        #expect(Snippet.names.count > 30)
        for name in Snippet.names {
            #expect(try !Snippet(name).excerpts.contains { ["", "(nothing)"].contains($0.text) }, "\(name)")
        }
    }

    @Test(
        "the sources of all snippets compile without a warning",
        .enabled(if: SwiftCompiler.isExpected, "the runtime's module is not built"),
        .timeLimit(.minutes(2)))
    func compilation() throws {
        var compiled = CompiledContracts()
        for name in Snippet.names {
            let sources = try planned(Snippet(name).contract).sources
            compiled.add(name, try #require(sources, "\(name) is refused"))
        }
        try compiled.expectNoComplaints()
    }
}
