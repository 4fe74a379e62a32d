/// The code points that a string's content says, one after the other.
///
/// The content is known to be well-formed; of any other it makes something, and reads nothing outside it.
struct JSONCharacters {
    private let content: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ content: UnsafeBufferPointer<UInt8>) { self.content = content }

    mutating func next() -> UInt32? {
        guard index < content.count else { return nil }
        let byte = content[index]
        if byte == UInt8(ascii: "\\") { return escaped() }
        index += 1
        if byte < 0x80 { return UInt32(byte) }
        let length: UInt32 = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        var scalar = UInt32(byte) & (0xFF >> (length + 1))
        for _ in 1..<length where index < content.count {
            scalar = scalar << 6 | UInt32(content[index] & 0x3F)
            index += 1
        }
        return scalar
    }

    /// The code point of the escape that comes next.
    private mutating func escaped() -> UInt32 {
        let letter = index + 1 < content.count ? content[index + 1] : 0
        guard letter == UInt8(ascii: "u") else {
            index += 2
            return UInt32(JSONText.shortEscape(letter))
        }
        return JSONText.escapedScalar(content, &index)
    }
}
