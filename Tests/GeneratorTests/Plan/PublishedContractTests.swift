import Foundation
import Testing

@testable import Generator

@Suite("Plans of published contracts", .needsShared("corpora/openapi/index.tsv"))
struct PublishedContractTests {
    @Test(
        "every document ends in time with sources or with errors, the same each time", .timeLimit(.minutes(5))
    )
    func everyDocument() throws {
        let lines = String(decoding: try SharedFiles.bytes("corpora/openapi/index.tsv"), as: UTF8.self)
            .split(separator: "\n").dropFirst()
        for line in lines {
            let file = String(line.split(separator: "\t")[0])
            let bytes = try SharedFiles.bytes("corpora/openapi/\(file)")
            let path = SharedFiles.root.appendingPathComponent("corpora/openapi/\(file)").path
            let start = ProcessorTime.now
            let first = PlannedContract(path: path, bytes: bytes, read: SharedFiles.read)
            let sources = first.sources
            #expect(ProcessorTime.now - start < 20, "\(file)")
            #expect((sources == nil) == first.diagnostics.hasErrors, "\(file)")
            guard bytes.count < 600_000 else { continue }
            let second = PlannedContract(path: path, bytes: bytes, read: SharedFiles.read)
            #expect(second.sources?.map(\.text) == sources?.map(\.text), "\(file)")
            #expect(second.diagnostics.printed() == first.diagnostics.printed(), "\(file)")
        }
    }
}
