/// The shells that can be told how to complete the program's commands.
enum CompletionShell: String, Sendable, Hashable, CaseIterable {
    case bash, zsh, fish

    /// The text that makes the shell do so, for the commands of the program.
    var script: String {
        switch self {
        case .bash: BashCompletion.script
        case .zsh: ZshCompletion.script
        case .fish: FishCompletion.script
        }
    }
}

/// What may follow on a command line, in the terms that all shells share.
enum CompletionTree {
    /// First words, each once, with what they are for.
    static var firstWords: [(word: String, summary: String)] {
        var seen: Set<String> = []
        return CommandSyntax.all.filter { seen.insert($0.words[0]).inserted }.map { command in
            (
                command.words[0],
                command.words.count == 1 ? command.summary : "\(seconds(of: command.words[0]))"
            )
        }
    }

    /// First words that need a second one.
    static var families: [String] {
        firstWords.map(\.word).filter { word in
            CommandSyntax.all.contains { $0.words[0] == word && $0.words.count > 1 }
        }
    }

    /// The second words of a family, with what they are for.
    static func members(of family: String) -> [(word: String, summary: String)] {
        CommandSyntax.all.filter { $0.words.count > 1 && $0.words[0] == family }
            .map { ($0.words[1], $0.summary) }
    }

    private static func seconds(of family: String) -> String {
        members(of: family).map(\.word).joined(separator: ", ")
    }
}

extension CommandSyntax {
    /// What may stand where an argument or an option begins: the arguments' choices, then the options.
    var completions: [(word: String, summary: String)] {
        let choices = arguments.flatMap { argument in argument.choices.map { ($0, argument.help) } }
        let options = options.map { ("--" + $0.name, $0.help) } + [("--help", "Show the help of the command")]
        return choices + options
    }

    /// The options that want a value, with the values they can have.
    var valueOptions: [Option] { options.filter { $0.placeholder != nil } }
}
