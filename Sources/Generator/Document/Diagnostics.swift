/// What is wrong with a contract, collected, so that all of it is said at once and in the order of the text.
final class Diagnostics {
    enum Severity: String { case error, warning, note }

    struct Diagnostic: Hashable {
        var position: Position
        var severity: Severity
        var text: String
        var hint: String?
    }

    /// How many are printed; the rest is only counted.
    static let printLimit = 50

    /// The file that the positions are in, as it is printed.
    let file: String
    private(set) var list: [Diagnostic] = []
    private var known: Set<Diagnostic> = []

    init(file: String) {
        self.file = file
    }

    func error(_ place: some Positioned, _ text: String, hint: String? = nil) {
        add(Diagnostic(position: place.position, severity: .error, text: text, hint: hint))
    }

    func warning(_ place: some Positioned, _ text: String, hint: String? = nil) {
        add(Diagnostic(position: place.position, severity: .warning, text: text, hint: hint))
    }

    func note(_ place: some Positioned, _ text: String, hint: String? = nil) {}

    func error(_ problem: ContractProblem) {
        error(problem.position, problem.text, hint: problem.hint)
    }

    /// Makes errors of all warnings.
    func promoteWarnings() {
        for index in list.indices { list[index].severity = .error }
    }

    private func add(_ diagnostic: Diagnostic) {
        if known.insert(diagnostic).inserted { list.append(diagnostic) }
    }

    var isEmpty: Bool { list.isEmpty }
    var hasErrors: Bool { list.contains { $0.severity == .error } }
    var hasWarnings: Bool { list.contains { $0.severity == .warning } }

    /// Each on a line of its own as a compiler prints them, with its hint on the next; empty when there are
    /// none. Where there are too many, errors are printed rather than warnings.
    func printed() -> String {
        let chosen = (list.filter { $0.severity == .error } + list.filter { $0.severity == .warning })
            .prefix(Self.printLimit)
        let sorted = chosen.enumerated().sorted {
            ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
        }
        var text = sorted.map { printed($0.element) }.joined()
        if list.count > Self.printLimit { text += "and \(list.count - Self.printLimit) more\n" }
        return text
    }

    private func printed(_ diagnostic: Diagnostic) -> String {
        let position = "\(diagnostic.position.line):\(diagnostic.position.column)"
        let text = "\(file):\(position): \(diagnostic.severity.rawValue): \(diagnostic.text)\n"
        return text + (diagnostic.hint.map { "    hint: \($0)\n" } ?? "")
    }
}
