/// Why the arguments are no command.
enum CommandLineError: Error, Sendable, Hashable {
    case unknownCommand(String, suggestion: String?)
    /// The first word of several commands, without a second: `db`.
    case incompleteCommand(String, choices: [String])
    /// Without a command it may have been meant for the program itself.
    case unknownOption(String, command: CommandSyntax?, suggestion: String?)
    case missingValue(option: CommandSyntax.Option, command: CommandSyntax)
    case unexpectedValue(option: String, command: CommandSyntax)
    case repeatedOption(String, command: CommandSyntax)
    case missingArgument(CommandSyntax.Argument, command: CommandSyntax)
    case unexpectedArgument(String, command: CommandSyntax)
    case malformedNumber(option: String, value: String, range: ClosedRange<Int>, command: CommandSyntax)
    /// An argument or option that can only be one of `choices`.
    case unknownChoice(
        String, of: String, choices: [String], command: CommandSyntax, suggestion: String?)
}

extension CommandLineError {
    /// The error as a sentence.
    var sentence: String {
        switch self {
        case .unknownCommand(let word, let suggestion):
            "unknown command \"\(word)\"" + Self.hint(suggestion)
        case .incompleteCommand(let word, let choices):
            "\"\(word)\" needs one of: \(choices.joined(separator: ", "))"
        case .unknownOption(let option, _, let suggestion):
            "unknown option \(option)" + Self.hint(suggestion)
        case .missingValue(let option, _): "--\(option.name) needs a value: \(option.placeholder ?? "VALUE")"
        case .unexpectedValue(let option, _): "--\(option) takes no value"
        case .repeatedOption(let option, _): "--\(option) is given twice"
        case .missingArgument(let argument, _): "\(argument.name) is missing: \(argument.help)"
        case .unexpectedArgument(let argument, let command):
            "\"\(argument)\" is one argument too many for \"\(command.name)\""
        case .malformedNumber(let option, let value, let range, _):
            "--\(option): \"\(value)\" is not a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .unknownChoice(let value, let name, let choices, _, let suggestion):
            "\(name): \"\(value)\" is none of \(choices.joined(separator: ", "))" + Self.hint(suggestion)
        }
    }

    /// The command whose help would tell more, when one was found.
    var command: CommandSyntax? {
        switch self {
        case .unknownCommand, .incompleteCommand: nil
        case .unknownOption(_, let command, _): command
        case .missingValue(_, let command), .unexpectedValue(_, let command), .repeatedOption(_, let command),
            .missingArgument(_, let command), .unexpectedArgument(_, let command),
            .malformedNumber(_, _, _, let command), .unknownChoice(_, _, _, let command, _):
            command
        }
    }

    private static func hint(_ suggestion: String?) -> String {
        suggestion.map { "; did you mean \($0)?" } ?? ""
    }
}
