import Foundation
import Testing

@testable import Generator

@Suite("Contracts under fire")
struct HostileContractTests {
    @Test(
        "a contract with lines lost, moved or changed is planned or refused, and never crashes",
        arguments: [1, 2, 3])
    func mutations(seed: Int) throws {
        let folder = SharedFiles.packageRoot.appendingPathComponent("Tests/GeneratorTests/Goldens/pets")
        let text = try String(contentsOf: folder.appendingPathComponent("openapi.yaml"), encoding: .utf8)
        var random = SeededGenerator(state: UInt64(seed))
        for _ in 0..<150 {
            let mutant = mutate(text, &random)
            let contract = PlannedContract(path: "openapi.yaml", bytes: Array(mutant.utf8))
            #expect((contract.sources == nil) == contract.diagnostics.hasErrors, "\(mutant)")
        }
    }

    private static let values = [
        "null", "[]", "{}", "true", "-1", "1e400", "''", "\"\\u0000\"", "99999999999999999999", "'#/'",
        ".nan",
        "{$ref: '#/components/schemas/Pet'}", "{$ref: '#'}", "{$ref: 5}", "[null]", "{'': {}}", "object",
        "'{'",
    ]

    private func mutate(_ text: String, _ random: inout SeededGenerator) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines.randomElement(using: &random) ?? "", at: place)
            case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
            default:
                guard let colon = lines[place].range(of: ": ") else { continue }
                lines[place] =
                    lines[place][..<colon.upperBound] + (Self.values.randomElement(using: &random) ?? "")
            }
        }
        return lines.joined(separator: "\n")
    }
}
