/// A string's content inside a text, checked but not decoded.
struct JSONStringSpan {
    var start: Int
    var end: Int
    var isEscaped: Bool
    /// Whether all of it is known to be ASCII.
    var isASCII = false

    func content(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
        let content = content(of: bytes)
        if isEscaped { return JSONText.unescaped(content) }
        // ASCII is UTF-8, and the string is a copy of it.
        if isASCII { return String(copying: UTF8Span(unchecked: content.span, isKnownASCII: true)) }
        return String(decoding: content, as: UTF8.self)
    }
}

/// Strings.
extension JSONReader {
    /// Reads a string.
    public mutating func string() -> String? {
        stringSpan("must be a string")?.text(in: bytes)
    }

    /// Moves past the string that comes next; a fault with the message when it is another value.
    mutating func stringSpan(_ message: StaticString) -> JSONStringSpan? {
        guard advanceToValue() else { return nil }
        guard next == UInt8(ascii: "\"") else {
            typeFault(message.description)
            return nil
        }
        guard let span = scanString() else { return nil }
        pending = false
        return span
    }

    /// Moves past the string that starts at the current position, and checks all of it: its escapes,
    /// its surrogates, its UTF-8, and that it has no control characters (RFC 8259 section 7).
    mutating func scanString() -> JSONStringSpan? {
        position += 1
        let start = position
        var isEscaped = false
        var isASCII = true
        while true {
            position = JSONText.plainEnd(bytes, from: position)
            guard position < bytes.count else {
                fail("a string does not end")
                return nil
            }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return JSONStringSpan(
                    start: start, end: position - 1, isEscaped: isEscaped, isASCII: isASCII)
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
                isASCII = false
            default:
                fail("a control character must be escaped in a string")
                return nil
            }
        }
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
