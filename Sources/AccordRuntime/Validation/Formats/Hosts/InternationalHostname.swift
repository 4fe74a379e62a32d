/// International host names (RFC 5890 section 2.3.2.3): labels in Unicode or in ASCII, 253 octets in all when
/// each is written in ASCII, and all of one mind about their direction.
enum InternationalHostname {
    /// A host name whose labels have a full stop between them, or one of the three that East Asian
    /// keyboards write (RFC 3490 section 3.1).
    static func isValid(_ text: String) -> Bool { isValid(text, separatedBy: isSeparator) }

    /// A host name in which only the full stop of ASCII separates, as mail has it.
    static func isDotted(_ text: some StringProtocol) -> Bool { isValid(text) { $0 == "." } }

    private static let maximumLength = 253

    private static func isValid(
        _ text: some StringProtocol, separatedBy isSeparator: (Unicode.Scalar) -> Bool
    ) -> Bool {
        // A scalar has at most four octets, and its label at least one for each.
        guard text.utf8.count <= maximumLength * 4 else { return false }
        var length = -1
        var isBidirectional = false
        var labels: [InternationalLabel] = []
        for part in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isSeparator) {
            guard let label = InternationalLabel(Array(part)) else { return false }
            length += label.encodedLength + 1
            isBidirectional = isBidirectional || LabelDirection.isBidirectional(label.scalars)
            labels.append(label)
        }
        guard length <= maximumLength else { return false }
        return !isBidirectional || labels.allSatisfy { LabelDirection.satisfiesRule($0.scalars) }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E, 0x3002, 0xFF0E, 0xFF61: true
        default: false
        }
    }
}
