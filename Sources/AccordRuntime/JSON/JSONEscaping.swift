/// Strings as JSON writes them (RFC 8259 section 7).
enum JSONEscaping {
    private static let quote = UInt8(ascii: "\"")

    /// Appends the text in quotes: quotes, backslashes and control characters are escaped, all else is UTF-8.
    static func append(_ text: String, to bytes: inout ByteBuffer) {
        // Only strings that come from Objective-C have to be copied first.
        guard text.utf8.withContiguousStorageIfAvailable({ append($0, to: &bytes) }) == nil else { return }
        var copy = text
        copy.withUTF8 { append($0, to: &bytes) }
    }

    @inline(__always)
    private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout ByteBuffer) {
        var copied = 0
        bytes.append(atMost: text.count + 2) { room in
            room[0] = quote
            copied = copyPlain(text, to: room, at: 1)
            guard copied == text.count else { return copied + 1 }
            room[copied + 1] = quote
            return copied + 2
        }
        if copied < text.count { append(text, from: copied, to: &bytes) }
    }

    /// Appends what there is from a byte on that has to be escaped, and the closing quote.
    @inline(never)
    private static func append(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to bytes: inout ByteBuffer
    ) {
        var next = start
        while next < text.count {
            appendEscape(text[next], to: &bytes)
            let rest = UnsafeBufferPointer(rebasing: text[(next + 1)...])
            bytes.append(atMost: rest.count) { room in
                let copied = copyPlain(rest, to: room, at: 0)
                next += 1 + copied
                return copied
            }
        }
        bytes.append(quote)
    }

    /// Copies the bytes before the first one that has to be escaped, or all; returns how many they are. Bytes
    /// of `room` after them, as many as `text` has, may be overwritten.
    @inline(__always)
    private static func copyPlain(
        _ text: UnsafeBufferPointer<UInt8>, to room: UnsafeMutableBufferPointer<UInt8>, at offset: Int
    ) -> Int {
        let source = UnsafeRawBufferPointer(text)
        let target = UnsafeMutableRawBufferPointer(room)
        guard text.count >= 8 else {
            for (index, byte) in text.enumerated() {
                if JSONText.isEscaped(byte) { return index }
                room[offset + index] = byte
            }
            return text.count
        }
        var index = 0
        while true {
            let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            target.storeBytes(of: word, toByteOffset: offset + index, as: UInt64.self)
            let marked = JSONText.escaped(UInt64(littleEndian: word))
            if marked != 0 { return index + marked.trailingZeroBitCount / 8 }
            if index == text.count - 8 { return text.count }
            // The last eight are copied together even if some of them were before.
            index = min(index + 8, text.count - 8)
        }
    }

    private static func appendEscape(_ byte: UInt8, to bytes: inout ByteBuffer) {
        switch byte {
        case 0x08: bytes.append("\\b")
        case 0x09: bytes.append("\\t")
        case 0x0A: bytes.append("\\n")
        case 0x0C: bytes.append("\\f")
        case 0x0D: bytes.append("\\r")
        case UInt8(ascii: "\""): bytes.append("\\\"")
        case UInt8(ascii: "\\"): bytes.append("\\\\")
        default:
            bytes.append("\\u00")
            bytes.append(Hexadecimal.digit(byte >> 4))
            bytes.append(Hexadecimal.digit(byte & 0x0F))
        }
    }
}
