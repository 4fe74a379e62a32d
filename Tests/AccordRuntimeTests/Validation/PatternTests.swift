import AccordRuntime
import Testing

@Suite("Pattern")
struct PatternTests {
    /// `^[a-z]{1,3}$`: the states count letters, and the dead state takes all else.
    private let anchored = Pattern(
        source: "^[a-z]{1,3}$", classCount: 2, classes: [0x61, 0x7A, 1],
        table: [0, 0, 0, 2, 0, 3, 0, 4, 0, 0], accepting: [2, 3, 4])

    /// `ä`, anywhere.
    private let search = Pattern(
        source: "ä", classCount: 2, classes: [0xE4, 0xE4, 1], table: [0, 0, 1, 2, 2, 2], accepting: [2])

    @Test("matches the whole text when the expression is anchored")
    func whole() {
        for text in ["a", "zz", "abc"] { #expect(anchored.matches(text), "\(text)") }
        for text in ["", "abcd", "A", "a1", " a", "a\n", "ä", "aä", "😀"] {
            #expect(!anchored.matches(text), "\(text)")
        }
    }

    @Test("matches a part of the text when it is not")
    func part() {
        for text in ["ä", "xyzä", "äxyz", "😀ä€"] { #expect(search.matches(text), "\(text)") }
        for text in ["", "a", "a\u{308}", "€😀", "ö"] { #expect(!search.matches(text), "\(text)") }
    }

    @Test("tells ranges apart in all planes")
    func planes() {
        // `[€-\u20AF\u{1F600}-\u{1F64F}]`, twice.
        let pattern = Pattern(
            source: "^[€-\\u20AF\\u{1F600}-\\u{1F64F}]{2}$", classCount: 2,
            classes: [0x20AC, 0x20AF, 1, 0x1F600, 0x1F64F, 1], table: [0, 0, 0, 2, 0, 3, 0, 0], accepting: [3]
        )
        #expect(pattern.matches("€😀"))
        #expect(pattern.matches("\u{20AF}\u{1F64F}"))
        #expect(!pattern.matches("\u{20AB}😀"))
        #expect(!pattern.matches("€\u{1F650}"))
        #expect(!pattern.matches("€\u{10FFFF}"))
    }

    @Test("stands in the fault with its source")
    func fault() {
        var faults = Faults()
        faults.pattern("X", anchored)
        faults.pattern("x", anchored)
        #expect(faults.list.map(\.message) == ["must match ^[a-z]{1,3}$"])
        #expect(faults.list[0].limit == "^[a-z]{1,3}$")
    }

    @Test("takes one step a scalar, however long the text")
    func linear() {
        #expect(search.matches(String(repeating: "a", count: 1_000_000) + "ä"))
    }
}
