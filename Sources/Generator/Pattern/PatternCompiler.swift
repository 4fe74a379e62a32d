/// Turns the patterns of a contract into what decides them, each once.
struct PatternCompiler {
    private struct Key: Hashable {
        var source: [UInt8]
        var mayBacktrack: Bool
    }

    /// A pattern's form, or why it has none, and what was read leniently.
    struct Compiled {
        var notes: [PatternParser.Note]
        var form: Result<PatternForm, PatternProblem>
    }

    private var known: [Key: Compiled] = [:]

    /// - Parameter mayBacktrack: whether `x-pattern-fallback: bounded` stands beside the pattern.
    mutating func compile(_ source: String, mayBacktrack: Bool) -> Compiled {
        let key = Key(source: Array(source.utf8), mayBacktrack: mayBacktrack)
        if let compiled = known[key] { return compiled }
        var notes: [PatternParser.Note] = []
        let form = Result { () throws(PatternProblem) in
            let parsed = try PatternParser.parse(source)
            notes = parsed.notes
            return try PatternForm(parsed.expression, mayBacktrack: mayBacktrack)
        }
        let compiled = Compiled(notes: notes, form: form)
        known[key] = compiled
        return compiled
    }
}
