/// Arguments sorted by the syntax of their command.
struct Arguments: Sendable, Hashable {
    var command: CommandSyntax
    var words: [String] = []
    /// Options by name; those without a value have an empty one.
    var options: [String: String] = [:]
    /// The values of options that may be repeated, by name.
    var lists: [String: [String]] = [:]
    var wantsHelp = false

    /// Sorts what follows a command's own words. Options may be written `--name value` or
    /// `--name=value`; after `--` all is words.
    init(_ command: CommandSyntax, _ arguments: ArraySlice<String>) throws(CommandLineError) {
        self.command = command
        var rest = arguments
        while let argument = rest.popFirst() {
            if argument == "--" {
                words += rest
                break
            }
            if argument == "--help" || argument == "-h" {
                wantsHelp = true
            } else if argument.hasPrefix("-"), argument != "-" {
                try readOption(argument, &rest)
            } else {
                words.append(argument)
            }
        }
        if !wantsHelp { try checkWords() }
    }

    private mutating func readOption(
        _ argument: String, _ rest: inout ArraySlice<String>
    ) throws(CommandLineError) {
        let equals = argument.firstIndex(of: "=")
        let name = String(argument[..<(equals ?? argument.endIndex)].drop { $0 == "-" })
        guard argument.hasPrefix("--"), let option = command.options.first(where: { $0.name == name }) else {
            let names = command.options.map(\.name) + ["help"]
            throw .unknownOption(
                String(argument[..<(equals ?? argument.endIndex)]), command: command,
                suggestion: Suggestion.closest(to: name, among: names).map { "--" + $0 })
        }
        if options[name] != nil, !option.isRepeatable { throw .repeatedOption(name, command: command) }
        if let equals {
            guard option.placeholder != nil else { throw .unexpectedValue(option: name, command: command) }
            options[name] = String(argument[argument.index(after: equals)...])
        } else if option.placeholder != nil {
            guard let value = rest.popFirst() else { throw .missingValue(option: option, command: command) }
            options[name] = value
        } else {
            options[name] = ""
        }
        if option.isRepeatable { lists[name, default: []].append(options[name] ?? "") }
        try check(options[name] ?? "", of: "--" + name, among: option.choices)
    }

    private func checkWords() throws(CommandLineError) {
        for (index, argument) in command.arguments.enumerated() {
            guard index < words.count else {
                if argument.count == .one { throw .missingArgument(argument, command: command) }
                return
            }
            let mine = argument.count == .any ? words[index...] : words[index...index]
            for word in mine { try check(word, of: argument.name, among: argument.choices) }
        }
        if command.arguments.last?.count != .any, words.count > command.arguments.count {
            throw .unexpectedArgument(words[command.arguments.count], command: command)
        }
    }

    private func check(
        _ value: String, of name: String, among choices: [String]
    ) throws(CommandLineError) {
        if choices.isEmpty || choices.contains(value) { return }
        throw .unknownChoice(
            value, of: name, choices: choices, command: command,
            suggestion: Suggestion.closest(to: value, among: choices))
    }

    /// The argument at a place, as the type whose cases are its choices.
    func choice<Choice: RawRepresentable<String>>(_ index: Int) throws(CommandLineError) -> Choice {
        guard index < words.count, let choice = Choice(rawValue: words[index]) else {
            throw .missingArgument(command.arguments[index], command: command)
        }
        return choice
    }

    /// The number of an option, nil when it is not given.
    func number(_ option: String, in range: ClosedRange<Int>) throws(CommandLineError) -> Int? {
        guard let text = options[option] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .malformedNumber(option: option, value: text, range: range, command: command)
        }
        return number
    }
}
