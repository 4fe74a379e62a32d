/// Why a pattern can't become an automaton, and what to write instead.
struct PatternProblem: Error, Hashable {
    /// Where in the pattern, counted in scalars from 1.
    var column: Int
    var text: String
    var hint: String?

    init(_ column: Int, _ text: String, hint: String? = nil) {
        self.column = column
        self.text = text
        self.hint = hint
    }
}
