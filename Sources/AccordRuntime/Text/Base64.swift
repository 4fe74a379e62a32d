/// Base64 (RFC 4648 sections 4 and 5).
public enum Base64 {
    /// Which 64 characters, and whether `=` fills the last group.
    public enum Alphabet: Sendable {
        /// `+` and `/`, with padding.
        case standard
        /// `-` and `_`, without padding.
        case urlSafe

        fileprivate var table: Base64Table { self == .standard ? .standard : .urlSafe }
    }

    /// The bytes as text.
    public static func encode(_ bytes: [UInt8], _ alphabet: Alphabet = .standard) -> String {
        String(atMost: longestText(of: bytes.count)) { write(bytes, alphabet, to: &$0) }
    }

    /// The bytes that the text says; nil when it is not canonical Base64 of this alphabet: other
    /// characters, white space, wrong padding, bits that are left over and not 0.
    public static func decode(_ text: String, _ alphabet: Alphabet = .standard) -> [UInt8]? {
        decode(text.utf8.span, alphabet)
    }

    /// The same of a text's octets, where they stand.
    public static func decode(_ text: Span<UInt8>, _ alphabet: Alphabet = .standard) -> [UInt8]? {
        guard let count = unpadded(text, alphabet), count % 4 != 1 else { return nil }
        let values = alphabet.table.values.span
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count / 4 * 3 + 2)
        // Looked at once, at the end: no character's value has the bit that what is none has.
        var all: UInt8 = 0
        var index = 0
        while index + 4 <= count {
            let group = (
                values[Int(text[index])], values[Int(text[index + 1])], values[Int(text[index + 2])],
                values[Int(text[index + 3])]
            )
            all |= group.0 | group.1 | group.2 | group.3
            bytes.append(group.0 << 2 | group.1 >> 4)
            bytes.append(group.1 << 4 | group.2 >> 2)
            bytes.append(group.2 << 6 | group.3)
            index += 4
        }
        var leftOver: UInt8 = 0
        if index < count {
            let (first, second) = (values[Int(text[index])], values[Int(text[index + 1])])
            let third = index + 2 < count ? values[Int(text[index + 2])] : 0
            all |= first | second | third
            bytes.append(first << 2 | second >> 4)
            leftOver = second << 4
            if index + 2 < count {
                bytes.append(second << 4 | third >> 2)
                leftOver = third << 6
            }
        }
        return all & Base64Table.noValue == 0 && leftOver == 0 ? bytes : nil
    }

    /// How many characters so many bytes have at most.
    static func longestText(of count: Int) -> Int { (count + 2) / 3 * 4 }

    static func write(_ bytes: [UInt8], _ alphabet: Alphabet = .standard, to text: inout TextWriter) {
        let characters = alphabet.table.characters.span
        var start = 0
        while start < bytes.count {
            let count = min(3, bytes.count - start)
            var group: UInt32 = 0
            for offset in 0..<3 { group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0) }
            for index in 0...3 {
                if index <= count {
                    text.byte(characters[Int(group >> UInt32(18 - 6 * index) & 0x3F)])
                } else if alphabet == .standard {
                    text.character("=")
                }
            }
            start += 3
        }
    }

    /// How many characters stand before the padding; nil when that is wrong.
    private static func unpadded(_ text: Span<UInt8>, _ alphabet: Alphabet) -> Int? {
        var count = text.count
        guard alphabet == .standard else { return count }
        guard count.isMultiple(of: 4) else { return nil }
        while count > 0, text.count - count < 2, text[count - 1] == UInt8(ascii: "=") { count -= 1 }
        return count
    }
}

/// The characters of an alphabet, and what each octet is worth.
private struct Base64Table {
    /// The value of an octet that is no character.
    static let noValue: UInt8 = 0x80

    static let standard = Base64Table(last: "+/")
    static let urlSafe = Base64Table(last: "-_")

    let characters: [UInt8]
    let values: [UInt8]

    private init(last: String) {
        characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\(last)".utf8)
        var values = [UInt8](repeating: Self.noValue, count: 256)
        for (value, character) in characters.enumerated() { values[Int(character)] = UInt8(value) }
        self.values = values
    }
}
