import AccordRuntime
import Testing

@testable import Generator

@Suite("Patterns against an oracle")
struct PatternFuzzTests {
    @Test(
        "automata agree with a matcher that tries everything",
        arguments: [
            Toy.Vocabulary.plain, .anchors, .everything,
        ])
    func agreement(vocabulary: Toy.Vocabulary) throws {
        var random = SeededGenerator(state: 42)
        var matched = 0
        var tried = 0
        for _ in 0..<700 {
            let toy = Toy.random(Int.random(in: 1...9, using: &random), vocabulary, &random)
            let automaton: PatternAutomaton
            do {
                automaton = try PatternAutomaton(toy.text)
            } catch PatternLimits.lookBehindInside {
                continue
            } catch {
                Issue.record("\(toy.text): \(error)")
                continue
            }
            for _ in 0..<30 {
                let count = Int.random(in: 0...6, using: &random)
                let text = (0..<count).map { _ in Toy.alphabet.randomElement(using: &random) ?? "a" }
                let expected = toy.search(text)
                let string = String(String.UnicodeScalarView(text))
                #expect(automaton.matches(string) == expected, "\(toy.text) on \(string.debugDescription)")
                tried += 1
                matched += expected ? 1 : 0
            }
        }
        // The test would say little if nearly all texts matched, or nearly none.
        #expect(matched > tried / 10 && matched < tried - tried / 10)
    }

    @Test("any text is a pattern or is refused, and never crashes the parser")
    func anyText() {
        var random = SeededGenerator(state: 11)
        let pieces = Array("ab^$.|*+?{}()[]\\-,019dDwWsSbBpPuxck<>=!:é😀")
        for _ in 0..<4_000 {
            let count = Int.random(in: 0...14, using: &random)
            let source = String((0..<count).map { _ in pieces.randomElement(using: &random) ?? "a" })
            if let automaton = try? PatternAutomaton(source) {
                _ = automaton.matches("ab-é")
                #expect(automaton.table.allSatisfy { Int($0) < automaton.table.count / automaton.classCount })
            }
        }
    }

    @Test("the runtime finds what the automaton finds")
    func runtime() throws {
        var random = SeededGenerator(state: 5)
        let scalars = Toy.alphabet + ["\u{0}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{FFFF}", "\u{10FFFF}", "١"]
        let sources = [
            "^\\p{L}+$", "[^a]é", "\\D\\b", "(a|😀){2,3}$", ".^", "", "[\\u{80}-\\u{7FF}]",
            "^(?!.*--)[a-c-]*$",
        ]
        for source in sources {
            let automaton = try PatternAutomaton(source)
            let pattern = Pattern(
                source: "", classCount: automaton.classCount, classes: automaton.classes,
                table: automaton.table, accepting: automaton.accepting)
            for _ in 0..<300 {
                let count = Int.random(in: 0...6, using: &random)
                let text = String(
                    String.UnicodeScalarView(
                        (0..<count).map { _ in scalars.randomElement(using: &random) ?? "a" }))
                #expect(
                    pattern.matches(text) == automaton.matches(text), "\(source) on \(text.debugDescription)")
            }
        }
    }
}
