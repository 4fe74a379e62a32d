import AccordRuntime
import Testing

@testable import Generator

@Suite("Patterns that are scans")
struct PatternScanTests {
    @Test(
        "a sequence of sets with counts from the start is a scan",
        arguments: [
            "^[a-f0-9]{4096}$", "^.{1,10000}$", "^[A-Za-z0-9_-]{1,512}$", "^(?:[A-Z]{2}\\d{1,3000})$",
            "^0x[a-fA-F0-9]{0,2147483648}$", "^(?:[a-f0-9]{2}){2048}$", "^[a-z][a-z0-9]{0,4000}$",
            "^a{2,}", "^\\p{L}+$", "^[a-z]+-[0-9]{5,9000}", "^(a|b)?c$", "^", "$^",
        ])
    func scans(source: String) throws {
        // `^[a-z][a-z0-9]{0,4000}$` is one too: the first step is exact.
        #expect(PatternScan(try PatternParser.parse(source).expression) != nil)
    }

    @Test(
        "what needs more than counts is none",
        arguments: [
            "[a-f]{5000}", "^[a-z0-9]{1,9}[0-9]$", "^(?:[a-f]{2})*$", "^(?:ab)+$", "^a|b$", "^(?:^a){2}$",
            "^a?a?b?a$", "^(?=a)b$", "(a)\\1", "^a\\b$", "^a$b",
        ])
    func others(source: String) throws {
        #expect(PatternScan(try PatternParser.parse(source).expression) == nil)
    }

    @Test(
        "a scan counts",
        arguments: [
            ("^[a-f0-9]{4096}$", 4096, true), ("^[a-f0-9]{4096}$", 4095, false),
            ("^[a-f0-9]{4096}$", 4097, false), ("^.{1,10000}$", 10_000, true),
            ("^.{1,10000}$", 10_001, false),
            ("^(?:[a-f]{2}){2,2000}", 3, false), ("^(?:[a-f]{2}){2048}$", 4096, true),
            ("^[a-f]{3,2147483648}$", 2, false), ("^[a-f]{3,2147483648}$", 100_000, true),
        ])
    func counts(source: String, length: Int, isMatch: Bool) throws {
        let form = try PatternForm(try PatternParser.parse(source).expression, mayBacktrack: true)
        let text = String(repeating: "a", count: length)
        #expect(Pattern(form).matches(text) == isMatch)
        #expect(form.matches(text) ?? isMatch == isMatch)
    }

    @Test("a megabyte is scanned in no time", .timeLimit(.minutes(3)))
    func megabyte() throws {
        let pattern = try #require(try Pattern.scan("^[^é]+é[a-z]{1,1000000}$"))
        let text = String(repeating: "-", count: 500_000) + "é" + String(repeating: "z", count: 500_000)
        let start = ContinuousClock.now
        #expect(pattern.matches(text))
        #expect(!pattern.matches(text + "Z"))
        #expect(ContinuousClock.now - start < .seconds(2))
    }
}
