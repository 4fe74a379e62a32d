import AccordRuntime

/// Random UUIDs (RFC 9562 section 5.4).
enum UUIDText {
    /// Such as `1f0c7a46-2f63-4f0a-9a6e-0f6b1f1f6d52`.
    static func random() -> String {
        var bytes = Sodium.randomBytes(16)
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
        return groups.map { Hexadecimal.encode(bytes[$0]) }.joined(separator: "-")
    }
}
