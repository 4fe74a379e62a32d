import AccordRuntime

@testable import Generator

/// The runtime's pattern, as the generated code would make it.
extension Pattern {
    init(_ form: PatternForm) {
        switch form {
        case .scan(let scan):
            var steps: [Int] = []
            for (index, step) in scan.steps.enumerated() { steps += [index, step.least, step.most ?? -1] }
            self.init(
                source: "", sets: Self.ranges(scan.steps.map(\.set)), steps: steps,
                isAnchoredAtEnd: scan.isAnchoredAtEnd)
        case .automaton(let automaton):
            self.init(
                source: "", classCount: automaton.classCount, classes: automaton.classes,
                table: automaton.table, accepting: automaton.accepting)
        case .program(let program):
            self.init(
                source: "", sets: Self.ranges(program.sets), program: program.code,
                registers: program.registerCount)
        }
    }

    private static func ranges(_ sets: [ScalarSet]) -> [[UInt32]] {
        sets.map { $0.ranges.flatMap { [$0.lowerBound, $0.upperBound] } }
    }

    /// The backtracking form of an expression, even if it has a better one.
    static func program(_ source: String) throws -> Pattern {
        Pattern(.program(try PatternProgram(try PatternParser.parse(source).expression)))
    }

    static func scan(_ source: String) throws -> Pattern? {
        PatternScan(try PatternParser.parse(source).expression).map { Pattern(.scan($0)) }
    }
}
