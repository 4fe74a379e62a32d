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
                    source.line("source: \(SwiftNames.quoted(automaton.source)),")
                    source.line("classCount: \(automaton.classCount),")
                    source.line("classes: [\(list(automaton.classes))],")
                    source.line("table: [\(list(automaton.table))],")
                    source.line("accepting: [\(list(automaton.accepting))])")
                }
            }
        }
        return source
    }

    private func list(_ numbers: [some FixedWidthInteger]) -> String {
        numbers.map { String($0) }.joined(separator: ", ")
    }
}
