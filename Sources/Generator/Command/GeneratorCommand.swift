/// What the command line asks for.
enum GeneratorCommand: Equatable {
    case generate(contract: String, output: String)
    case check(contract: String, isStrict: Bool, format: DiagnosticFormat = .text)
    case routes(contract: String)
    case files(contract: String)
    case help(topic: String?)
    case version

    /// - Throws: what is wrong with the arguments; the program's own name is not among them.
    init(_ arguments: [String]) throws(UsageError) {
        guard let name = arguments.first else { throw UsageError("no command is given") }
        var rest = CommandArguments(arguments.dropFirst())
        switch name {
        case "generate" where !rest.asksForHelp:
            guard let contract = try rest.option("--contract", "a path", name) else {
                throw UsageError("--contract is missing", "generate")
            }
            guard let output = try rest.option("--output", "a path", name) else {
                throw UsageError("--output is missing", "generate")
            }
            self = .generate(contract: contract, output: output)
        case "check" where !rest.asksForHelp:
            let isStrict = rest.flag("--strict")
            let format = try rest.format()
            self = .check(contract: try rest.file(for: name), isStrict: isStrict, format: format)
        case "routes" where !rest.asksForHelp:
            self = .routes(contract: try rest.file(for: name))
        case "files" where !rest.asksForHelp:
            self = .files(contract: try rest.file(for: name))
        case "generate", "check", "routes", "files":
            self = .help(topic: name)
            return
        case "help", "--help", "-h":
            self = .help(topic: rest.next())
        case "--version":
            self = .version
        default:
            let hint = Similarity.hint(
                name, among: ["generate", "check", "routes", "files", "help", "--help", "--version"])
            throw UsageError("there is no command `\(name)`" + (hint.map { "; \($0)" } ?? ""))
        }
        try rest.end(name)
    }
}

/// How diagnostics are printed.
enum DiagnosticFormat: String, CaseIterable {
    case text, json, sarif
}

/// Arguments that can't be understood.
struct UsageError: Error, Equatable {
    var text: String
    /// The command whose help explains it.
    var topic: String?

    init(_ text: String, _ topic: String? = nil) {
        self.text = text
        self.topic = topic
    }
}

/// The arguments after the command's name, taken one by one.
private struct CommandArguments {
    private var list: [String]

    init(_ arguments: ArraySlice<String>) {
        list = Array(arguments)
    }

    var asksForHelp: Bool { list.contains("--help") || list.contains("-h") }

    mutating func next() -> String? {
        list.isEmpty ? nil : list.removeFirst()
    }

    mutating func flag(_ name: String) -> Bool {
        guard let place = list.firstIndex(of: name) else { return false }
        list.remove(at: place)
        return true
    }

    /// The value of `--name value` or `--name=value`.
    ///
    /// - Parameter value: what the value is.
    mutating func option(_ name: String, _ value: String, _ command: String) throws(UsageError) -> String? {
        if let place = list.firstIndex(where: { $0.hasPrefix(name + "=") }) {
            return String(list.remove(at: place).dropFirst(name.count + 1))
        }
        guard let place = list.firstIndex(of: name) else { return nil }
        guard place + 1 < list.count else { throw UsageError("\(name) takes \(value)", command) }
        let value = list[place + 1]
        list.removeSubrange(place...place + 1)
        return value
    }

    /// The value of `--format`.
    mutating func format() throws(UsageError) -> DiagnosticFormat {
        let names = DiagnosticFormat.allCases.map { "`\($0)`" }.joined(separator: ", ")
        guard let name = try option("--format", "one of \(names)", "check") else { return .text }
        guard let format = DiagnosticFormat(rawValue: name) else {
            throw UsageError("there is no format `\(name)`; there are \(names)", "check")
        }
        return format
    }

    /// The one file that a command is about; `-` is standard input.
    mutating func file(for command: String) throws(UsageError) -> String {
        guard let place = list.firstIndex(where: { !$0.hasPrefix("-") || $0 == "-" }) else {
            if let option = list.first { throw UsageError("`\(option)` is not known here", command) }
            throw UsageError("`\(command)` takes the path of a contract", command)
        }
        return list.remove(at: place)
    }

    /// Nothing may be left.
    func end(_ command: String) throws(UsageError) {
        if let argument = list.first { throw UsageError("`\(argument)` is not known here", command) }
    }
}
