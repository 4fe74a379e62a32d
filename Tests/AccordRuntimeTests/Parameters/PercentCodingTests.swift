import AccordRuntime
import Testing

@Suite("Percent coding")
struct PercentCodingTests {
    @Test("decodes escapes and leaves plus signs")
    func decodes() {
        #expect(PercentCoding.decode(Array("a%20b+c%2F%c3%A4".utf8)[...]) == "a b+c/ä")
        #expect(PercentCoding.decode([]) == "")
    }

    @Test(
        "refuses malformed escapes, NUL and what is not UTF-8",
        arguments: ["%", "%1", "a%2", "%zz", "%00", "%FF", "%C3", "%E2%82"])
    func refuses(_ text: String) {
        #expect(PercentCoding.decode(Array(text.utf8)[...]) == nil)
    }

    @Test("encodes all but unreserved characters, and back")
    func encodes() {
        let text = "a-._~/?&=+ ä😀%\u{0}\n"
        #expect(PercentCoding.encode(pathSegment: "a/b c") == "a%2Fb%20c")
        #expect(PercentCoding.encode(queryValue: "a+ä") == "a%2B%C3%A4")
        let encoded = PercentCoding.encode(queryValue: text)
        #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(PercentCoding.decode(Array(PercentCoding.encode(pathSegment: "ä 😀%").utf8)[...]) == "ä 😀%")
    }
}
