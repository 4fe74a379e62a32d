/// The content of JSON strings (RFC 8259 section 7).
enum JSONText {
    /// The text of a string's content that a reader has checked: escapes are well-formed, surrogates
    /// come in pairs, and the rest is UTF-8.
    static func unescaped(_ content: UnsafeBufferPointer<UInt8>) -> String {
        // The text is never longer than its escaped form.
        String(unsafeUninitializedCapacity: content.count) { text in
            var source = 0
            var length = 0
            while source < content.count {
                let byte = content[source]
                if byte != UInt8(ascii: "\\") {
                    text[length] = byte
                    length += 1
                    source += 1
                } else if content[source + 1] == UInt8(ascii: "u") {
                    let scalar = escapedScalar(content, &source)
                    length += UTF8Sequence.write(scalar, to: text, at: length)
                } else {
                    text[length] = shortEscape(content[source + 1])
                    length += 1
                    source += 2
                }
            }
            return length
        }
    }

    /// The character that `\` and this letter stand for.
    private static func shortEscape(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    /// The code point of the `\uXXXX` at `source`, or of the surrogate pair that starts there; moves past it.
    private static func escapedScalar(_ content: UnsafeBufferPointer<UInt8>, _ source: inout Int) -> UInt32 {
        let first = hexadecimal(content, source + 2) ?? 0
        source += 6
        guard 0xD800..<0xDC00 ~= first else { return first }
        let second = hexadecimal(content, source + 2) ?? 0xDC00
        source += 6
        return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    }

    /// The number that four hexadecimal digits at `start` say; nil when they are not there.
    static func hexadecimal(_ content: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32? {
        guard start + 4 <= content.count else { return nil }
        var number: UInt32 = 0
        for index in start..<(start + 4) {
            guard let digit = Hexadecimal.value(of: content[index]) else { return nil }
            number = number << 4 | UInt32(digit)
        }
        return number
    }
}
