/// A contract that has been read and planned, as far as its errors allow.
struct PlannedContract {
    private let loaded: LoadedContract
    /// nil when the contract has errors.
    let plan: APIPlan?
    /// What everything of the plan is called in Swift.
    let names: SwiftNames?

    /// - Parameter read: where other files and the options come from.
    init(
        path: String, bytes: [UInt8], checksExamples: Bool = false,
        read: @escaping ContractFiles.Read = FileSystem.readRegular
    ) {
        self.init(LoadedContract(path: path, bytes: bytes, read: read), checksExamples: checksExamples)
    }

    init(_ loaded: LoadedContract, checksExamples: Bool = false) {
        self.loaded = loaded
        let diagnostics = loaded.diagnostics
        let planned = loaded.document.flatMap {
            APIPlanner.plan(
                $0, options: loaded.options, checksExamples: checksExamples, diagnostics: diagnostics)
        }
        names = planned.map { SwiftNames($0) }
        for clash in names?.clashes ?? [] { diagnostics.warning(clash.place, clash.text) }
        if loaded.options.warnings == .error { diagnostics.promoteWarnings() }
        plan = diagnostics.hasErrors ? nil : planned
    }

    var path: String { loaded.path }
    var bytes: [UInt8] { loaded.bytes }
    var diagnostics: Diagnostics { loaded.diagnostics }
    /// nil when the contract can't be read.
    var document: Node? { loaded.document }
    var options: GeneratorOptions { loaded.options }
    /// The paths of all files that were read, the contract's own first.
    var files: [String] { loaded.paths }

    func check(_ isStrict: Bool, _ format: DiagnosticFormat = .text) -> CommandResult {
        var result = CommandResult()
        let isSound = plan != nil && !(isStrict && diagnostics.hasWarnings)
        if !isSound { result.exitCode = CommandResult.ExitCode.contractErrors }
        switch format {
        case .text:
            result.errors = diagnostics.printed(withNotes: true)
            guard isSound, let plan else { break }
            result.output = "\(path): OK, \(plan.operations.count) operations, \(plan.types.count) types\n"
            result.output += RouteTable.skipped(plan)
        case .json: result.output = diagnostics.json
        case .sarif: result.output = diagnostics.sarif(version: CommandHelp.version)
        }
        return result
    }

    func routes() -> CommandResult {
        guard let plan, let names else { return failure }
        return CommandResult(output: RouteTable.text(plan, names), errors: diagnostics.printed())
    }

    /// The Swift sources, nil when the contract has errors.
    var sources: [(name: String, text: String)]? {
        guard let plan, let names, let source = contractSource, !diagnostics.hasErrors else { return nil }
        return SwiftPrinter.files(for: plan, names: names, contract: source)
    }

    /// What the server gives out: a contract of one file as it was written; one of several as the document that
    /// holds all of them, since nobody gets the others; and one with operations that the options leave out without
    /// these. What is put together is JSON, and thereby YAML too.
    private var contractSource: ContractSource? {
        guard let document, let plan, let files = loaded.files else { return nil }
        let json = ContractBundle.json(document, leavingOut: plan.excluded, diagnostics)
        let isWhole = !files.hasOthers && plan.excluded.isEmpty
        return ContractSource(
            fileName: FilePath.name(path), text: isWhole ? String(decoding: bytes, as: UTF8.self) : json,
            json: json)
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

extension LoadedContract {
    /// The files that were read, one a line; they are listed also when something is wrong with them.
    func list() -> CommandResult {
        CommandResult(
            exitCode: diagnostics.hasErrors
                ? CommandResult.ExitCode.contractErrors : CommandResult.ExitCode.success,
            output: paths.map { $0 + "\n" }.joined(), errors: diagnostics.printed())
    }
}
