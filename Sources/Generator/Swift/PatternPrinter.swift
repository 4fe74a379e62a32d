/// Prints the contract's patterns.
struct PatternPrinter {
    let plan: APIPlan

    func print() -> SourceText {
        var source = SourceText()
        source.block("enum Patterns") { source in
            for pattern in plan.patterns {
                source.line("static let \(pattern.name) = Pattern(")
                source.indented { source in
                    source.line("source: \(SwiftText.quoted(pattern.source)),")
                    switch pattern.form {
                    case .scan(let scan): print(scan, &source)
                    case .automaton(let automaton): print(automaton, &source)
                    case .program(let program): print(program, &source)
                    }
                }
            }
        }
        return source
    }

    private func print(_ scan: PatternScan, _ source: inout SourceText) {
        var sets: [ScalarSet] = []
        var steps: [Int] = []
        for step in scan.steps {
            let number = sets.firstIndex(of: step.set) ?? sets.count
            if number == sets.count { sets.append(step.set) }
            steps += [number, step.least, step.most ?? -1]
        }
        print(sets, &source)
        list("steps", steps, ",", &source)
        source.line("isAnchoredAtEnd: \(scan.isAnchoredAtEnd))")
    }

    private func print(_ automaton: PatternAutomaton, _ source: inout SourceText) {
        source.line("classCount: \(automaton.classCount),")
        list("classes", automaton.classes, ",", &source)
        list("table", automaton.table, ",", &source)
        list("accepting", automaton.accepting, ")", &source)
    }

    private func print(_ program: PatternProgram, _ source: inout SourceText) {
        print(program.sets, &source)
        list("program", program.code, ",", &source)
        source.line("registers: \(program.registerCount))")
    }

    private func print(_ sets: [ScalarSet], _ source: inout SourceText) {
        let bounds = sets.map { set in
            set.ranges.flatMap { ["\($0.lowerBound)", "\($0.upperBound)"] }
        }
        if bounds.allSatisfy({ $0.count < 10 }) {
            let lists = bounds.map { "[" + $0.joined(separator: ", ") + "]" }
            return source.list("sets: [", lists, "],")
        }
        source.line("sets: [")
        source.indented { source in
            for list in bounds { source.list("[", list, "],") }
        }
        source.line("],")
    }

    private func list(
        _ label: String, _ numbers: [some FixedWidthInteger], _ end: String, _ source: inout SourceText
    ) {
        source.list("\(label): [", numbers.map { String($0) }, "]" + end)
    }
}
