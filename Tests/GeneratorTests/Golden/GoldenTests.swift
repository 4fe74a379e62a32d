import Foundation
import Testing

@testable import Generator

/// One contract with all that is generated for it, beside it as files.
///
/// `UPDATE_GOLDENS=1 swift test --filter GoldenTests` writes what comes out now.
@Suite("The golden contract")
struct GoldenTests {
    private static let folder = SharedFiles.packageRoot.appendingPathComponent(
        "Tests/GeneratorTests/Goldens/pets")

    @Test("the contract gives the sources beside it, and nothing is to be said about it")
    func golden() throws {
        let contract = try Self.contract()
        #expect(contract.diagnostics.printed() == "")
        let sources = try #require(contract.sources)
        if GoldenFolder.isUpdating {
            for source in sources {
                let file = Self.folder.appendingPathComponent(source.name)
                try source.text.write(to: file, atomically: true, encoding: .utf8)
            }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(files.filter { $0.hasSuffix(".swift") }.sorted() == sources.map(\.name).sorted())
        for source in sources {
            let file = Self.folder.appendingPathComponent(source.name)
            let wanted = try String(contentsOf: file, encoding: .utf8)
            guard wanted != source.text else { continue }
            let difference = GoldenFolder.firstDifference(wanted, source.text)
            Issue.record("\(source.name), \(difference); \(GoldenFolder.hint)")
        }
    }

    @Test("no file of it is without a declaration")
    func everyPrinter() throws {
        for source in try #require(Self.contract().sources) {
            #expect(source.text.split(separator: "\n").count > 8, "\(source.name)")
        }
    }

    static func contract() throws -> PlannedContract {
        let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent("openapi.yaml")))
        return PlannedContract(path: "openapi.yaml", bytes: bytes)
    }
}
