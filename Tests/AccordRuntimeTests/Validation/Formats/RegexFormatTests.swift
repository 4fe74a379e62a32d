import AccordRuntime
import Testing

@Suite("Regular expression syntax")
struct RegexFormatTests {
    @Test(
        "accepts what ECMA-262 does with the flag u",
        arguments: [
            "", "a", "^$", "([abc])+\\s+$", "a*?b+?c??", "a{2}b{2,}c{2,3}?", "a|", "|", "()", "(?:a|b)*",
            "(?=a)(?!b)(?<=c)(?<!d)", "(?<year>\\d{4})-\\k<year>", "\\k<a>(?<a>x)", "(a)(b)\\2\\1", "\\1(a)",
            "[]", "[^]", "[a-z\\-_]", "[--a]", "[a-]", "[-a]", "[\\d-]", "[\\b\\]\\\\]", "[^\\W\\S]",
            "\\x41\\u0041\\u{1F600}\\cA\\0\\t\\n\\v\\f\\r", "\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/",
            "[\\u{61}-\\u007A]", "[\\uD83D\\uDE00-\\uD83D\\uDE01]", "\\uD83D", "\\p{L}\\P{Lowercase_Letter}",
            "\\p{Script=Greek}[\\p{scx=Latn}\\p{gc=Lu}]\\p{ASCII}\\p{Emoji}", "(?i:a)(?ms-i:b)(?-s:c)",
            "(?<a>x)|(?<a>y)", "(?:(?<a>x)|y(?<a>z))", "(?<ä>x)(?<$_1>y)(?<\\u0061>z)", "😀+",
            "a-b,c",
            "a{00002,3}", "a{99999999999999999999}", "/",
        ])
    func accepted(_ text: String) {
        #expect(StringFormat.regex.accepts(text))
    }

    @Test(
        "refuses all else",
        arguments: [
            "^(abc]", "(", ")", "a)", "(a", "[", "[a", "]", "{", "}", "a{", "a{1", "a{,2}", "a{2,1}", "a{x}",
            "*", "+a", "?", "^*", "a**", "a{2}{3}", "|*", "(*)", "(?=a)*", "(?<!a)+", "\\b+", "\\",
            "^\\S(|(.|\\n)*\\S)\\Z", "\\A", "\\a", "\\e", "\\-", "\\_", "\\ ", "\\é", "\\x4", "\\xg0",
            "\\u12",
            "\\u{}", "\\u{110000}", "\\u{61", "\\c1", "\\c", "\\01", "\\1", "(a)\\2", "\\k", "\\k<a>", "\\ka",
            "(?<a>x)\\k<b>", "(?<a>x)(?<a>y)", "(?<a>(?<a>x))", "(?:(?<a>x)|y)(?<a>z)", "(?<>x)", "(?<1>x)",
            "(?<a", "(?a)", "(?", "(?)", "(?-:a)", "(?ii:a)", "(?i-i:a)", "(?i", "(?#a)", "(?>a)", "(?P<a>x)",
            "[z-a]", "[a-\\d]", "[\\w-a]", "[\\B]", "[\\c]", "[\\k]", "[\\1]", "[a\\]", "\\p", "\\p{",
            "\\p{}",
            "\\pL", "\\p{Latin}", "\\p{lu}", "\\p{Script}", "\\p{Script=}", "\\p{Lu=Lu}", "\\p{^L}", "\\p{L",
        ])
    func refused(_ text: String) {
        #expect(!StringFormat.regex.accepts(text))
    }

    @Test("takes any depth and any length in little time")
    func long() {
        let depth = 200_000
        let nested = String(repeating: "(", count: depth) + String(repeating: ")", count: depth)
        #expect(StringFormat.regex.accepts(nested))
        #expect(!StringFormat.regex.accepts(nested + ")"))
        let named = (0..<20_000).map { "((?<a\($0)>b)|" }.joined() + String(repeating: ")", count: 20_000)
        #expect(StringFormat.regex.accepts(named))
    }
}
