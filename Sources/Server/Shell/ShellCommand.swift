/// A line of the shell that is no SQL: it begins with a full stop.
enum ShellCommand: Sendable, Hashable {
    case help, quit, tables
    /// Of one table or view, or of all.
    case schema(String?)
    case unknown(String, suggestion: String?)

    init(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        switch (words.first ?? "", words.count) {
        case (".help", 1): self = .help
        case (".quit", 1), (".exit", 1): self = .quit
        case (".tables", 1): self = .tables
        case (".schema", 1...2): self = .schema(words.count == 2 ? words[1] : nil)
        case (let word, _):
            let names = [".help", ".quit", ".exit", ".tables", ".schema"]
            self = .unknown(line, suggestion: Suggestion.closest(to: word, among: names))
        }
    }

    static let helpText = """
        SQL ends with a semicolon, on one line or several.
        .tables          List the tables
        .schema [TABLE]  Show how all tables, or one, are made
        .quit            End (or Ctrl-D)

        """
}
