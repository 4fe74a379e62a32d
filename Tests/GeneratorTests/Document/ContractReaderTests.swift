import Testing

@testable import Generator

@Suite("Files of any kind")
struct ContractReaderTests {
    @Test("an empty file is an error", arguments: ["", " \n\n", "\u{FEFF}", "# only a comment\n", "---\n"])
    func empty(text: String) {
        let (root, diagnostics) = read(text)
        // A document that holds nothing is a null to YAML.
        #expect(root == nil || root?.isNull == true)
        if root == nil { #expect(diagnostics.printed().contains("1:1: error: the file is empty")) }
    }

    @Test("bytes that are not UTF-8 are an error at their place")
    func invalidUTF8() {
        for path in ["openapi.yaml", "openapi.json"] {
            let text = read(Array("{\"ä\":\n \"ö".utf8) + [0xFF] + Array("\"}".utf8), as: path)
            #expect(text.root == nil)
            #expect(text.diagnostics.printed().hasPrefix("\(path):2:4: error: this is not UTF-8\n"))
        }
        #expect(read([0xC3]).diagnostics.printed().contains("1:1: error: this is not UTF-8"))
        #expect(
            read([0x61, 0xED, 0xA0, 0x80]).diagnostics.printed().contains("1:2: error: this is not UTF-8"))
    }

    @Test("a NUL is an error at its place")
    func zero() {
        let text = read([0x61, 0x3A, 0x0A, 0x20, 0x00])
        #expect(text.diagnostics.printed() == "openapi.yaml:2:2: error: the file has a NUL character here\n")
    }

    @Test("UTF-16 is named")
    func utf16() {
        #expect(read([0xFF, 0xFE, 0x61, 0x00]).diagnostics.printed().contains("the file is UTF-16"))
        #expect(read([0xFE, 0xFF, 0x00, 0x61]).diagnostics.printed().contains("the file is UTF-16"))
    }

    @Test("JSON is read as JSON whatever the file is called")
    func jsonByContent() throws {
        for path in ["openapi.json", "openapi.yaml", "contract"] {
            let root = try document("{\"a\": \"\\ud83d\\ude00\"}", as: path)
            #expect(root["a"]?.string == "😀")
        }
    }

    @Test("YAML that looks like JSON at first is read as YAML")
    func flowYAML() throws {
        let root = try document("{\"a\": b}")
        #expect(outline(root) == "{a: \"b\"}")
    }

    @Test("pointers lead back to their nodes")
    func pointers() throws {
        let root = try document("paths: {/a~b: {get: [x, {y: 1}]}}")
        let node = try #require(root["paths"]?["/a~b"]?["get"]?.items[1]["y"])
        #expect(node.pointer == "/paths/~1a~0b/get/1/y")
        #expect(root.pointer == "")
        #expect(node.lastToken == "y")
        #expect(node.parent?.parent?.parent?.lastToken == "/a~b")
    }

    @Test("a document becomes JSON that says the same")
    func json() throws {
        let root = try document(
            "a: [1, 0x1F, 2.50, 1e400, yes, true, ~]\n'b\"\\': \"ä😀\\n\\u0001\"\nc: {}")
        #expect(
            root.json
                == #"{"a":[1,31,2.50,1e400,"yes",true,null],"b\"\\":"ä😀\n\u0001","c":{}}"#)
        #expect(try document(root.json, as: "o.json").members.map(\.name) == ["a", "b\"\\", "c"])
    }

    @Test(
        "a number stays as it was written, unless JSON writes it in another way",
        arguments: [
            ("18446744073709551615", nil), ("1e400", nil), ("-0", nil), ("1.50", nil), ("1E+2", nil),
            ("0", nil),
            ("-0.10e-5", nil), ("123456789012345678901234567890.5", nil), ("+1", "1"), (".5", "0.5"),
            ("-.5", "-0.5"), ("1.", "1"), ("1.e3", "1e3"), ("007", "7"), ("-007.50", "-7.50"), ("00", "0"),
            ("0x1F", "31"), ("0o17", "15"), ("0xFFFFFFFFFFFFFFFF", "18446744073709551615"),
            ("0x10000000000000000", "1.8446744073709552e+19"),
        ] as [(String, String?)])
    func numbers(text: String, json: String?) throws {
        #expect(try document("[\(text)]").json == "[\(json ?? text)]")
        #expect(try document("[\(json ?? text)]", as: "o.json").json == "[\(json ?? text)]")
    }
}
