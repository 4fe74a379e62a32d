import AccordRuntime
import Testing

@testable import Generator

@Suite("Patterns that are tried in a limit of steps")
struct PatternProgramTests {
    @Test(
        "what no automaton can do",
        arguments: [
            ("^(a+)-\\1$", ["a-a", "aaa-aaa"], ["a-aa", "aa-a", "-"]),
            ("^(?<quote>[\"']).*\\k<quote>$", ["'x'", "\"\""], ["'x\"", "'"]),
            ("(.)\\1", ["aa", "xéé", "😀😀"], ["aba", "", "é\u{301}e"]),
            ("^(?:(a)|b)*\\1$", ["ab", "b", "aa", ""], ["c"]),
            ("^(?:(?<x>a)|(?<x>b))\\k<x>$", ["aa", "bb"], ["ab"]),
            ("^\\1(a)$", ["a"], ["aa"]),
            ("(?<=\\1(a))b", ["aab"], ["ab"]),
            ("(?<=(\\d+)(\\d+))$", ["12", "1053"], ["1", "a"]),
            ("^(?=(a+?))\\1b", ["ab"], ["aab"]),
            ("^(?!(a)b)\\1a", ["aa", "ac"], ["ab"]),
            ("(?<=a$)", ["ba"], ["ab"]),
            ("^(?=.*(?<=ab)c)a", ["abc", "axabc"], ["axc"]),
            ("(?<![a-z]{2})\\d", ["a1", "1", "-ab12"], ["ab1"]),
            ("^(?:a?){3,5}?b$", ["b", "aaab"], ["aaaaaab"]),
            ("^(a*)*$", ["", "aaa"], ["aab"]),
            ("^(?:){5000}a", ["a"], ["b"]),
            ("^\\p{Lu}(\\p{Ll})\\1$", ["Éll"], ["éll"]),
        ])
    func search(source: String, matching: [String], other: [String]) throws {
        let pattern = try Pattern.program(source)
        for text in matching {
            #expect(pattern.verdict(text) == .matched, "\(source) should match \(text.debugDescription)")
        }
        for text in other {
            #expect(pattern.verdict(text) == .unmatched, "\(source) shouldn't match \(text.debugDescription)")
        }
    }

    @Test(
        "a text that is too hard is given up in time", .timeLimit(.minutes(3)),
        arguments: [
            "(a+)+$", "^(a|aa)+$", "^(a*)*\\1b$", "(?=(a+)+b)", "(?<!(a+)+b)c", "(.*)(.*)(.*)(.*)(.*)\\1c$",
            "^(?:a?){30000}b$", "^(?:(?:){4294967295}){4294967295}b$", "^(?:a|(b))*?c",
        ])
    func hostile(source: String) throws {
        let pattern = try Pattern.program(source)
        for length in [40, 1_000, 20_000] {
            let text = String(repeating: "a", count: length) + "!"
            let start = ContinuousClock.now
            #expect(pattern.verdict(text) != .matched, "\(source), \(length)")
            #expect(ContinuousClock.now - start < .seconds(10), "\(source), \(length)")
        }
        #expect(!pattern.matches(String(repeating: "a", count: 40) + "!"))
    }

    @Test("the fault says that a text was too hard, not that it is wrong")
    func fault() throws {
        let pattern = try Pattern.program("^(a+)+\\1$")
        var faults = Faults()
        faults.pattern(String(repeating: "a", count: 60) + "!", pattern)
        faults.pattern("b", pattern)
        faults.pattern("aa", pattern)
        #expect(faults.list.map(\.message) == ["takes too many steps to match ", "must match "])
    }

    @Test("all texts of a request share their steps", .timeLimit(.minutes(3)))
    func sharedSteps() throws {
        let pattern = try Pattern.program("^(a+)+\\1$")
        var stepsLeft = 250_000
        let hard = String(repeating: "a", count: 60) + "!"
        for _ in 0..<1_000 { #expect(pattern.verdict(hard, stepsLeft: &stepsLeft) == .gaveUp) }
        #expect(stepsLeft == 0)
        #expect(pattern.verdict("aa", stepsLeft: &stepsLeft) == .gaveUp)
        #expect(pattern.verdict("aa") == .matched)
    }

    @Test("a long text is no trouble for a pattern that hardly ever goes wrong")
    func long() throws {
        let pattern = try Pattern.program("^(['\"])[^]*\\1$")
        let text = "'" + String(repeating: "é-", count: 300_000)
        #expect(pattern.verdict(text + "'") == .matched)
        #expect(pattern.verdict(text + "\"") == .unmatched)
    }
}
