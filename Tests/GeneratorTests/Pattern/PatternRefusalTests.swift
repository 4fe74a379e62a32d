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
            ("{2}", 1, "this `{` starts no repetition"),
            ("a{99999999999}", 3, "no text is long enough for more than 4294967295 repetitions"),
            ("a{99999999999999999999}", 3, "no text is long enough for more than 4294967295 repetitions"),
            ("[z-a]", 2, "the range ends before it starts"),
            ("(a)\\2", 4, "there is no group 2 to refer back to"),
            ("\\1[(]\\((?:a)(?=b)", 1, "there is no group 1 to refer back to"),
            ("(?<x>a)\\k<y>", 8, "there is no group `y` to refer back to"),
            ("(?<x>a)\\k", 8, "`\\k` takes a group's name: `\\k<name>`"),
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
        "a pattern that makes too large an automaton is refused in time", .timeLimit(.minutes(3)),
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

    @Test("a program is made only of what no automaton can match")
    func fallback() throws {
        var compiler = PatternCompiler()
        #expect(throws: PatternProblem.self) {
            try compiler.compile("(a)\\1", mayBacktrack: false).form.get()
        }
        guard case .program = try compiler.compile("(a)\\1", mayBacktrack: true).form.get(),
            case .automaton = try compiler.compile("^a|b$", mayBacktrack: true).form.get()
        else {
            Issue.record("wrong forms")
            return
        }
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
}
