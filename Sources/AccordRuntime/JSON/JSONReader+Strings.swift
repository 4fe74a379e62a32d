/// A string's content inside a text, checked but not decoded.
struct JSONStringSpan {
    var start: Int
    var end: Int
    var isEscaped: Bool

    func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
        let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
        return isEscaped ? JSONText.unescaped(content) : String(decoding: content, as: UTF8.self)
    }
}

/// Strings.
extension JSONReader {
    /// Reads a string.
    public mutating func string() -> String? {
        guard advanceToValue() else { return nil }
        guard next == UInt8(ascii: "\"") else {
            typeFault("must be a string")
            return nil
        }
        guard let span = scanString() else { return nil }
        pending = false
        return span.text(in: bytes)
    }

    /// Moves past the string that starts at the current position, and checks all of it: its escapes,
    /// its surrogates, its UTF-8, and that it has no control characters (RFC 8259 section 7).
    mutating func scanString() -> JSONStringSpan? {
        position += 1
        let start = position
        var isEscaped = false
        while true {
            skipPlainText()
            guard position < bytes.count else {
                fail("a string does not end")
                return nil
            }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return JSONStringSpan(start: start, end: position - 1, isEscaped: isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                guard skipEscape() else { return nil }
            case 0x80...:
                let length = UTF8Sequence.length(bytes, at: position)
                guard length > 0 else {
                    fail("a string is not UTF-8")
                    return nil
                }
                position += length
            default:
                fail("a control character must be escaped in a string")
                return nil
            }
        }
    }

    /// Moves past ASCII that stands for itself, eight bytes at a time while there are eight.
    private mutating func skipPlainText() {
        guard let base = bytes.baseAddress else { return }
        let raw = UnsafeRawPointer(base)
        while position + 8 <= bytes.count {
            // In bounds by the condition above.
            let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            guard Self.isPlain(word) else { break }
            position += 8
        }
        while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Whether none of eight bytes is a control character, a quote, a backslash or above ASCII.
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        // x - 1 borrows into the top bit of a byte exactly when the lowest such byte is 0. Bytes above
        // it may be marked wrongly, which only sends the word to the loop that looks at each byte.
        let marked = word | (word &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones)
        return marked & tops == 0
    }

    /// Moves past one escape: a short one, `\uXXXX`, or two of these that are a surrogate pair.
    private mutating func skipEscape() -> Bool {
        guard position + 1 < bytes.count else {
            fail("a string does not end")
            return false
        }
        switch bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
            return true
        case UInt8(ascii: "u"):
            return skipUnicodeEscape()
        default:
            fail("unknown escape in a string")
            return false
        }
    }

    private mutating func skipUnicodeEscape() -> Bool {
        guard let unit = JSONText.hexadecimal(bytes, position + 2) else {
            fail("\\u needs four hexadecimal digits")
            return false
        }
        if 0xD800..<0xE000 ~= unit {
            guard unit < 0xDC00, position + 7 < bytes.count, bytes[position + 6] == UInt8(ascii: "\\"),
                bytes[position + 7] == UInt8(ascii: "u"), let low = JSONText.hexadecimal(bytes, position + 8),
                0xDC00..<0xE000 ~= low
            else {
                fail("a surrogate stands alone in a string")
                return false
            }
            position += 6
        }
        position += 6
        return true
    }
}
