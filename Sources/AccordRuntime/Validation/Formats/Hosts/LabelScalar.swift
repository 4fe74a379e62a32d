/// What a scalar may do in a label of an international host name (RFC 5892 section 3), from the properties
/// that the standard library knows.
enum LabelScalar {
    case valid
    /// Valid where its neighbours allow it (RFC 5892 appendix A).
    case contextual
    case disallowed

    init(_ scalar: Unicode.Scalar) {
        if let exception = Self.exception(scalar.value) {
            self = exception
        } else if scalar.isASCII {
            self = Self.isLowerCaseHostText(scalar) ? .valid : .disallowed
        } else {
            self = Self.isLetterDigit(scalar) && Self.isStable(scalar) ? .valid : .disallowed
        }
    }

    /// Whether the scalar is a mark, which no label starts with (RFC 5891 section 4.2.3.2).
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// The exceptions of section 2.6, and the joiners of section 2.8.
    private static func exception(_ scalar: UInt32) -> LabelScalar? {
        switch scalar {
        case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: .valid
        case 0xB7, 0x375, 0x5F3, 0x5F4, 0x660...0x669, 0x6F0...0x6F9, 0x200C, 0x200D, 0x30FB: .contextual
        case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: .disallowed
        default: nil
        }
    }

    private static func isLowerCaseHostText(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-": true
        default: false
        }
    }

    /// Letters, digits and the marks between them (section 2.1).
    private static func isLetterDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            true
        default: false
        }
    }

    /// Whether normalization and case folding keep the scalar (section 2.2), and no other rule takes it out
    /// (sections 2.3, 2.4 and 2.9).
    private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.value {
        // Marks for symbols, and musical ones.
        case 0x20D0...0x20FF, 0x1D100...0x1D1FF, 0x1D200...0x1D24F: return false
        // Parts of Hangul syllables.
        case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return false
        default: return true
        }
    }
}
