import Foundation
import PackagePlugin

/// Generates a target's API from its own `openapi.yaml` (or `.yml`, `.json`), or else from the package's.
@main
struct GenerateAPI: BuildToolPlugin {
    private static let contractNames = ["openapi.yaml", "openapi.yml", "openapi.json"]

    /// The files that the generator writes for every contract, known before it is read.
    private static let generatedNames = [
        "API", "Authenticator", "Contract", "ContractChecks", "Handlers", "Matchers", "OperationDecoding",
        "OperationEncoding", "Operations", "Patterns", "SchemaDecoding", "SchemaEncoding", "Schemas",
        "Webhooks",
    ]

    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let contract = contract(target, context.package) else {
            Diagnostics.error(
                "the target \(target.name) has no contract: put an openapi.yaml into \(target.directoryURL.path) or \(context.package.directoryURL.path)"
            )
            return []
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
        return [
            .buildCommand(
                displayName: "Generating the API of \(target.name) from \(contract.lastPathComponent)",
                executable: try context.tool(named: "Generator").url,
                arguments: ["generate", "--contract", contract.path, "--output", output.path],
                inputFiles: ContractInputs.files(of: contract, in: context.package.directoryURL),
                outputFiles: Self.generatedNames.map { output.appending(path: "\($0).generated.swift") })
        ]
    }

    private func contract(_ target: any Target, _ package: Package) -> URL? {
        [target.directoryURL, package.directoryURL]
            .flatMap { folder in Self.contractNames.map { folder.appending(path: $0) } }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }
}
