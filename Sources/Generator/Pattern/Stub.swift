struct PatternAutomaton {
    var source: String
    var classCount: Int
    var classes: [UInt32]
    var table: [UInt16]
    var accepting: [UInt16]
    func matches(_ text: String) -> Bool { true }
}
final class PatternCompiler {
    init(diagnostics: Diagnostics) {}
    func automaton(_ node: Node) -> PatternAutomaton? {
        PatternAutomaton(source: node.text, classCount: 1, classes: [], table: [0, 1], accepting: [1])
    }
}
