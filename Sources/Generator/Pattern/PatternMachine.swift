/// A deterministic automaton over the classes of a ``PatternAlphabet``.
struct PatternMachine {
    /// What of a text a machine accepts.
    enum Mode {
        /// A text with a match anywhere.
        case search
        /// A text that starts with a match.
        case prefix
        /// A text that ends with a match.
        case suffix
    }

    /// What came before a place, as far as assertions care.
    enum Context: Int, CaseIterable {
        case start, word, other
    }

    var classCount: Int
    /// The next state for each state and class. State 0 is dead.
    var table: [Int]
    var accepting: [Bool]
    /// The state to begin with in each context.
    var starts: [Int]

    var stateCount: Int { accepting.count }

    func next(_ state: Int, _ scalarClass: Int) -> Int { table[state * classCount + scalarClass] }

    /// Whether nothing that follows changes the answer any more.
    func isSettled(_ state: Int) -> Bool {
        (0..<classCount).allSatisfy { next(state, $0) == state }
    }

    static func make(_ expression: PatternExpression, _ alphabet: PatternAlphabet, _ mode: Mode)
        throws(PatternProblem) -> PatternMachine
    {
        let network = try PatternNetwork(expression, alphabet)
        var construction = PatternConstruction(network, alphabet, mode)
        return try construction.run().minimized()
    }
}
