import Testing

@testable import Generator

@Suite("Patterns")
struct PatternTests {
    @Test(
        "a pattern is searched for in the text",
        arguments: [
            ("abc", ["abc", "xabcx"], ["ab", ""]),
            ("^abc$", ["abc"], ["abc\n", "xabc", "abcx", "\nabc"]),
            ("a|^b", ["a", "xa", "b", "bx"], ["xb", ""]),
            ("^$", [""], ["a", "\n"]),
            ("(^)*a($)+", ["a", "ba"], ["ab"]),
            ("(?:^|-)+a", ["a", "--a"], ["ba"]),
            ("(^a|b)$", ["a", "b", "xb"], ["xa", "ax", ""]),
            ("a^b", [], ["ab", "a", "b", ""]),
            (".^", [], ["", "a", "ab"]),
            ("a$b", [], ["ab", "a"]),
            ("(a$|b)c?", ["a", "b", "xbc"], ["ac"]),
            ("", ["", "x"], []),
            ("^(|a)b$", ["b", "ab"], ["aab"]),
            ("^a{2}$", ["aa"], ["a", "aaa"]),
            ("^a{2,}$", ["aa", "aaaa"], ["a"]),
            ("^a{0,2}$", ["", "a", "aa"], ["aaa"]),
            ("^a{0}b$", ["b"], ["ab"]),
            ("^(ab){2,3}?$", ["abab", "ababab"], ["ab", "abababab"]),
            ("^(a*)*b+?$", ["b", "aab", "bb"], ["a"]),
            ("^.$", ["a", "é", "😀", "\u{85}"], ["", "\n", "\r", "\u{2028}", "e\u{301}", "👨‍👩‍👧"]),
            ("^[^a]$", ["b", "\n", "😀"], ["a", ""]),
            ("^[a-c-]$", ["a", "b", "c", "-"], ["d"]),
            ("^[]$", [], ["", "]"]),
            ("^[^]$", ["a", "\n"], [""]),
            ("^[\\]\\\\]$", ["]", "\\"], ["a"]),
            ("^[\\b]$", ["\u{8}"], ["b"]),
            ("^[\\w.-]+$", ["a_1.-"], ["a b", "é"]),
            ("^[\\w-.]+$", ["a-."], ["a,"]),
            ("^[A-Za-z0-9-_.,]*$", ["a-_.,9"], ["a b"]),
            ("^[\\s\\S]$", ["a", "\n", "😀"], [""]),
            ("^[\\W\\d]$", ["1", "-"], ["a"]),
            ("^\\x41\\u0042\\u{43}\\u{1F600}\\ud83d\\ude00$", ["ABC😀😀"], ["ABC"]),
            ("^\\t\\n\\v\\f\\r\\0\\cJ$", ["\t\n\u{b}\u{c}\r\0\n"], []),
            ("^\\/\\.\\-\\_\\@\\!$", ["/.-_@!"], []),
            ("\\bcat\\b", ["cat", "a cat!", "cat-fish"], ["cats", "concat", "éxcat_"]),
            ("\\Bat", ["cat"], ["at", "-at"]),
            ("^a]}$", ["a]}"], []),
            ("(?<year>\\d{4})-(?:\\d\\d)", ["2026-11"], ["26-11"]),
            ("^(?=.*[A-Z])(?=.*\\d).{8,}$", ["Password1", "1234567A"], ["password1", "Passwords", "Pass1"]),
            ("^(?!admin$)[a-z]+$", ["adm", "admins", "x"], ["admin", "Admin"]),
            ("^(?!\\s*$).+", ["a", " a"], ["", "  "]),
            ("(?<!-)b", ["b", "ab", "-bb"], ["-b", "a"]),
            ("(?<=^a)b", ["ab"], ["b", "aab"]),
            ("^(?:(?!--)[a-z-])+$", ["a-b", "-"], ["a--b"]),
        ])
    func search(source: String, matching: [String], other: [String]) throws {
        let automaton = try PatternAutomaton(source)
        for text in matching {
            #expect(automaton.matches(text), "\(source) should match \(text.debugDescription)")
        }
        for text in other {
            #expect(!automaton.matches(text), "\(source) should not match \(text.debugDescription)")
        }
    }

    @Test(
        "properties of Unicode",
        arguments: [
            ("^\\p{L}+$", ["aé日"], ["1", "a1"]),
            ("^\\p{Lu}$", ["A", "É"], ["a", "日"]),
            ("^\\p{Letter}\\P{L}$", ["é1"], ["éa"]),
            ("^\\p{digit}+$", ["42", "৪২"], ["-"]),
            ("^\\p{General_Category=Nd}\\p{gc=Decimal_Number}$", ["4৪"], ["4a"]),
            ("^[\\p{L}\\p{M}' -]+$", ["Zoë d'Été"], ["a1"]),
            ("^\\p{LC}$", ["a", "A", "ǅ"], ["日"]),
            ("^\\p{P}\\p{Sc}\\p{Zs}$", ["!€ "], ["a"]),
            ("^\\p{Alphabetic}\\p{White_Space}\\p{ASCII}\\p{Any}$", ["é a😀"], []),
            ("^\\p{Emoji_Presentation}$", ["😀"], ["a"]),
        ])
    func properties(source: String, matching: [String], other: [String]) throws {
        try search(source: source, matching: matching, other: other)
    }

    @Test("sets of properties leave no character out")
    func everyScalar() throws {
        let letters = try #require(UnicodeProperty.set("Alphabetic"))
        let unassigned = try #require(UnicodeProperty.set("Cn"))
        let privateUse = try #require(UnicodeProperty.set("Co"))
        var wrong: [UInt32] = []
        // Every seventh of them, for the time it takes, and all at the ends of planes.
        for value in 0...ScalarSet.last where value % 7 == 0 || value & 0xFFF0 == 0xFFF0 {
            guard let properties = Unicode.Scalar(value)?.properties else { continue }
            let category = properties.generalCategory
            let isRight =
                letters.contains(value) == properties.isAlphabetic
                && unassigned.contains(value) == (category == .unassigned)
                && privateUse.contains(value) == (category == .privateUse)
            if !isRight { wrong.append(value) }
        }
        #expect(wrong == [])
    }

    @Test("an automaton is as small as can be and always the same")
    func size() throws {
        let automaton = try PatternAutomaton("^(?:a|b|c|[d-z]){2}$")
        // dead, start, one letter, two letters.
        #expect(automaton.table.count == 4 * 2)
        #expect(automaton.classes == [0x61, 0x7A, 1])
        #expect(automaton.accepting == [3])
        #expect(automaton.table == [0, 0, 0, 2, 0, 3, 0, 0])
        #expect(try PatternAutomaton("^(?:[a-m]|[n-z])[a-z]{1}$").table == automaton.table)
    }

    @Test("a match that nothing can spoil ends in a state that stays")
    func settled() throws {
        let automaton = try PatternAutomaton("ab")
        let last = try #require(automaton.accepting.first)
        let row = automaton.table[Int(last) * automaton.classCount..<(Int(last) + 1) * automaton.classCount]
        #expect(row.allSatisfy { $0 == last })
    }
}
