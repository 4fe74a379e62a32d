/// The distinct patterns of a contract, each compiled once.
struct PatternTable {
    private(set) var plans: [PatternPlan] = []
    private var indices: [[UInt8]: Int] = [:]
    private var compiler = PatternCompiler()

    /// The index of a pattern, or why it can't be matched, and what was read leniently.
    mutating func index(
        of text: String, mayBacktrack: Bool
    ) -> (index: Result<Int, PatternProblem>, notes: [PatternParser.Note]) {
        let compiled = compiler.compile(text, mayBacktrack: mayBacktrack)
        let index = compiled.form.map { form in
            if let known = indices[Array(text.utf8)] { return known }
            plans.append(PatternPlan(name: "pattern\(plans.count + 1)", source: text, form: form))
            indices[Array(text.utf8)] = plans.count - 1
            return plans.count - 1
        }
        return (index, compiled.notes)
    }

    /// Whether a text of the contract's own matches; one that only the server can try is taken to.
    func matches(_ index: Int, _ text: String) -> Bool { plans[index].form.matches(text) ?? true }
}
