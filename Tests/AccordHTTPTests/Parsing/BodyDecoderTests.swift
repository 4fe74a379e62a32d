import AccordRuntime
import Testing

@testable import AccordHTTP

/// Content by length and in chunks, whole and octet by octet.
@Suite struct BodyDecoderTests {
    @Test(
        "Chunks are joined and what follows is left",
        arguments: [
            ("5\r\nhello\r\n0\r\n\r\nrest", "hello"), ("3\r\nabc\r\n002\r\nde\r\n000\r\n\r\nrest", "abcde"),
            ("2;a=b;c=\"d;\\\"\";e\r\nhi\r\n0\r\n\r\nrest", "hi"), ("0\r\nX: y\r\nZ: \r\n\r\nrest", ""),
            ("1 ; a = b\r\n\n\r\n0\r\n\r\nrest", "\n"),
        ])
    func chunks(text: String, content: String) throws {
        for isCut in [false, true] {
            let (body, rest) = try decode(text, .chunked, isCut: isCut)
            #expect(body == content)
            #expect(rest == "rest")
        }
    }

    @Test("A length takes so many octets")
    func length() throws {
        let (body, rest) = try decode("helloGET", .length(5))
        #expect(body == "hello")
        #expect(rest == "GET")
    }

    @Test(
        "Malformed chunks are refused",
        arguments: [
            "\r\n", "g\r\n", "+1\r\n", " 1\r\n", "1 \r\n", "0x1\r\n", "1_0\r\n", "5\nhello", "1\r\nabc",
            "1\r\na\n0\r\n", "1;\r\n", "1;[\r\n", "1;a=\r\n", "1;a=\"b\r\n", "1;a\nb\r\n",
            "00000000000000001\r\n", "0\r\nX : y\r\n\r\n", "0\r\n folded\r\n\r\n", "0\n\r\n",
        ])
    func malformed(text: String) {
        for isCut in [false, true] {
            do {
                _ = try decode(text, .chunked, isCut: isCut)
                Issue.record("was not refused")
            } catch {
                #expect(error.status == 400)
            }
        }
    }

    @Test(
        "A chunk beyond the limit is refused as soon as it is announced",
        arguments: ["100001", "FFFFFFFFFFFFFFFE"])
    func tooLarge(size: String) {
        do {
            _ = try decode("\(size)\r\n", .chunked)
            Issue.record("was not refused")
        } catch {
            #expect(error.status == 413)
        }
    }

    @Test("Chunks that are beyond the limit together are refused")
    func tooLargeTogether() {
        let chunk = "80000\r\n" + String(repeating: "x", count: 0x80000) + "\r\n"
        #expect(throws: Problem.self) { _ = try decode(chunk + chunk + "1\r\n", .chunked) }
    }

    @Test("Extensions and trailers are bounded")
    func bounded() {
        let one = "1;" + String(repeating: "a", count: 1000) + "\r\nx\r\n"
        #expect(throws: Problem.self) { _ = try decode(String(repeating: one, count: 20), .chunked) }
        #expect(throws: Problem.self) { _ = try decode("1;" + String(repeating: "a", count: 2000), .chunked) }
        #expect(throws: Problem.self) {
            _ = try decode("0\r\n" + String(repeating: "X: y\r\n", count: 101), .chunked)
        }
    }

    private func decode(
        _ text: String, _ framing: BodyFraming, isCut: Bool = false
    ) throws(Problem) -> (body: String, rest: String) {
        let octets = Array(text.utf8)
        let decoder = BodyDecoder(framing, limits: HTTPLimits())
        var taken = 0
        for end in isCut ? Array(0...octets.count) : [octets.count] {
            let part = Array(octets[taken..<end])
            var offset = 0
            let isComplete = try decoder.decode(part.span, at: &offset)
            taken += offset
            if isComplete { break }
        }
        guard decoder.isComplete else { throw Problem(418, .other, "the content did not end") }
        return (
            String(decoding: decoder.content, as: UTF8.self),
            String(decoding: octets[taken...], as: UTF8.self)
        )
    }
}
