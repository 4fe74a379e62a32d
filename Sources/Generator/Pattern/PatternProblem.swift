/// Why a pattern is none, or can't become an automaton, and what to write instead.
struct PatternProblem: Error, Hashable {
    /// Where in the pattern, counted in scalars from 1.
    var column: Int
    var text: String
    var hint: String?
    /// Whether the pattern is one, only not for an automaton.
    var needsBacktracking: Bool

    init(_ column: Int, _ text: String, hint: String? = nil, needsBacktracking: Bool = false) {
        self.column = column
        self.text = text
        self.hint = hint
        self.needsBacktracking = needsBacktracking
    }
}
