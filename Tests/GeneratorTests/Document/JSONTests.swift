import Foundation
import Testing

@testable import Generator

@Suite("JSON")
struct JSONTests {
    private func json(_ text: String) throws -> Node { try document(text, as: "openapi.json") }
    private func refusal(_ text: String) -> String { complaint(text, as: "openapi.json") }

    @Test("values know their places")
    func positions() throws {
        let root = try json("{\n  \"ä\": [1, true],\n  \"b\": {\"ü\": null, \"d\": \"x\"}\n}")
        #expect(outline(root) == "{ä: [1, true], b: {ü: null, d: \"x\"}}")
        #expect(root["ä"]?.items[1].position == Place(file: "openapi.json", line: 2, column: 12))
        #expect(root["b"]?.member("d")?.namePosition == Place(file: "openapi.json", line: 3, column: 20))
        #expect(root["b"]?["d"]?.position == Place(file: "openapi.json", line: 3, column: 25))
    }

    @Test("escapes mean their characters")
    func escapes() throws {
        let root = try json(#"["\"\\\/\b\f\n\r\t", "\u0041\u00e4\ud83d\ude00", "a\u0000b"]"#)
        #expect(root.items.map(\.text) == ["\"\\/\u{8}\u{c}\n\r\t", "Aä😀", "a\0b"])
    }

    @Test("integers and numbers are told apart")
    func numbers() throws {
        let root = try json("[0, -0, 12, 1.0, 1e2, -1.5E-3, 99999999999999999999]")
        #expect(
            root.items.map(\.kind) == [.integer, .integer, .integer, .number, .number, .number, .integer])
        #expect(root.items.map(\.integer) == [0, 0, 12, 1, 100, nil, nil])
    }

    @Test(
        "what RFC 8259 does not allow is refused with its place",
        arguments: [
            ("{\"a\": 1,}", "1:9: error: nothing follows the comma"),
            ("[1,]", "1:4: error: nothing follows the comma"),
            ("[1 2]", "1:4: error: `,` or `]` should be here, not `2`"),
            ("{a: 1}", "1:2: error: a name in quotes should be here, not `a`"),
            ("{\"a\" 1}", "1:6: error: `:` should be here, not `1`"),
            ("[01]", "1:2: error: `01` is not a number of JSON"),
            ("[1.]", "1:2: error: `1.` is not a number of JSON"),
            ("[+1]", "1:2: error: a value should be here, not `+`"),
            ("[nul]", "1:2: error: `null` should be here, not `n`"),
            ("[\"a\nb\"]", "1:4: error: a control character in a string"),
            ("[\"\\x41\"]", "1:3: error: JSON has no such escape"),
            ("[\"\\ud800\"]", "1:3: error: half of a surrogate pair"),
            ("[\"\\udc00\"]", "1:3: error: half of a surrogate pair"),
            ("[\"\\ud800\\u0041\"]", "1:3: error: half of a surrogate pair"),
            ("[\"\\u12\"]", "1:3: error: `\\u` takes four hexadecimal digits"),
            ("[\"abc", "1:6: error: the file ends inside a string"),
            ("{\"a\":", "1:6: error: the file ends where a value should be"),
            ("[1] x", "1:5: error: nothing may follow the document"),
            ("// c\n{}", "1:1: error: a value should be here, not `/`"),
            ("{\"a\": 1,\n \"a\": 2}", "2:2: error: duplicate key `a`"),
        ])
    func refused(text: String, message: String) {
        #expect(refusal(text).hasPrefix("openapi.json:" + message))
    }

    @Test("nesting has a limit")
    func nesting() {
        #expect(refusal(String(repeating: "[", count: 100_000)).contains("nested deeper than 200 levels"))
        #expect(
            refusal(String(repeating: "{\"a\":", count: 100_000)).contains("nested deeper than 200 levels"))
    }

    @Test("the JSON parsing corpus gives the verdicts it asks for", .needsShared("corpora/json-test-suite"))
    func corpus() throws {
        let folder = "corpora/json-test-suite/test_parsing"
        let names = try FileManager.default.contentsOfDirectory(
            atPath: SharedFiles.root.appendingPathComponent(folder).path)
        #expect(names.count > 300)
        // These are JSON; a contract with duplicate names or a NUL written out is refused all the same.
        let stricter: Set = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]
        for name in names.sorted() {
            let (root, diagnostics) = read(try SharedFiles.bytes("\(folder)/\(name)"), as: name)
            let isRead = root != nil && !diagnostics.hasErrors
            if name.hasPrefix("y_") {
                #expect(isRead == !stricter.contains(name), "\(name): \(diagnostics.printed())")
            }
            if name.hasPrefix("n_") { #expect(!isRead, "\(name)") }
        }
    }
}
