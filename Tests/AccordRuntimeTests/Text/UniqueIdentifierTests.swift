import AccordRuntime
import Testing

@Suite("Unique identifiers")
struct UniqueIdentifierTests {
    @Test("are read in either case, written in lower case, and made of 16 bytes")
    func texts() throws {
        let text = "00112233-4455-6677-8899-aAbBcCdDeEfF"
        let identifier = try #require(UniqueIdentifier(contractText: text))
        #expect(identifier.contractText == "00112233-4455-6677-8899-aabbccddeeff")
        #expect(identifier.bytes == (0..<16).map { UInt8($0 * 0x11) })
        #expect(UniqueIdentifier(bytes: identifier.bytes) == identifier)
        #expect(UniqueIdentifier(bytes: identifier.bytes.dropLast()) == nil)
    }

    @Test(
        "are nothing else than 8-4-4-4-12 digits",
        arguments: [
            "", "00112233445566778899aabbccddeeff", "{00112233-4455-6677-8899-aabbccddeeff}",
            "00112233-4455-6677-8899-aabbccddeef", "00112233-4455-6677-8899-aabbccddeeffa",
            "00112233-4455-6677-8899-aabbccddeefg", "00112233-44556-677-8899-aabbccddeeff",
            "00112233-4455-6677-8899-aabbccddee\u{E9}",
        ])
    func refuses(_ text: String) {
        #expect(UniqueIdentifier(contractText: text) == nil)
        #expect(!StringFormat.uuid.accepts(text))
    }

    @Test("are of version 4 and differ when they are random")
    func random() {
        let texts = Set((0..<100).map { _ in UniqueIdentifier.random().contractText })
        #expect(texts.count == 100)
        #expect(texts.allSatisfy { Array($0)[14] == "4" && "89ab".contains(Array($0)[19]) })
    }

    @Test("are ordered by their bytes")
    func order() {
        #expect(UniqueIdentifier(high: 0, low: .max) < UniqueIdentifier(high: 1, low: 0))
        #expect(UniqueIdentifier(high: 1, low: 0) < UniqueIdentifier(high: 1, low: 1))
    }
}
