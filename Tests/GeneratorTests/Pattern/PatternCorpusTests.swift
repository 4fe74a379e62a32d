import AccordRuntime
import Testing

@testable import Generator

@Suite("Patterns of the corpora")
struct PatternCorpusTests {
    @Test(
        "the JSON Schema suite's verdicts", .needsShared("corpora/json-schema-test-suite"),
        arguments: ["draft2020-12", "draft4"])
    func suite(draft: String) throws {
        let path = "corpora/json-schema-test-suite/tests/\(draft)/optional/ecmascript-regex.json"
        let groups = try #require(read(try SharedFiles.bytes(path), as: path).root)
        var count = 0
        for group in groups.items {
            guard let source = group["schema"]?["pattern"]?.string else { continue }
            let form = try PatternForm(try PatternParser.parse(source).expression, mayBacktrack: false)
            let forms = [Pattern(form), try Pattern.program(source)]
            for test in group["tests"]?.items ?? [] {
                guard let text = test["data"]?.string else { continue }
                for pattern in forms {
                    #expect(pattern.matches(text) == test["valid"]?.boolean, "\(source) on \(text)")
                }
                count += 1
            }
        }
        #expect(count > 40)
    }

    @Test(
        "published patterns become scans or automata in time",
        .needsShared("corpora/openapi/index.tsv"), .timeLimit(.minutes(2)))
    func published() throws {
        let lines = String(decoding: try SharedFiles.bytes("corpora/openapi/index.tsv"), as: UTF8.self)
            .split(separator: "\n").dropFirst()
        var refused: Set<String> = []
        var sources: Set<String> = []
        for line in lines {
            let file = String(line.split(separator: "\t")[0])
            let root = try #require(read(try SharedFiles.bytes("corpora/openapi/\(file)"), as: file).root)
            collect(root, &sources)
        }
        #expect(sources.count > 60)
        for source in sources {
            let start = ContinuousClock.now
            do {
                let expression = try PatternParser.parse(source).expression
                _ = try PatternForm(expression, mayBacktrack: false)
            } catch {
                refused.insert(source)
            }
            #expect(ContinuousClock.now - start < .seconds(1), "\(source)")
        }
        #expect(refused == [])
    }

    private func collect(_ node: Node, _ sources: inout Set<String>) {
        for member in node.members {
            if member.name == "pattern", let source = member.value.string { sources.insert(source) }
            collect(member.value, &sources)
        }
        for item in node.items { collect(item, &sources) }
    }
}
