/// The texts of `--help`.
enum Help {
    /// The help of the whole program.
    static var program: String {
        let width = CommandSyntax.all.map { usage($0).count }.max() ?? 0
        let commands = CommandSyntax.all.map { "  \(padded(usage($0), width))  \($0.summary)\n" }.joined()
        return """
            Usage: Server [COMMAND] [OPTIONS]

            Commands:
            \(commands)
            Options:
              --help     Show this, or the help of the command before it
              --version  Show the version

            Settings come from the environment and from .env; .env.example lists them.
            Exit codes: \(ExitCode.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: ", ")).

            """
    }

    /// The help of one command.
    static func command(_ command: CommandSyntax) -> String {
        var text = "Usage: Server \(usage(command))"
        text += " [OPTIONS]\n\n\(command.summary).\n"
        if let discussion = command.discussion { text += "\n\(discussion)\n" }
        if !command.arguments.isEmpty {
            text += "\nArguments:\n" + table(command.arguments.map { ($0.name, $0.help) })
        }
        let options = command.options.map { option in
            ("--" + option.name + (option.placeholder.map { " " + $0 } ?? ""), option.help)
        }
        text += "\nOptions:\n" + table(options + [("--help", "Show this")])
        if command.examples.isEmpty { return text }
        return text + "\nExamples:\n" + table(command.examples.map { ("Server " + $0.arguments, $0.purpose) })
    }

    private static func usage(_ command: CommandSyntax) -> String {
        (command.words + command.arguments.map(placeholder)).joined(separator: " ")
    }

    /// An argument as a usage shows it: `NAME`, `[NAME]` or `[NAME…]`.
    private static func placeholder(_ argument: CommandSyntax.Argument) -> String {
        switch argument.count {
        case .one: argument.name
        case .optional: "[\(argument.name)]"
        case .any: "[\(argument.name)…]"
        }
    }

    private static func table(_ rows: [(name: String, help: String)]) -> String {
        let width = rows.map(\.name.count).max() ?? 0
        return rows.map { "  \(padded($0.name, width))  \($0.help)\n" }.joined()
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
