import AccordRuntime
import Testing

/// `é` as one code point and as two, which Swift takes for one text.
@Suite("Text comparison")
struct TextComparisonTests {
    private let composed = "\u{E9}"
    private let decomposed = "e\u{301}"

    @Test("goes by code points")
    func texts() {
        #expect(composed == decomposed)
        #expect(!isSameText(composed, decomposed))
        #expect(isSameText(composed, "\u{E9}" as StaticString))
        #expect(!isSameText(decomposed, "\u{E9}" as StaticString))
        #expect(!isSameText("", "a" as StaticString) && isSameText("", "" as StaticString))
        #expect(!isSameText("\u{212A}", "K" as StaticString))
    }

    @Test("of a map's names says that two can't both be kept, and why")
    func maps() {
        let faults = JSONReader.read(Array("{\"\(composed)\":1,\"\(decomposed)\":2}".utf8)) { json in
            json.map { $0.int() }
        }.faults
        #expect(faults.list.map(\.keyword) == ["duplicate"])
        #expect(faults.list.first.map { isSameText($0.location, "/e\u{301}") } == true)
        #expect(
            faults.list.first?.message.hasPrefix("is canonically equal (Unicode) to another name") == true)
        let twice = JSONReader.read(Array("{\"\(composed)\":1,\"\(composed)\":2}".utf8)) { json in
            json.map { $0.int() }
        }.faults
        #expect(twice.list.map(\.message) == ["must be given only once"])
    }

    @Test("of a tree's names loses no member without a word")
    func trees() throws {
        #expect(throws: JSONSyntaxError.self) {
            try JSONValue(parsing: Array("[{\"\(composed)\":1,\"\(decomposed)\":2}]".utf8))
        }
        #expect(try JSONValue(parsing: Array(#"{"a":1,"a":2}"#.utf8)) == ["a": 2])
    }

    @Test("of trees goes by code points, in values and in names")
    func equality() {
        #expect(JSONValue.string(composed) != .string(decomposed))
        #expect(JSONValue.object([composed: 1]) != .object([decomposed: 1]))
        #expect(JSONValue.array([.string(composed)]) == .array([.string(composed)]))
        let value: JSONValue = [composed: [nil, true, 1, 1.5, "a"], "b": [:]]
        #expect(value == ["b": [:], composed: [nil, true, 1, 1.5, "a"]])
        #expect(Set([value, ["b": [:], composed: [nil, true, 1, 1.5, "a"]]]).count == 1)
        #expect(value != [composed: [nil, true, 1, 1.5, "a"]] && value != ["b": [:], "c": 1])
        var faults = Faults()
        faults.uniqueItems([JSONValue.string(composed), .string(decomposed)])
        #expect(faults.isEmpty)
        faults.uniqueItems([JSONValue.string(composed), .string(composed)])
        #expect(faults.list.map(\.keyword) == ["uniqueItems"])
    }

    @Test("of a form's names tells a known one from one that looks like it")
    func forms() {
        var faults = Faults()
        let form = TextFields.urlencoded(Array("%C3%A9=1&e%CC%81=2".utf8), &faults)
        #expect(form.names.count == 2)
        #expect(form.first(named: decomposed) == "2" && form.first("\u{E9}") == "1")
        faults.refuseUnknown(form, [composed])
        #expect(faults.list.map(\.keyword) == ["additionalProperties"])
    }

    @Test("of a discriminator's name goes by code points")
    func discriminators() {
        let text = "{\"\(decomposed)\":\"no\",\"\(composed)\":\"yes\"}"
        let result = JSONReader.read(Array(text.utf8)) { json -> Bool? in
            #expect(json.peekDiscriminator("\u{E9}") == "yes")
            json.skip()
            return true
        }
        #expect(result.value == true)
    }
}
