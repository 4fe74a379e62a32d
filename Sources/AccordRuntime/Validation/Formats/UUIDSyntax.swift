/// The text form of UUIDs (RFC 9562 section 4): 8-4-4-4-12 hexadecimal digits in either case.
enum UUIDSyntax {
    static func isValid(_ text: String) -> Bool {
        guard text.utf8.count == 36 else { return false }
        for (index, byte) in text.utf8.enumerated() {
            switch index {
            case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return false }
            default: guard Hexadecimal.value(of: byte) != nil else { return false }
            }
        }
        return true
    }
}
