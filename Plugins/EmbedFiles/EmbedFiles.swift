import Foundation
import PackagePlugin

/// Makes Swift of the files in a target's folder, so that the program carries them: numbered SQL becomes
/// `Migrations.all`, everything that a browser reads becomes `TextAsset.embedded`.
@main
struct EmbedFiles: BuildToolPlugin {
    private static let assetExtensions: Set = ["css", "html", "js", "svg"]

    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? SwiftSourceModuleTarget else { return [] }
        let files = target.sourceFiles.map(\.url).sorted { $0.path < $1.path }
        let embedder = try context.tool(named: "FileEmbedder").url

        func command(_ kind: String, _ output: String, _ files: [URL], below folder: [URL]) -> Command? {
            if files.isEmpty { return nil }
            let output = context.pluginWorkDirectoryURL.appending(component: output)
            return .buildCommand(
                displayName: "Embedding \(files.count) files of \(target.name)", executable: embedder,
                arguments: [kind] + ([output] + folder + files).map { $0.path },
                inputFiles: files, outputFiles: [output])
        }

        let migrations = files.filter { $0.pathExtension == "sql" }
        let assets = files.filter { Self.assetExtensions.contains($0.pathExtension) }
        return [
            command("migrations", "Migrations.generated.swift", migrations, below: []),
            command("assets", "Assets.generated.swift", assets, below: [target.directoryURL]),
        ].compactMap { $0 }
    }
}
