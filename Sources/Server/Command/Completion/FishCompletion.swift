/// Completion for fish.
enum FishCompletion {
    static var script: String {
        let lines = firstWords + members + CommandSyntax.all.flatMap(options)
        return "# fish completion for Server, made by: Server completion fish\ncomplete -c Server -f\n"
            + lines.map { "complete -c Server \($0)\n" }.joined()
    }

    private static var firstWords: [String] {
        CompletionTree.firstWords.map { word, summary in
            "-n __fish_use_subcommand -a \(word) -d \(quoted(summary))"
        }
    }

    private static var members: [String] {
        CompletionTree.families.flatMap { family in
            let members = CompletionTree.members(of: family)
            let none = members.map(\.word).joined(separator: " ")
            return members.map { word, summary in
                "-n '__fish_seen_subcommand_from \(family); and not __fish_seen_subcommand_from \(none)' "
                    + "-a \(word) -d \(quoted(summary))"
            }
        }
    }

    private static func options(of command: CommandSyntax) -> [String] {
        let condition = command.words.map { "__fish_seen_subcommand_from \($0)" }.joined(separator: "; and ")
        let arguments = command.arguments.filter { !$0.choices.isEmpty }.map { argument in
            "-n '\(condition)' -a \(quoted(argument.choices.joined(separator: " "))) -d \(quoted(argument.help))"
        }
        let options = command.options.map { option in
            let value = option.placeholder == nil ? "" : " -x"
            let choices = option.choices.isEmpty ? "" : " -a \(quoted(option.choices.joined(separator: " ")))"
            return "-n '\(condition)' -l \(option.name)\(value)\(choices) -d \(quoted(option.help))"
        }
        return arguments + options + ["-n '\(condition)' -l help -d 'Show the help of the command'"]
    }

    /// In single quotes, where a backslash escapes a quote and itself.
    private static func quoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
