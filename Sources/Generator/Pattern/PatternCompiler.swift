/// Turns the patterns of a contract into automata, each once.
final class PatternCompiler {
    private let diagnostics: Diagnostics
    private var known: [String: Result<PatternAutomaton, PatternProblem>] = [:]

    init(diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }

    /// The automaton of the value of a `pattern`; nil, and an error there, when it can't become one.
    func automaton(_ node: Node) -> PatternAutomaton? {
        guard let source = node.string else {
            diagnostics.error(node, "`pattern` takes a text")
            return nil
        }
        switch automaton(source) {
        case .success(let automaton): return automaton
        case .failure(let problem):
            let place = problem.column > 1 ? ", at character \(problem.column)" : ""
            diagnostics.error(node, "pattern `\(source)`\(place): \(problem.text)", hint: problem.hint)
            return nil
        }
    }

    private func automaton(_ source: String) -> Result<PatternAutomaton, PatternProblem> {
        if let result = known[source] { return result }
        let result = Result { () throws(PatternProblem) in try PatternAutomaton(source) }
        known[source] = result
        return result
    }
}
