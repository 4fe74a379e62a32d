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

    /// The index after the ASCII from `start` on that stands for itself in a string: no control character,
    /// quote or backslash. It looks at eight bytes at a time while there are eight.
    static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        // The condition keeps the load within the bytes.
        while index + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let marked = unplain(word)
            if marked != 0 { return index + marked.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, isPlain(bytes[index]) { index += 1 }
        return index
    }

    /// The index of the next quote or backslash from `start` on, or of the end. It looks at eight bytes at a
    /// time while there are eight.
    static func quoteOrBackslash(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        // The condition keeps the load within the bytes.
        while index + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            // x - 1 borrows into the top bit of a byte that has it not exactly when the byte is 0; only bytes
            // above the lowest such one may be marked wrongly.
            let marked = ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & (ones &* 0x80)
            if marked != 0 { return index + marked.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
            index += 1
        }
        return index
    }

    /// Whether a writer escapes a byte.
    static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Marks the top bits of bytes that a writer escapes: of the lowest such byte, of none below it, and of any
    /// above it.
    static func escaped(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        // As in `unplain`, but a byte beyond ASCII has its top bit before anything is taken from it.
        let marked = (word &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones)
        return marked & ~word & (ones &* 0x80)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Marks the top bits of bytes that don't stand for themselves: of the lowest such byte, of none below it,
    /// and of any above it.
    private static func unplain(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        // Below the first byte that is less than what is taken from it nothing borrows. Bytes beyond ASCII
        // are marked in any case.
        let marked = word | (word &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones)
        return marked & tops
    }

    /// The character that `\` and this letter stand for.
    static func shortEscape(_ letter: UInt8) -> UInt8 {
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
    static func escapedScalar(_ content: UnsafeBufferPointer<UInt8>, _ source: inout Int) -> UInt32 {
        let first = hexadecimal(content, source + 2) ?? 0
        source += 6
        guard 0xD800..<0xDC00 ~= first, let second = hexadecimal(content, source + 2),
            0xDC00..<0xE000 ~= second
        else { return first }
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
