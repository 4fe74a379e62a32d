import AccordRuntime
import Testing

@testable import Generator

@Suite("Patterns against an oracle")
struct PatternFuzzTests {
    @Test(
        "automata and programs agree with a matcher that tries everything",
        arguments: [Toy.Vocabulary.plain, .anchors, .everything, .references])
    func agreement(vocabulary: Toy.Vocabulary) throws {
        var random = SeededGenerator(state: 42)
        var matched = 0
        var tried = 0
        for _ in 0..<(vocabulary == .references ? 2_000 : 700) {
            let size = Int.random(in: 1...(vocabulary == .references ? 12 : 9), using: &random)
            let toy = Toy.random(size, vocabulary, &random)
            let program = try Pattern.program(toy.text)
            var automaton: PatternAutomaton?
            do {
                automaton = try PatternAutomaton(toy.text)
            } catch {
                // What is no pattern for an automaton is one for a program.
                #expect(error.needsBacktracking && vocabulary != .plain, "\(toy.text): \(error)")
            }
            for _ in 0..<30 {
                let text = Toy.randomText(vocabulary, &random)
                let expected = toy.search(text)
                let string = String(String.UnicodeScalarView(text))
                let comment = "\(toy.text) on \(string.debugDescription)"
                if let automaton { #expect(automaton.matches(string) == expected, "\(comment)") }
                #expect(program.verdict(string) == (expected ? .matched : .unmatched), "\(comment)")
                tried += 1
                matched += expected ? 1 : 0
            }
        }
        // The test would say little if nearly all texts matched, or nearly none.
        #expect(matched > tried / 10 && matched < tried - tried / 10)
    }

    @Test("scans agree with a matcher that tries everything")
    func scans() throws {
        var random = SeededGenerator(state: 7)
        var count = 0
        for _ in 0..<1_500 {
            let toy = Toy.randomSteps(&random)
            let expression = try PatternParser.parse(toy.text).expression
            guard let scan = PatternScan(expression) else { continue }
            let pattern = Pattern(.scan(scan))
            let automaton = try PatternAutomaton(expression)
            count += 1
            for _ in 0..<30 {
                let text = Toy.randomText(.plain, &random)
                let expected = toy.search(text)
                let string = String(String.UnicodeScalarView(text))
                let comment = "\(toy.text) on \(string.debugDescription)"
                #expect(pattern.matches(string) == expected, "\(comment)")
                #expect(scan.matches(string) == expected, "\(comment)")
                #expect(automaton.matches(string) == expected, "\(comment)")
            }
        }
        #expect(count > 500)
    }

    @Test("any text is a pattern or is refused, and never crashes parser or matcher")
    func anyText() {
        var random = SeededGenerator(state: 11)
        let pieces = Array("ab^$.|*+?{}()[]\\-,019dDwWsSbBpPuxck<>=!:é😀")
        for _ in 0..<4_000 {
            let count = Int.random(in: 0...14, using: &random)
            let source = String((0..<count).map { _ in pieces.randomElement(using: &random) ?? "a" })
            guard let expression = try? PatternParser.parse(source).expression,
                let form = try? PatternForm(expression, mayBacktrack: true),
                let program = try? PatternProgram(expression)
            else { continue }
            let verdict = Pattern(.program(program)).verdict("ab-é")
            if verdict != .gaveUp { #expect(Pattern(form).verdict("ab-é") == verdict, "\(source)") }
            if case .automaton(let automaton) = form {
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
            let others: [Pattern?] = [
                Pattern(.automaton(automaton)), try Pattern.program(source), try Pattern.scan(source),
            ]
            for _ in 0..<300 {
                let count = Int.random(in: 0...6, using: &random)
                let text = String(
                    String.UnicodeScalarView(
                        (0..<count).map { _ in scalars.randomElement(using: &random) ?? "a" }))
                for pattern in others.compactMap({ $0 }) {
                    #expect(
                        pattern.matches(text) == automaton.matches(text),
                        "\(source) on \(text.debugDescription)")
                }
            }
        }
    }

    @Test("bytes that are no text are read within their buffer")
    func illFormed() throws {
        var random = SeededGenerator(state: 3)
        let pieces: [UInt8] = [0x61, 0x80, 0xC3, 0xA9, 0xE2, 0xF0, 0xFF, 0xED]
        let patterns = [
            try Pattern.program("(.)\\1|(?<=..)a|(?<!\\w.*)b"), try .program("^.*?a$"),
            Pattern(.automaton(try PatternAutomaton("é|^.a"))), try #require(try Pattern.scan("^.{2,}$")),
        ]
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...7, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? 0
            }
            for pattern in patterns { bytes.withUnsafeBufferPointer { _ = pattern.matches(utf8: $0) } }
        }
    }
}
