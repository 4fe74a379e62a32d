import AccordRuntime
import Testing

@Suite("JSON syntax")
struct JSONSyntaxTests {
    @Test(
        "refuses what is not JSON",
        arguments: [
            "", " ", "{", "[", "[1,]", "[,1]", "[1 2]", #"{"a":1,}"#, #"{"a" 1}"#, "{a:1}", #"{"a":1 "b":2}"#,
            "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity", "-Infinity", "nul", "True",
            "\"\t\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"", "\"\\", "\"\\u", "'a'", "1 2", "{}{}",
            "[1}",
            "{]", "// a\n1", "\u{FEFF}1", "[1]\u{0}", "\u{A0}1", "\u{0C}1", #"{"a":}"#, #"{"a"}"#, #"{:1}"#,
            #"{"a":1"#, "[\"a\"", #"{1:2}"#,
        ])
    func malformed(_ text: String) {
        #expect(error(text) != nil)
    }

    @Test(
        "refuses surrogates that stand alone",
        arguments: [
            #""\uD800""#, #""\uDC00""#, #""\uD800a""#, #""\uD800\n""#, #""\uD800\uD800""#, #""\uDC00\uD800""#,
            #""\uD83D\u0041""#, #""\uD83D\u""#, #""\uD83D\"#, #""\uD83D"#,
        ])
    func surrogates(_ text: String) {
        #expect(error(text) != nil)
    }

    @Test(
        "refuses strings that are not UTF-8",
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
            [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
            [0xC3, 0x28], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func encoding(_ octets: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        #expect(JSONReader.read([quote] + octets + [quote]) { $0.string() }.syntaxError != nil)
        #expect(JSONReader.read([quote] + octets) { $0.string() }.syntaxError != nil)
        let padding = Array("0123456789".utf8)
        #expect(
            JSONReader.read([quote] + padding + octets + padding + [quote]) { $0.skip() }.syntaxError != nil)
    }

    @Test("reads every escape and all planes of Unicode")
    func strings() {
        let text = #""\"\\\/\b\f\n\r\t\u0041\u00e4\u20AC\uD83D\uDE00 ä€😀 \u0000""#
        let result = JSONReader.read(Array(text.utf8)) { $0.string() }
        #expect(result.value == "\"\\/\u{8}\u{C}\n\r\tAä€😀 ä€😀 \0")
    }

    @Test("reads strings of all lengths around the words it scans")
    func lengths() {
        for length in 0..<40 {
            for insertion in ["", "\\n", "ä", "\\u00e4"] {
                for place in 0...length {
                    let plain = String(repeating: "x", count: place)
                    let rest = String(repeating: "y", count: length - place)
                    let result = JSONReader.read(Array("\"\(plain)\(insertion)\(rest)\"".utf8)) {
                        $0.string()
                    }
                    let middle = insertion == "\\n" ? "\n" : insertion.isEmpty ? "" : "ä"
                    #expect(result.value == plain + middle + rest)
                }
            }
        }
    }

    @Test("nests 128 levels and not one more")
    func depth() {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(JSONReader.read(nested(128)) { $0.value() }.value != nil)
        #expect(JSONReader.read(nested(129)) { $0.value() }.syntaxError != nil)
        #expect(JSONReader.read(nested(128)) { $0.skip() }.syntaxError == nil)
        #expect(
            JSONReader.read(nested(129)) { $0.skip() }.syntaxError?.message == "nested deeper than 128 levels"
        )
        #expect(JSONReader.read(nested(1_000_000)) { $0.skip() }.syntaxError?.offset == 128)
    }

    @Test("says where the error is")
    func place() {
        let error = error("{\n  \"a\": 1,\n  \"b\": tru\n}")
        #expect(error?.line == 3)
        #expect(error?.column == 8)
        #expect(error?.offset == 19)
        #expect(error?.description == "expected a value at line 3, column 8 (byte 19)")
    }

    @Test("reports a syntax error alone, without what a stopped decoder thought was missing")
    func alone() {
        let result = JSONReader.read(Array(#"{"a":1,"b":"#.utf8)) { reader -> Int? in
            guard reader.beginObject() else { return nil }
            while reader.nextMember(MemberNames(["a", "b"])) != nil { _ = reader.string() }
            reader.faults.missing("b")
            return 1
        }
        #expect(result.value == nil)
        #expect(result.faults.isEmpty)
        #expect(result.syntaxError != nil)
    }

    @Test("gives nothing more after a syntax error")
    func stops() {
        let result = JSONReader.read(Array("[1,tru,2]".utf8)) { reader -> Bool? in
            #expect(reader.beginArray() && reader.nextElement() && reader.int() == 1)
            #expect(reader.nextElement() && reader.bool() == nil)
            #expect(!reader.nextElement() && reader.string() == nil && reader.value() == nil)
            #expect(
                !reader.beginObject() && !reader.beginArray() && reader.nextMember(MemberNames(["a"])) == nil)
            #expect(reader.peekType() == nil && reader.peekDiscriminator("a") == nil && !reader.consumeNull())
            return true
        }
        #expect(result.syntaxError?.offset == 3)
    }

    private func error(_ text: String) -> JSONSyntaxError? {
        JSONReader.read(Array(text.utf8)) { $0.value() }.syntaxError
    }
}
