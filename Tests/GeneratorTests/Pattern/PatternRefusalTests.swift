import Testing

@testable import Generator

@Suite("Patterns that are refused")
struct PatternRefusalTests {
    private func problem(_ source: String) -> PatternProblem? {
        do {
            _ = try PatternAutomaton(source)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "what is no pattern, or none for an automaton, is refused at its place",
        arguments: [
            ("(a", 1, "this '(' is not closed"),
            ("a)", 2, "this ')' closes no group"),
            ("x[a", 2, "this '[' is not closed"),
            ("*a", 1, "there is nothing to repeat here"),
            ("a|+", 3, "there is nothing to repeat here"),
            ("a**", 3, "a repetition can't be repeated"),
            ("a++", 3, "a repetition can't be repeated"),
            ("^*", 1, "an assertion can't be repeated"),
            ("a{2,1}", 2, "the most is less than the least"),
            ("a{,5}", 2, "this '{' starts no repetition"),
            ("{2}", 1, "this '{' starts no repetition"),
            ("a{99999999999}", 3, "no text is long enough for more than 4294967295 repetitions"),
            ("a{99999999999999999999}", 3, "no text is long enough for more than 4294967295 repetitions"),
            ("[z-a]", 2, "the range ends before it starts"),
            ("(a)\\2", 4, "there is no group 2 to refer back to"),
            ("\\1[(]\\((?:a)(?=b)", 1, "there is no group 1 to refer back to"),
            ("(?<x>a)\\k<y>", 8, "there is no group 'y' to refer back to"),
            ("(?<x>a)\\k", 8, "'\\k' takes a group's name: '\\k<name>'"),
            ("(?i)a", 1, "ECMA-262 has no group that starts like this"),
            ("(?>a)", 1, "ECMA-262 has no group that starts like this"),
            ("(?<>a)", 1, "a group's name is malformed"),
            ("\\Aa", 1, "ECMA-262 has no escape '\\A'"),
            ("a\\Z", 2, "ECMA-262 has no escape '\\Z'"),
            ("\\", 1, "nothing follows the backslash"),
            ("\\x4", 1, "this escape takes 2 hexadecimal digits"),
            ("\\u12", 1, "this escape takes 4 hexadecimal digits"),
            ("\\u{}", 1, "'\\u{…}' takes a hexadecimal number"),
            ("\\u{110000}", 1, "no character has this number"),
            ("\\ud800", 1, "half of a surrogate pair is in no text"),
            ("\\c1", 1, "'\\c' takes a letter"),
            ("\\01", 1, "octal escapes are not allowed"),
            ("\\p{Greek}", 1, "the property 'Greek' is not known here"),
            ("\\pL", 1, "'\\p' takes a property in braces"),
        ])
    func refused(source: String, column: Int, text: String) {
        #expect(problem(source) == PatternProblem(column, text, hint: problem(source)?.hint))
    }

    @Test(
        "what can't be matched in linear time is refused with the reason and the way out",
        arguments: [
            ("(a)\\1", 4, "a back-reference can't be matched in linear time"),
            ("(?<x>a)\\k<x>", 8, "a back-reference can't be matched in linear time"),
            ("(?=(?<=a)b)", 1, "a look-behind in a look-ahead can't be matched in linear time"),
            ("(?<=a$)b", 1, "a look-behind that looks ahead itself can't be matched in linear time"),
            ("[a-f]{6000}", 1, "the pattern makes too large an automaton"),
        ])
    func notLinear(source: String, column: Int, text: String) throws {
        let problem = try #require(self.problem(source))
        #expect(problem.column == column)
        #expect(problem.text.hasPrefix(text + ": "))
        #expect(problem.hint?.contains("x-pattern-fallback: bounded") == true)
        #expect(problem.needsBacktracking)
    }

    @Test(
        "a pattern that makes too large an automaton is refused in time", .timeLimit(.minutes(1)),
        arguments: [
            "a.{300}b", "(a|b)*a(a|b){14}$", "((a{100}){100}){100}", "^[a-f0-9]{5000}$",
            "^(?=.*a.{9}a)(?=.*b.{9}b)(?=.*c.{9}c)", "a{2147483648}", "(?:[01]{7}x?){100}$",
            "(?:(?:(?:){30000}){30000}){4294967295}", "(?=.{1,253}$)(?:[a-z0-9-]{1,63}\\.)*[a-z]+$",
        ])
    func tooLarge(source: String) {
        let start = ContinuousClock.now
        #expect(problem(source)?.text.contains("too large") == true)
        #expect(ContinuousClock.now - start < .seconds(1), "\(source): \(ContinuousClock.now - start)")
    }

    @Test("nesting has a limit")
    func nesting() {
        let source = String(repeating: "(", count: 100_000)
        #expect(problem(source)?.text == "nested deeper than 100 groups")
    }

    @Test("a contract's pattern is refused where it stands")
    func diagnostic() throws {
        let root = try document("pattern: '(a)\\1'\nother: 5")
        let diagnostics = Diagnostics(file: "openapi.yaml")
        let compiler = PatternProbe(diagnostics)
        #expect(compiler.form(try #require(root["pattern"]), fallback: nil) == nil)
        #expect(compiler.form(try #require(root["other"]), fallback: nil) == nil)
        #expect(
            diagnostics.printed() == """
                openapi.yaml:1:10: error: pattern '(a)\\1', at character 4: a back-reference can't be matched in \
                linear time: no automaton knows what a group took
                    hint: spell out the alternatives, or say 'x-pattern-fallback: bounded' beside it to try it in \
                a limit of steps
                openapi.yaml:2:8: error: 'pattern' takes a text

                """)
    }

    @Test("the fallback is for what needs it, and has one value")
    func fallback() throws {
        let root = try document("hard: '(a)\\1'\neasy: ^a|b$\nfallback: bounded\nother: true")
        let diagnostics = Diagnostics(file: "openapi.yaml")
        let compiler = PatternProbe(diagnostics)
        let fallback = root["fallback"]
        guard case .program = compiler.form(try #require(root["hard"]), fallback: fallback),
            case .automaton = compiler.form(try #require(root["easy"]), fallback: fallback)
        else {
            Issue.record("wrong forms")
            return
        }
        #expect(diagnostics.isEmpty)
        _ = compiler.form(try #require(root["easy"]), fallback: root["other"])
        #expect(diagnostics.printed().contains(":4:8: error: 'x-pattern-fallback' takes 'bounded'\n"))
    }

    @Test(
        "what there is one reading of is taken with a note",
        arguments: [
            ("^{a}$", "{a}", [2, 4]), ("^\\${x}$", "${x}", [4, 6]), ("^\\-\\_$", "-_", [2, 4]),
            ("^[\\-\\/\\w]$", "-", []), ("^[\\w-.]$", "-", [5]), ("^a]$", "a]", [3]),
            ("^[+--]\\/$", ",/", []), ("^[\\_]$", "_", [3]),
        ])
    func notes(source: String, text: String, columns: [Int]) throws {
        let (expression, notes) = try PatternParser.parse(source)
        #expect(notes.map(\.column) == columns)
        #expect(try PatternAutomaton(expression).matches(text))
    }

    @Test("a note is a warning where the pattern stands")
    func warning() throws {
        let root = try document("pattern: '^{a}'")
        let diagnostics = Diagnostics(file: "openapi.yaml")
        _ = PatternProbe(diagnostics).form(try #require(root["pattern"]), fallback: nil)
        #expect(
            diagnostics.printed() == """
                openapi.yaml:1:10: warning: pattern '^{a}', at character 2: '{' is read as the character
                    hint: write '\\{'
                openapi.yaml:1:10: warning: pattern '^{a}', at character 4: '}' is read as the character
                    hint: write '\\}'

                """)
    }
}

/// Reads the patterns of a document as the planner does, and tells every issue as an error.
private struct PatternProbe {
    let context: ValueContext
    let diagnostics: Diagnostics

    init(_ diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
        let document = ContractReader.read(path: "openapi.yaml", bytes: Array("{}".utf8), diagnostics: diagnostics)!
        context = ValueContext(
            SchemaTable(
                document: document, references: References(document: document, diagnostics: diagnostics),
                dialect: .draft202012, diagnostics: diagnostics), GeneratorOptions())
    }
}
