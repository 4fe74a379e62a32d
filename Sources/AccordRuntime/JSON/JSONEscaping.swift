/// Strings as JSON writes them (RFC 8259 section 7).
enum JSONEscaping {
    /// Appends the text in quotes: quotes, backslashes and control characters are escaped, all else is UTF-8.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { content in
            var start = 0
            var index = JSONText.plainEnd(content, from: 0)
            while index < content.count {
                if content[index] < 0x80 {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[start..<index]))
                    appendEscape(content[index], to: &bytes)
                    start = index + 1
                }
                index = JSONText.plainEnd(content, from: index + 1)
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
            bytes.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
            bytes.append(Hexadecimal.digit(byte >> 4))
            bytes.append(Hexadecimal.digit(byte & 0x0F))
        }
    }
}
