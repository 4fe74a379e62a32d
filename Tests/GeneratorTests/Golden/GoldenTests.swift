import Foundation
import Testing

@testable import Generator

/// Contracts in `Goldens`, some of several files, each beside what the generator makes of it: the Swift sources, and the
/// diagnostics where there are any.
///
/// `UPDATE_GOLDENS=1 swift test --filter GoldenTests` writes what comes out now; look at the difference
/// before committing it.
@Suite("Goldens")
struct GoldenTests {
    private static let folder = SharedFiles.packageRoot.appendingPathComponent("Tests/GeneratorTests/Goldens")
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    private static let contractNames = ["openapi.yaml", "openapi.json"]
    /// What a contract may have beside it: its options, and a folder of files that it refers to.
    private static let inputNames = contractNames + ["accord.yaml", "parts"]

    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }()

    @Test("a contract gives the sources and the diagnostics beside it", arguments: names)
    func golden(name: String) throws {
        let folder = Self.folder.appendingPathComponent(name)
        let actual = try results(of: folder)
        if Self.isUpdating { try update(folder, actual) }
        let expected = try files(in: folder)
        let hint = "UPDATE_GOLDENS=1 writes what comes out now"
        #expect(expected.keys.sorted() == actual.keys.sorted(), "\(name): the files differ; \(hint)")
        for (file, text) in actual.sorted(by: { $0.key < $1.key }) {
            guard let wanted = expected[file], wanted != text else { continue }
            Issue.record("\(name)/\(file), \(firstDifference(wanted, text)); \(hint)")
        }
    }

    @Test("there are goldens")
    func presence() {
        #expect(!Self.names.isEmpty)
    }

    /// What the generator makes of the folder's contract: texts by file name.
    private func results(of folder: URL) throws -> [String: String] {
        let name = try #require(
            Self.contractNames.first {
                FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
            }, "\(folder.lastPathComponent) holds no contract")
        let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
        let contract = PlannedContract(path: name, bytes: bytes) { path throws(FileProblem) in
            // Paths are told as they are from the folder.
            do throws(FileProblem) {
                return try FileSystem.readRegular(folder.appendingPathComponent(path).path)
            } catch {
                throw FileProblem(path, reason: error.reason, isMissing: error.isMissing)
            }
        }
        var files: [String: String] = [:]
        for file in contract.sources ?? [] { files[file.name] = file.text }
        if !contract.diagnostics.isEmpty {
            files["diagnostics.txt"] = contract.diagnostics.printed(withNotes: true)
        }
        return files
    }

    /// The files beside the contract.
    private func files(in folder: URL) throws -> [String: String] {
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where !Self.inputNames.contains(name) && !name.hasPrefix(".") {
            files[name] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        return files
    }

    private func update(_ folder: URL, _ actual: [String: String]) throws {
        for name in try files(in: folder).keys where actual[name] == nil {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        for (name, text) in actual {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
    }

    private func firstDifference(_ wanted: String, _ actual: String) -> String {
        let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false)
        let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(wanted, actual).enumerated().first { $1.0 != $1.1 }?.offset ?? min(wanted.count, actual.count)
        let was = line < wanted.count ? String(wanted[line]) : "nothing"
        let isNow = line < actual.count ? String(actual[line]) : "nothing"
        return "line \(line + 1): '\(was)' became '\(isNow)'"
    }
}
