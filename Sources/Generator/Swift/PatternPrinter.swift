/// Prints the automata of the contract's patterns.
struct PatternPrinter {
    let plan: APIPlan

    func print() -> SourceText {
        var source = SourceText()
        source.block("enum Patterns") { source in
            for pattern in plan.patterns {
                let automaton = pattern.automaton
                source.line("static let \(pattern.name) = Pattern(")
                source.indented { source in
                    source.line("source: \(SwiftText.quoted(automaton.source)),")
                    source.line("classCount: \(automaton.classCount),")
                    source.list("classes: [", automaton.classes.map { String($0) }, "],")
                    source.list("table: [", automaton.table.map { String($0) }, "],")
                    source.list("accepting: [", automaton.accepting.map { String($0) }, "])")
                }
            }
        }
        return source
    }
}
