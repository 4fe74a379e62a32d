import Foundation
import Testing

@testable import Generator

/// The corpora beside the repository, or where `ACCORD_SHARED` says.
enum SharedFiles {
    static let root: URL = {
        if let path = ProcessInfo.processInfo.environment["ACCORD_SHARED"] {
            return URL(fileURLWithPath: path, isDirectory: true)
        }
        return packageRoot.appendingPathComponent("../shared", isDirectory: true).standardizedFileURL
    }()

    static let packageRoot = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: root.appendingPathComponent(path)))
    }

    /// Reads files as if the published contracts were in one package: some are of more than one folder.
    static func read(_ path: String) throws(FileProblem) -> [UInt8] {
        if path == root.appendingPathComponent("corpora/openapi/Package.swift").path { return [] }
        return try FileSystem.readRegular(path)
    }
}

extension Trait where Self == ConditionTrait {
    /// Runs the test only where the shared folder is there; under `CI=true` it must be.
    static func needsShared(_ path: String) -> Self {
        let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
        return .enabled(
            if: isCI || SharedFiles.exists(path),
            "\(path) is not in \(SharedFiles.root.path); set ACCORD_SHARED to where the corpora are")
    }
}
