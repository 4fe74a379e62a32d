/// The distinct patterns of a contract, each compiled once.
struct PatternTable {
    private(set) var plans: [PatternPlan] = []
    private var known: [String: Result<Int, PatternProblem>] = [:]

    /// The index of the pattern's automaton, or why it has none.
    mutating func index(of text: String) -> Result<Int, PatternProblem> {
        if let known = known[text] { return known }
        let result: Result<Int, PatternProblem>
        do throws(PatternProblem) {
            let automaton = try PatternAutomaton(text)
            plans.append(PatternPlan(name: "pattern\(plans.count + 1)", automaton: automaton))
            result = .success(plans.count - 1)
        } catch {
            result = .failure(error)
        }
        known[text] = result
        return result
    }

    /// Whether a text of the contract's own matches.
    func matches(_ index: Int, _ text: String) -> Bool { plans[index].automaton.matches(text) }
}
