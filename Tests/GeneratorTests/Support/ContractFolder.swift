@testable import Generator

/// Files in memory, as a contract and what lies beside it.
struct ContractFolder {
    var files: [String: String]
    var root = "api/openapi.yaml"

    func load() -> LoadedContract {
        LoadedContract(path: root, bytes: Array((files[root] ?? "").utf8), read: read)
    }

    func plan(checksExamples: Bool = false) -> PlannedContract {
        PlannedContract(
            path: root, bytes: Array((files[root] ?? "").utf8), checksExamples: checksExamples, read: read)
    }

    private func read(_ path: String) throws(FileProblem) -> [UInt8] {
        guard let text = files[path] else {
            throw FileProblem(path, reason: "No such file or directory", isMissing: true)
        }
        return Array(text.utf8)
    }
}
