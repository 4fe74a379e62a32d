import Testing

@testable import AccordRuntime

/// Strings are looked at and copied eight bytes at a time, so what matters is where in a text a character stands.
@Suite("Strings of the JSON writer")
struct JSONWriterStringTests {
    @Test("escapes each character that has to be, at each place of texts of each length", arguments: 0..<26)
    func places(_ length: Int) {
        let plain = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
        for escaped in Self.escapedBytes {
            for place in 0...length {
                let bytes = plain[..<place] + [escaped] + plain[place...]
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(written(text) == Self.expected(text))
            }
        }
    }

    @Test("escapes two characters at any distance")
    func pairs() {
        for first in 0..<17 {
            for second in 0..<17 {
                let text =
                    String(repeating: "x", count: first) + "\"" + String(repeating: "y", count: second) + "\n"
                #expect(written(text) == Self.expected(text))
            }
        }
    }

    @Test("leaves every byte of other characters as it is, next to one that is escaped too")
    func characters() {
        let characters = [
            "\u{7F}", "\u{80}", "ä", "\u{A2}", "\u{DC}", "€", "\u{2028}", "\u{FFFD}", "😀", "\u{10FFFF}",
        ]
        for character in characters {
            for place in 0..<17 {
                let plain = String(repeating: ".", count: place)
                for text in [plain + character, plain + character + "\"", plain + "\\" + character + plain] {
                    #expect(written(text) == Self.expected(text))
                }
            }
        }
    }

    @Test("writes texts of random characters so that they read back", arguments: 0..<20)
    func random(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = Self.text(&generator)
            let bytes = written(text)
            #expect(bytes == Self.expected(text))
            #expect(JSONReader.read(bytes) { $0.string() }.value.map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    @Test("writes long texts, of nothing but what is escaped too")
    func long() {
        for count in [511, 512, 513, 100_000] {
            for character in ["a", "\"", "\u{1}", "😀"] {
                let text = String(repeating: character, count: count)
                #expect(written(text) == Self.expected(text))
            }
        }
    }

    @Test("writes names as it writes strings")
    func names() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name(String("{\"["))
        writer.string("{")
        writer.name(String("b"))
        writer.string("[")
        writer.endObject()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"{\"[":"{","b":"["}"#)
    }

    private static let escapedBytes = Array(0..<0x20) + [UInt8(ascii: "\""), UInt8(ascii: "\\")]

    /// What RFC 8259 section 7 says, a byte at a time.
    private static func expected(_ text: String) -> [UInt8] {
        let short: [UInt8: String] = [
            0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r", 0x22: "\\\"", 0x5C: "\\\\",
        ]
        return Array("\"".utf8)
            + text.utf8.flatMap { byte -> [UInt8] in
                if let escape = short[byte] { return Array(escape.utf8) }
                if byte >= 0x20 { return [byte] }
                return Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            } + Array("\"".utf8)
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0x00...0x7F, 0x20...0x7E, 0x80...0x7FF, 0x800...0xD7FF, 0x10000...0x10FFFF,
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
                text.append(scalar)
            }
        }
        return String(text)
    }

    private func written(_ text: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.string(text)
        return writer.finish()
    }
}
