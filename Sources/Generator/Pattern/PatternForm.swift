/// A pattern as the runtime's `Pattern` takes it.
enum PatternForm: Hashable {
    /// Steps with counts.
    case scan(PatternScan)
    /// A table.
    case automaton(PatternAutomaton)
    /// What is tried, and taken back, in a limit of steps.
    case program(PatternProgram)

    /// The first of a scan, an automaton and, where it is allowed, a program that the expression fits.
    init(_ expression: PatternExpression, mayBacktrack: Bool) throws(PatternProblem) {
        if let scan = PatternScan(expression) {
            self = .scan(scan)
            return
        }
        do {
            self = .automaton(try PatternAutomaton(expression))
        } catch {
            guard error.needsBacktracking, mayBacktrack else { throw error }
            self = .program(try PatternProgram(expression))
        }
    }

    /// Whether the text has a match; nil when only the runtime can tell.
    func matches(_ text: String) -> Bool? {
        switch self {
        case .scan(let scan): scan.matches(text)
        case .automaton(let automaton): automaton.matches(text)
        case .program: nil
        }
    }
}
