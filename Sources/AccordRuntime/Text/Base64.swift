/// Base64 (RFC 4648 sections 4 and 5).
public enum Base64 {
    /// Which 64 characters, and whether `=` fills the last group.
    public enum Alphabet: Sendable {
        /// `+` and `/`, with padding.
        case standard
        /// `-` and `_`, without padding.
        case urlSafe
    }

    /// The bytes as text.
    public static func encode(_ bytes: [UInt8], _ alphabet: Alphabet = .standard) -> String {
        String(atMost: longestText(of: bytes.count)) { write(bytes, alphabet, to: &$0) }
    }

    /// The bytes that the text says; nil when it is not canonical Base64 of this alphabet: other
    /// characters, white space, wrong padding, bits that are left over and not 0.
    public static func decode(_ text: String, _ alphabet: Alphabet = .standard) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3 + 2)
        var bits: UInt32 = 0
        var count = 0
        var padding = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "="), alphabet == .standard {
                padding += 1
                continue
            }
            guard padding == 0, let value = value(of: byte, alphabet) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 1
            if count.isMultiple(of: 4) {
                bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
                bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
                bytes.append(UInt8(truncatingIfNeeded: bits))
                bits = 0
            }
        }
        guard finish(bits, count % 4, to: &bytes) else { return nil }
        let expected = alphabet == .standard ? (4 - count % 4) % 4 : 0
        return padding == expected ? bytes : nil
    }

    /// How many characters so many bytes have at most.
    static func longestText(of count: Int) -> Int { (count + 2) / 3 * 4 }

    static func write(_ bytes: [UInt8], _ alphabet: Alphabet = .standard, to text: inout TextWriter) {
        var start = 0
        while start < bytes.count {
            let count = min(3, bytes.count - start)
            var group: UInt32 = 0
            for offset in 0..<3 { group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0) }
            for index in 0...3 {
                if index <= count {
                    text.byte(
                        digit(UInt8(truncatingIfNeeded: group >> UInt32(18 - 6 * index)) & 0x3F, alphabet))
                } else if alphabet == .standard {
                    text.character("=")
                }
            }
            start += 3
        }
    }

    /// Appends the bytes of a last group of 2 or 3 characters; false for 1, and for bits that are left over.
    private static func finish(_ bits: UInt32, _ count: Int, to bytes: inout [UInt8]) -> Bool {
        switch count {
        case 0:
            return true
        case 2:
            bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
            return bits & 0x0F == 0
        case 3:
            bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
            bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
            return bits & 0x03 == 0
        default:
            return false
        }
    }

    private static func digit(_ value: UInt8, _ alphabet: Alphabet) -> UInt8 {
        switch value {
        case 0..<26: UInt8(ascii: "A") + value
        case 26..<52: UInt8(ascii: "a") + value - 26
        case 52..<62: UInt8(ascii: "0") + value - 52
        case 62: alphabet == .standard ? UInt8(ascii: "+") : UInt8(ascii: "-")
        default: alphabet == .standard ? UInt8(ascii: "/") : UInt8(ascii: "_")
        }
    }

    private static func value(of byte: UInt8, _ alphabet: Alphabet) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case digit(62, alphabet): 62
        case digit(63, alphabet): 63
        default: nil
        }
    }
}
