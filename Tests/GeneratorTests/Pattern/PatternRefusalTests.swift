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
            ("(a", 1, "this `(` is not closed"),
            ("a)", 2, "this `)` closes no group"),
            ("x[a", 2, "this `[` is not closed"),
            ("*a", 1, "there is nothing to repeat here"),
            ("a|+", 3, "there is nothing to repeat here"),
            ("a**", 3, "a repetition can't be repeated"),
            ("a++", 3, "a repetition can't be repeated"),
            ("^*", 1, "an assertion can't be repeated"),
            ("a{2,1}", 2, "the most is less than the least"),
            ("a{,5}", 2, "this `{` starts no repetition"),
            ("{a}", 1, "this `{` starts no repetition"),
            ("a{2147483648}", 3, "a repetition of more than 10000 makes too large an automaton"),
            ("a{99999999999999999999}", 3, "a repetition of more than 10000 makes too large an automaton"),
            ("[z-a]", 2, "the range ends before it starts"),
            ("(a)\\1", 4, "an automaton can't check a back-reference"),
            ("(?<x>a)\\k<x>", 8, "an automaton can't check a back-reference"),
            ("(?i)a", 1, "ECMA-262 has no group that starts like this"),
            ("(?>a)", 1, "ECMA-262 has no group that starts like this"),
            ("(?<>a)", 1, "a group's name is malformed"),
            ("\\Aa", 1, "ECMA-262 has no escape `\\A`"),
            ("a\\Z", 2, "ECMA-262 has no escape `\\Z`"),
            ("\\", 1, "nothing follows the backslash"),
            ("\\x4", 1, "this escape takes 2 hexadecimal digits"),
            ("\\u12", 1, "this escape takes 4 hexadecimal digits"),
            ("\\u{}", 1, "`\\u{…}` takes a hexadecimal number"),
            ("\\u{110000}", 1, "no character has this number"),
            ("\\ud800", 1, "half of a surrogate pair is in no text"),
            ("\\c1", 1, "`\\c` takes a letter"),
            ("\\01", 1, "octal escapes are not allowed"),
            ("\\p{Greek}", 1, "the property `Greek` is not known here"),
            ("\\pL", 1, "`\\p` takes a property in braces"),
            ("(?=(?<=a)b)", 1, "a look-ahead can't hold a look-behind"),
            ("(?<=a$)b", 1, "a look-behind can't itself look ahead with `$`, `\\b` or `(?=…)`"),
        ])
    func refused(source: String, column: Int, text: String) {
        #expect(problem(source) == PatternProblem(column, text, hint: problem(source)?.hint))
    }

    @Test(
        "a pattern that makes too large an automaton is refused in time", .timeLimit(.minutes(1)),
        arguments: [
            "a.{300}b", "(a|b)*a(a|b){14}$", "((a{100}){100}){100}", "^[a-f0-9]{5000}$",
            "^(?=.*a.{9}a)(?=.*b.{9}b)(?=.*c.{9}c)",
        ])
    func tooLarge(source: String) {
        let start = ContinuousClock.now
        #expect(problem(source)?.text.contains("too large") == true)
        #expect(ContinuousClock.now - start < .seconds(10), "\(source): \(ContinuousClock.now - start)")
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
        let compiler = PatternCompiler(diagnostics: diagnostics)
        #expect(compiler.automaton(try #require(root["pattern"])) == nil)
        #expect(compiler.automaton(try #require(root["other"])) == nil)
        #expect(
            diagnostics.printed() == """
                openapi.yaml:1:10: error: pattern `(a)\\1`, at character 4: an automaton can't check a back-reference
                    hint: spell out the alternatives, or check it in the handler
                openapi.yaml:2:8: error: `pattern` takes a text

                """)
    }
}
