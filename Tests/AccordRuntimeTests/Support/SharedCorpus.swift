import AccordRuntime
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The test corpora, which are read where they are: `ACCORD_SHARED`, or `shared` beside the package.
enum SharedCorpus {
    /// What is shown when corpora are skipped.
    static let absence: Comment = "the folder `shared` is not beside the package and ACCORD_SHARED is not set"

    /// Whether tests of a corpus run: without the folder they are skipped, but not under CI, where they fail.
    static var isExpected: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["CI"] == "true" || FileManager.default.fileExists(atPath: root + "/corpora")
    }

    /// The files of a folder whose names end so, by name.
    static func files(_ folder: String, suffix: String = ".json") throws -> [(name: String, bytes: [UInt8])] {
        let path = root + "/corpora/" + folder
        let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(suffix) }
        return try names.sorted().map { name in
            guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
                throw CocoaError(.fileReadUnknown)
            }
            return (name, Array(data))
        }
    }

    private static var root: String {
        if let path = ProcessInfo.processInfo.environment["ACCORD_SHARED"] { return path }
        // Support, AccordRuntimeTests, Tests, and the package.
        let package = #filePath.split(separator: "/").dropLast(4)
        return "/" + package.dropLast().joined(separator: "/") + "/shared"
    }
}
