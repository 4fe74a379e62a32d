import AccordDatabase
import GeneratedAPI

/// The program: arguments in, exit code out.
struct Program: Sendable {
    var console: Console
    /// Reads the settings; only the commands that need them do.
    var configuration: @Sendable () throws -> Configuration = { try Configuration.current() }
    /// Reads them with where they come from.
    var settings: @Sendable () throws -> SettingsReport = { try SettingsReport.current() }

    /// Does what the arguments (without the program's own name) ask for. Every error ends as a
    /// sentence on standard error.
    func run(_ arguments: [String]) async -> ExitCode {
        do {
            try await perform(Command(arguments))
            return .success
        } catch let error as CommandLineError {
            let help = error.command.map { "Server \($0.name) --help" } ?? "Server --help"
            return fail(.usage, error.sentence + "\nSee: \(help)")
        } catch let error as ConfigurationError {
            return fail(.configuration, error.description)
        } catch let error as CommandFailure {
            return fail(.failure, error.description)
        } catch let error as DatabaseError {
            return fail(.failure, error.reason)
        } catch {
            return fail(.failure, "\(error)")
        }
    }

    /// The settings for a command; what it writes must outlast it.
    private func configuration(for command: Command) throws -> Configuration {
        let configuration = try configuration()
        if command.changesDatabase, configuration.database == .memory {
            throw CommandFailure.databaseInMemory
        }
        return configuration
    }

    private func perform(_ command: Command) async throws {
        switch command {
        case .help(let syntax): console.write(syntax.map(Help.command) ?? Help.program)
        case .version: console.write("Accord Server \(Version.current)\n")
        case .openapi: console.write(Contract.source.description + "\n")
        case .routes: console.write(RouteTable(APIRoutes.all).text)
        case .serve(let host, let port, let threads):
            var configuration = try configuration()
            configuration.host = host ?? configuration.host
            configuration.port = port ?? configuration.port
            configuration.threads = threads ?? configuration.threads
            try await ServeCommand(configuration: configuration).run()
        case .userAdd(let user):
            try await UserAddCommand(user: user, console: console).run(configuration(for: command))
        case .account(let action):
            try await AccountCommand(action: action, console: console).run(configuration(for: command))
        case .deploy: try await DeployCommand(console: console).run(configuration(for: command))
        case .jobsList, .jobsRun:
            try await JobsCommand(console: console).run(command, configuration(for: command))
        case .shell(let sql, let format, let allowsWrites):
            let shell = ShellRunCommand(
                sql: sql, format: format, allowsWrites: allowsWrites, console: console)
            try await shell.run(configuration(for: command))
        case .checkConfig: try CheckConfigCommand(console: console).run(settings())
        case .completion(let shell): console.write(shell.script)
        case .databaseUpgrade, .databaseDowngrade, .databaseCurrent, .databaseHistory:
            try await DatabaseCommand(console: console).run(command, configuration(for: command))
        }
    }

    private func fail(_ code: ExitCode, _ text: String) -> ExitCode {
        for line in text.split(separator: "\n") {
            let label = line.hasPrefix("See: ") ? "" : "Error: "
            console.writeError(console.red(label + line) + "\n")
        }
        return code
    }
}
