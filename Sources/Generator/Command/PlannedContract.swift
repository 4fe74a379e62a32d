/// A contract that has been read and planned, as far as its errors allow.
struct PlannedContract {
    let path: String
    let bytes: [UInt8]
    let diagnostics: Diagnostics
    /// nil when the contract can't be read.
    let document: Node?
    /// nil when the contract has errors.
    let plan: APIPlan?
    /// What everything of the plan is called in Swift.
    let names: SwiftNames?

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        diagnostics = Diagnostics(file: path)
        document = ContractReader.read(path: path, bytes: bytes, diagnostics: diagnostics)
        let planned = document.flatMap { [diagnostics] in APIPlanner.plan($0, options: GeneratorOptions(), diagnostics: diagnostics) }
        plan = diagnostics.hasErrors ? nil : planned
        names = plan.map { SwiftNames($0) }
        for clash in names?.clashes ?? [] { diagnostics.warning(clash.place, clash.text) }
    }

    func check(_ isStrict: Bool) -> CommandResult {
        var result = CommandResult(errors: diagnostics.printed())
        if plan == nil || isStrict && diagnostics.hasWarnings {
            result.exitCode = CommandResult.ExitCode.contractErrors
        } else if let plan {
            result.output = "\(path): OK, \(plan.operations.count) operations, \(plan.types.count) types\n"
        }
        return result
    }

    func routes() -> CommandResult {
        guard let plan, let names else { return failure }
        return CommandResult(output: RouteTable.text(plan, names), errors: diagnostics.printed())
    }

    /// The Swift sources, nil when the contract has errors.
    var sources: [(name: String, text: String)]? {
        guard let plan, let names, let document else { return nil }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let source = ContractSource(
            fileName: name, text: String(decoding: bytes, as: UTF8.self), json: document.json)
        return SwiftPrinter.files(for: plan, names: names, contract: source)
    }

    func generate(into folder: String) -> CommandResult {
        guard let sources else { return failure }
        do throws(FileProblem) {
            try FileSystem.makeFolder(folder)
            for source in sources { _ = try FileSystem.update("\(folder)/\(source.name)", source.text) }
        } catch {
            return CommandResult(
                exitCode: CommandResult.ExitCode.cannotCreate,
                errors: diagnostics.printed() + "error: \(error.path) can't be written: \(error.reason)\n")
        }
        return CommandResult(errors: diagnostics.printed())
    }

    private var failure: CommandResult {
        CommandResult(exitCode: CommandResult.ExitCode.contractErrors, errors: diagnostics.printed())
    }
}
