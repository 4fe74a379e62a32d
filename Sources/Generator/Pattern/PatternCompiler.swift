/// Turns the patterns of a contract into what decides them, each once.
final class PatternCompiler {
    private struct Key: Hashable {
        var source: String
        var mayBacktrack: Bool
    }

    private struct Compiled {
        var notes: [PatternParser.Note]
        var form: Result<PatternForm, PatternProblem>
    }

    private let diagnostics: Diagnostics
    private var known: [Key: Compiled] = [:]

    init(diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }

    /// The form of the value of a `pattern`; nil, and an error there, when it can't have one.
    ///
    /// - Parameter fallback: the value of `x-pattern-fallback` beside it.
    func form(_ node: Node, fallback: Node?) -> PatternForm? {
        guard let source = node.string else {
            diagnostics.error(node, "'pattern' takes a text")
            return nil
        }
        if let fallback, fallback.string != "bounded" {
            diagnostics.error(fallback, "'x-pattern-fallback' takes 'bounded'")
        }
        let compiled = compile(Key(source: source, mayBacktrack: fallback != nil))
        for note in compiled.notes {
            diagnostics.warning(node, Self.text(source, note.column, note.text), hint: note.hint)
        }
        switch compiled.form {
        case .success(let form): return form
        case .failure(let problem):
            diagnostics.error(node, Self.text(source, problem.column, problem.text), hint: problem.hint)
            return nil
        }
    }

    private static func text(_ source: String, _ column: Int, _ text: String) -> String {
        "pattern '\(source)'\(column > 1 ? ", at character \(column)" : ""): \(text)"
    }

    private func compile(_ key: Key) -> Compiled {
        if let compiled = known[key] { return compiled }
        var notes: [PatternParser.Note] = []
        let form = Result { () throws(PatternProblem) in
            let parsed = try PatternParser.parse(key.source)
            notes = parsed.notes
            return try PatternForm(parsed.expression, mayBacktrack: key.mayBacktrack)
        }
        known[key] = Compiled(notes: notes, form: form)
        return Compiled(notes: notes, form: form)
    }
}
