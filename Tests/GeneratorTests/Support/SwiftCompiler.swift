import Foundation

/// Type-checks generated sources against the runtime that the tests were built with.
enum SwiftCompiler {
    /// Where SwiftPM puts the modules of a debug build, beside the test bundle; nil when they are not there.
    static let modules: URL? = {
        let built = CommandLine.arguments.compactMap { argument in
            argument.range(of: "/debug/").map { String(argument[..<$0.lowerBound]) + "/debug" }
        }
        return (built + [SharedFiles.packageRoot.path + "/.build/debug"]).lazy
            .map { URL(fileURLWithPath: $0 + "/Modules") }
            .first { FileManager.default.fileExists(atPath: $0.path + "/AccordRuntime.swiftmodule") }
    }()

    /// Whether sources are type-checked: without the modules they are not, but under CI that fails.
    static var isExpected: Bool { modules != nil || ProcessInfo.processInfo.environment["CI"] == "true" }

    /// What the compiler says of these sources, errors and warnings; an empty text when it is content.
    static func complaints(about sources: [(name: String, text: String)]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for source in sources {
            try source.text.write(
                to: folder.appendingPathComponent(source.name), atomically: true, encoding: .utf8)
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.currentDirectoryURL = folder
        process.arguments =
            [
                "swiftc", "-typecheck", "-wmo", "-swift-version", "6", "-D", "DEBUG", "-module-name",
                "Generated",
            ]
            + ["-I", modules?.path ?? "."]
            + ["-I", SharedFiles.packageRoot.path + "/Sources/CAccordZlib"] + sources.map(\.name)
        let output = Pipe()
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 ? text : "exit code \(process.terminationStatus)\n" + text
    }
}
