/// What a command has to say, and how it ended.
struct CommandResult: Equatable {
    /// The exit codes of `sysexits.h`, for what goes wrong outside the contract.
    enum ExitCode {
        static let success: Int32 = 0
        static let contractErrors: Int32 = 1
        static let usage: Int32 = 64
        static let noInput: Int32 = 66
        static let cannotCreate: Int32 = 73
    }

    var exitCode = ExitCode.success
    /// For standard output.
    var output = ""
    /// For standard error.
    var errors = ""
}

extension GeneratorCommand {
    /// Runs the command that the arguments ask for; the program's own name is not among them.
    static func run(_ arguments: [String]) -> CommandResult {
        do throws(UsageError) {
            return try GeneratorCommand(arguments).run()
        } catch {
            let help = error.topic.map { "help \($0)" } ?? "help"
            return CommandResult(
                exitCode: CommandResult.ExitCode.usage,
                errors: "error: \(error.text)\n    hint: `Generator \(help)` explains\n")
        }
    }

    private func run() -> CommandResult {
        switch self {
        case .help(let topic): CommandResult(output: CommandHelp.text(topic))
        case .version: CommandResult(output: CommandHelp.version + "\n")
        case .check(let contract, let isStrict, let format):
            Self.read(contract) { PlannedContract($0, checksExamples: true).check(isStrict, format) }
        case .routes(let contract): Self.read(contract) { PlannedContract($0).routes() }
        case .files(let contract): Self.read(contract) { $0.list() }
        case .generate(let contract, let output):
            Self.read(contract) { PlannedContract($0).generate(into: output) }
        }
    }

    private static func read(_ path: String, _ body: (LoadedContract) -> CommandResult) -> CommandResult {
        do throws(FileProblem) {
            if path == "-" {
                return body(LoadedContract(path: "<stdin>", bytes: try FileSystem.readStandardInput()))
            }
            return body(LoadedContract(path: path, bytes: try FileSystem.readRegular(path)))
        } catch {
            return CommandResult(
                exitCode: CommandResult.ExitCode.noInput,
                errors: "error: \(error.path) can't be read: \(error.reason)\n")
        }
    }
}
