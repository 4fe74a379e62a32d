/// One label of an international host name: plain ASCII, a U-label, or the A-label of one (RFC 5890 section
/// 2.3). Whether a U-label is normalized (NFC) is not checked.
struct InternationalLabel {
    /// The text, that of an A-label decoded.
    let scalars: [Unicode.Scalar]
    /// How many octets the label has in ASCII.
    let encodedLength: Int

    private static let maximumLength = 63

    /// Nil when the text is no label.
    init?(_ text: [Unicode.Scalar]) {
        guard 1...Self.maximumLength ~= text.count, text.first != "-", text.last != "-" else { return nil }
        guard text.allSatisfy(\.isASCII) else {
            guard Self.isUnicodeLabel(text), let encoded = Punycode.encode(text),
                encoded.count + 4 <= Self.maximumLength
            else { return nil }
            scalars = text
            encodedLength = encoded.count + 4
            return
        }
        let bytes = text.map { ASCII.lowercased(UInt8(truncatingIfNeeded: $0.value)) }
        guard bytes.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }) else { return nil }
        encodedLength = bytes.count
        guard bytes.starts(with: "xn--".utf8) else {
            scalars = text
            return
        }
        guard let decoded = Self.decode(bytes[4...]) else { return nil }
        scalars = decoded
    }

    /// The U-label of an A-label, without its prefix and in lower case; nil unless each is the other's
    /// only form (RFC 5891 section 5.4).
    private static func decode(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
        guard let label = Punycode.decode(text), !label.allSatisfy(\.isASCII), isUnicodeLabel(label),
            let encoded = Punycode.encode(label), encoded.elementsEqual(text)
        else { return nil }
        return label
    }

    /// RFC 5891 section 5.4, for a label with text beyond ASCII.
    private static func isUnicodeLabel(_ label: [Unicode.Scalar]) -> Bool {
        guard let first = label.first, first != "-", label.last != "-", !LabelScalar.isMark(first) else {
            return false
        }
        if label.count >= 4, label[2] == "-", label[3] == "-" { return false }
        return label.indices.allSatisfy { index in
            switch LabelScalar(label[index]) {
            case .valid: true
            case .contextual: LabelContext.accepts(label, at: index)
            case .disallowed: false
            }
        }
    }
}
