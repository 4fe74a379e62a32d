import Testing

@testable import Generator

@Suite("YAML that is refused")
struct YAMLRefusalTests {
    @Test("a duplicate key is an error with both places")
    func duplicateKeys() {
        #expect(
            complaint("a: 1\nb:\n  x: 1\n  a: 2\n  x: 3\na: 4") == """
                openapi.yaml:5:3: error: duplicate key `x`
                    hint: remove one of the two; readers of the contract would disagree about which one counts
                    openapi.yaml:3:3: note: first given here
                openapi.yaml:6:1: error: duplicate key `a`
                    hint: remove one of the two; readers of the contract would disagree about which one counts
                    openapi.yaml:1:1: note: first given here

                """)
    }

    @Test("keys that look different but name the same member are duplicates")
    func quotedDuplicateKeys() {
        #expect(complaint("200: a\n'200': b").hasPrefix("openapi.yaml:2:1: error: duplicate key `200`"))
    }

    @Test("names that only look alike can't stand together, and stay as they are apart")
    func lookalikes() {
        let complaint = complaint("\u{e9}: a\ne\u{301}: b")
        #expect(complaint.hasPrefix("openapi.yaml:2:1: error: duplicate key"))
        #expect(complaint.contains("only in how letters are composed"))
        let (root, diagnostics) = read("a: {\u{e9}: 1}\nb: {e\u{301}: 2}")
        let names = root?.members.flatMap(\.value.members).map { Array($0.name.utf8) }
        #expect(diagnostics.isEmpty && names == [Array("\u{e9}".utf8), Array("e\u{301}".utf8)])
    }

    @Test("a second document is an error where it starts")
    func secondDocument() {
        #expect(
            complaint("a: 1\n---\nb: 2").hasPrefix("openapi.yaml:2:1: error: a second document starts here\n")
        )
    }

    @Test("a tab in the indentation is named")
    func tabs() {
        let text = complaint("a:\n\tb: 1")
        #expect(text.hasPrefix("openapi.yaml:2:1: error: invalid YAML: "))
        #expect(text.contains("hint: indent with spaces; YAML forbids tabs there"))
    }

    @Test("an unquoted text with a colon gets a hint")
    func colon() {
        let text = complaint("a: note: this")
        #expect(text.hasPrefix("openapi.yaml:1:8: error: invalid YAML: mapping values are not allowed"))
        #expect(text.contains("hint: put a text that contains `: ` in quotes"))
    }

    @Test(
        "a number that JSON doesn't have is an error where it stands",
        arguments: [".inf", "-.INF", "+.Inf", ".nan", ".NaN", "!!float .inf"])
    func infinity(number: String) {
        let text = complaint("a:\n  maximum: \(number)")
        #expect(
            text.hasPrefix(
                "openapi.yaml:2:12: error: `\(number.split(separator: " ").last ?? "")` is no number"))
        #expect(text.contains("hint: a text needs quotes"))
        #expect(complaint("a: '.inf'") == "")
    }

    @Test("unknown tags are refused")
    func unknownTags() {
        #expect(complaint("a: !!binary aGk=").contains("1:4: error: the tag `!!binary` has no meaning"))
        #expect(complaint("a: !include x.yaml").contains("the tag `!include` has no meaning"))
        #expect(complaint("a: !!int x").contains("`x` is not what its tag `!!int` says"))
    }

    @Test("an alias without its anchor says what may have been meant")
    func unknownAlias() {
        #expect(
            complaint("a: &widget 1\nb: *wigdet") == """
                openapi.yaml:2:4: error: nothing has the anchor `&wigdet`
                    hint: did you mean `widget`?

                """)
    }

    @Test("a value can't contain itself")
    func recursiveAlias() {
        #expect(complaint("a: &a [*a]").contains("1:8: error: the alias `*a` stands inside the value"))
    }

    @Test("a bomb of aliases is defused")
    func aliasBomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(items)]\n"
        }
        #expect(complaint(text).contains("error: aliases stand for more than 1000000 values"))
    }

    @Test("a bomb of merge keys is defused")
    func mergeBomb() {
        var text = "a0: &a0 {k: [x, x, x, x, x, x, x, x, x, x]}\n"
        for level in 1...20 {
            text +=
                "a\(level): &a\(level) {l\(level): [*a\(level - 1), *a\(level - 1)], <<: *a\(level - 1)}\n"
        }
        #expect(complaint(text).contains("error: aliases stand for more than 1000000 values"))
    }

    @Test("keys must be texts")
    func keys() {
        #expect(complaint("? [a]\n: 1").contains("error: a key must be a text"))
        #expect(complaint("a: &a [1]\n*a : 1").contains("error: a key must be a text"))
    }

    @Test("a merge key takes mappings")
    func mergeKey() {
        #expect(complaint("a: {<<: 1}").contains("1:5: error: a merge key `<<` takes a mapping"))
    }

    @Test("nesting has a limit", arguments: ["[", "{a: ", "- "])
    func nesting(opening: String) {
        let text = complaint(String(repeating: opening, count: 300))
        #expect(text.contains("error: nested deeper than 200 levels"))
        #expect(complaint(String(repeating: opening, count: 100_000)).contains("error:"))
    }

    @Test("a control character is an error at its place")
    func controlCharacter() {
        let text = complaint("\u{FEFF}a: 1\nä: x\u{7}y")
        #expect(text.hasPrefix("openapi.yaml:2:5: error: invalid YAML: control characters are not allowed\n"))
    }
}
