import Foundation
import Testing

@testable import Generator

@Suite(
    "What is generated compiles",
    .enabled(if: SwiftCompiler.isExpected, "the runtime's module is not built"))
struct CompilationTests {
    @Test("the sources of the golden contract compile without a warning", .timeLimit(.minutes(2)))
    func golden() throws {
        #expect(try SwiftCompiler.complaints(about: #require(GoldenTests.contract().sources)) == "")
    }

    /// A case with the name `crash-…` or `hang-…` ended the generator once.
    @Test(
        "each kept contract of Tests/Conformance ends soon, in diagnostics or in code that compiles",
        .timeLimit(.minutes(2)))
    func conformanceCases() throws {
        let folder = SharedFiles.packageRoot.appendingPathComponent("Tests/Conformance/cases")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count > 20)
        var compiled = CompiledContracts()
        for name in names {
            let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
            let start = ProcessorTime.now
            let contract = PlannedContract(path: name, bytes: bytes)
            let sources = contract.sources
            #expect(ProcessorTime.now - start < 1, "\(name)")
            #expect((sources == nil) == contract.diagnostics.hasErrors, "\(name)")
            guard let sources else { continue }
            compiled.add(name, sources)
        }
        try compiled.expectNoComplaints()
    }

    @Test(
        "the sources of published contracts without errors compile",
        .needsShared("corpora/openapi/index.tsv"), .timeLimit(.minutes(3)))
    func published() throws {
        var compiled = CompiledContracts()
        for name in [
            "oai-petstore.yaml", "oai-link.yaml", "oai-api-with-examples.yaml", "bruno-comprehensive.yaml",
            "lxkns.yaml", "pokeapi31.yaml",
        ] {
            let contract = PlannedContract(
                path: name, bytes: try SharedFiles.bytes("corpora/openapi/\(name)"))
            compiled.add(name, try #require(contract.sources, "\(name)"))
        }
        try compiled.expectNoComplaints()
    }
}
