import AccordRuntime
import Testing

@Suite("Text")
struct TextTests {
    @Test(
        "codes Base64 as RFC 4648 section 10 shows",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
        ])
    func base64(_ text: String, _ encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(text.utf8))
        let unpadded = String(encoded.prefix { $0 != "=" })
        #expect(Base64.encode(Array(text.utf8), .urlSafe) == unpadded)
        #expect(Base64.decode(unpadded, .urlSafe) == Array(text.utf8))
    }

    @Test("has two alphabets, which don't mix")
    func alphabets() {
        #expect(Base64.encode([0xFB, 0xFF, 0xFE]) == "+//+")
        #expect(Base64.encode([0xFB, 0xFF, 0xFE], .urlSafe) == "-__-")
        #expect(Base64.decode("-__-") == nil)
        #expect(Base64.decode("+//+", .urlSafe) == nil)
        #expect(Base64.decode("Zg==", .urlSafe) == nil)
    }

    @Test(
        "refuses Base64 that is not canonical",
        arguments: [
            "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Z=g=", "=", "====", "Zm9v=", "Zm 9v", "Zm9v\n",
            "Zm9vä", "Zg==Zg==",
        ])
    func noBase64(_ text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test("decodes what it encodes, of every length and with every octet", arguments: [0, 1, 2, 3, 255])
    func everyLength(shift: UInt8) {
        for length in 0...260 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0) &* 89 &+ shift }
            for alphabet in [Base64.Alphabet.standard, .urlSafe] {
                #expect(Base64.decode(Base64.encode(bytes, alphabet), alphabet) == bytes)
            }
        }
    }

    @Test("takes no octet that is not of the alphabet, wherever it stands", arguments: 0..<7)
    func everyOctet(place: Int) {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        for octet in UInt8.min...UInt8.max {
            var text = Array("AAAAAAA".utf8)
            text[place] = octet
            let isCharacter = (letters + "-_").utf8.contains(octet)
            // The last of three characters carries two bits that must be 0.
            let isWhole = place < 6 || "AEIMQUYcgkosw048".utf8.contains(octet)
            #expect((Base64.decode(text.span, .urlSafe) != nil) == (isCharacter && isWhole), "\(octet)")
        }
    }

    @Test("codes hexadecimal digits")
    func hexadecimal() {
        #expect(Hexadecimal.encode([0, 0x0F, 0xA9, 0xFF]) == "000fa9ff")
        #expect(Hexadecimal.decode("000Fa9fF") == [0, 0x0F, 0xA9, 0xFF])
        #expect(Hexadecimal.decode("0") == nil)
        #expect(Hexadecimal.decode("0g") == nil)
    }

    @Test("trims and lowers ASCII alone")
    func ascii() {
        #expect(ASCII.lowercased("ÄBC-Zz") == "Äbc-zz")
        #expect(ASCII.trimmed(" \t a b\t ") == "a b")
        #expect(ASCII.trimmed("  ") == "")
        #expect(ASCII.trimmed("\u{A0}a") == "\u{A0}a")
        #expect(ASCII.equalsIgnoringCase("Bearer".utf8, "bEARER".utf8))
    }

    @Test("takes parameters of fields apart")
    func parameters() {
        let parameters = FieldParameters("Text/Plain; Charset=UTF-8;x=\"a;\\\"b\"; ;y=z")
        #expect(parameters?.value == "text/plain")
        #expect(parameters?["charset"] == "UTF-8")
        #expect(parameters?["x"] == "a;\"b")
        #expect(parameters?["y"] == "z")
        #expect(parameters?["z"] == nil)
        for text in ["", ";a=b", "a;b", "a;b=", "a;=b", "a;b=\"c", "a;b=c d", "a;b=\"c\"d", "a;b=c;B=d"] {
            #expect(FieldParameters(text) == nil, "\(text)")
        }
    }
}
