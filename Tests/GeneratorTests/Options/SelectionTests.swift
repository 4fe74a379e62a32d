import Testing

@testable import Generator

@Suite("Selected operations")
struct SelectionTests {
    private func wildcard(_ text: String) -> Wildcard {
        Wildcard(text: text, position: Place(file: "a", .start))
    }

    @Test(
        "a star stands for any characters",
        arguments: [
            ("", "", true), ("a", "a", true), ("a", "ab", false), ("*", "", true), ("*", "a/b", true),
            ("a*", "a", true), ("a*", "ba", false), ("*a", "bca", true), ("*a", "ab", false),
            ("a*a", "a", false), ("a*a", "aa", true), ("a*b*c", "a-b-b-c", true), ("a*b*c", "acb", false),
            ("**", "x", true), ("/v1/*/items", "/v1/{a}/items", true), ("ä*", "äü", true),
            ("*ab*", "aab", true), ("a*bc*c", "abc", false),
        ])
    func wildcards(pattern: String, text: String, isMatch: Bool) {
        #expect(wildcard(pattern).matches(text) == isMatch)
    }

    @Test("an operation is included by its tag, path or id, unless it is excluded")
    func selection() {
        var options = GeneratorOptions()
        func includes() -> Bool {
            options.includes(operationId: "getPet", path: "/pets/{id}", tags: ["pets", "animals"])
        }
        #expect(includes())
        options.include.tags = [wildcard("users")]
        #expect(!includes())
        options.include.paths = [wildcard("/pets/*")]
        #expect(includes())
        options.exclude.operationIds = [wildcard("delete*")]
        #expect(includes())
        options.exclude.tags = [wildcard("anim*")]
        #expect(!includes())
    }
}
