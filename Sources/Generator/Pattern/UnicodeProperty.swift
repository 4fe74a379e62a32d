/// The sets behind `\p{…}`: general categories and some binary properties (ECMA-262, section 22.2.2.7).
enum UnicodeProperty {
    /// The scalars that have a property, nil when it is not known here.
    static func set(_ text: String) -> ScalarSet? {
        var name = text[...]
        for prefix in ["General_Category=", "gc="] where name.hasPrefix(prefix) {
            name = name.dropFirst(prefix.count)
        }
        if let categories = categories[String(name)] { return set(ofCategories: categories) }
        return name.count == text.count ? binary(text) : nil
    }

    /// Names of general categories, and the two-letter codes that each stands for.
    private static let categories: [String: [String]] = {
        var names: [String: [String]] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for name in words { names[name] = [words[0]] }
        }
        for line in groups.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let members =
                words[0] == "LC"
                ? ["Lu", "Ll", "Lt"] : names.keys.filter { $0.count == 2 && $0.hasPrefix(words[0]) }
            for name in words { names[name] = members.filter { $0 != "LC" }.sorted() }
        }
        return names
    }()

    private static let table = """
        Lu Uppercase_Letter
        Ll Lowercase_Letter
        Lt Titlecase_Letter
        Lm Modifier_Letter
        Lo Other_Letter
        Mn Nonspacing_Mark
        Mc Spacing_Mark
        Me Enclosing_Mark
        Nd Decimal_Number digit
        Nl Letter_Number
        No Other_Number
        Pc Connector_Punctuation
        Pd Dash_Punctuation
        Ps Open_Punctuation
        Pe Close_Punctuation
        Pi Initial_Punctuation
        Pf Final_Punctuation
        Po Other_Punctuation
        Sm Math_Symbol
        Sc Currency_Symbol
        Sk Modifier_Symbol
        So Other_Symbol
        Zs Space_Separator
        Zl Line_Separator
        Zp Paragraph_Separator
        Cc Control cntrl
        Cf Format
        Cs Surrogate
        Co Private_Use
        Cn Unassigned
        """

    private static let groups = """
        LC Cased_Letter
        L Letter
        M Mark Combining_Mark
        N Number
        P Punctuation punct
        S Symbol
        Z Separator
        C Other
        """

    /// The category of each run of scalars, found once.
    private static let runs: [(range: ClosedRange<UInt32>, category: String)] = {
        var runs: [(range: ClosedRange<UInt32>, category: String)] = []
        for part in used {
            var start = part.lowerBound
            var current: Unicode.GeneralCategory?
            for value in part {
                let category = Unicode.Scalar(value)?.properties.generalCategory ?? .surrogate
                if let current, category != current {
                    runs.append((start...value - 1, code(current)))
                    start = value
                }
                current = category
            }
            if let current { runs.append((start...part.upperBound, code(current))) }
        }
        runs += [(0x40000...0xDFFFF, "Cn"), (0xE1000...0xEFFFF, "Cn")]
        // Private use, but for the last two of each plane.
        for plane: UInt32 in [0xF0000, 0x100000] {
            runs += [(plane...plane + 0xFFFD, "Co"), (plane + 0xFFFE...plane + 0xFFFF, "Cn")]
        }
        return runs
    }()

    /// Where Unicode has put characters: planes 4 to 13 are empty, the last two are for private use.
    private static let used: [ClosedRange<UInt32>] = [0...0x3FFFF, 0xE0000...0xE0FFF]

    private static func set(ofCategories categories: [String]) -> ScalarSet {
        ScalarSet(runs.filter { categories.contains($0.category) }.map(\.range))
    }

    private static func binary(_ name: String) -> ScalarSet? {
        switch name {
        case "Any": ScalarSet([0...ScalarSet.last])
        case "ASCII": ScalarSet([0...0x7F])
        case "ASCII_Hex_Digit", "AHex": ScalarSet([0x30...0x39, 0x41...0x46, 0x61...0x66])
        case "Assigned": set(ofCategories: ["Cn"]).inverted
        case "Alphabetic", "Alpha": set(where: \.isAlphabetic)
        case "Uppercase", "Upper": set(where: \.isUppercase)
        case "Lowercase", "Lower": set(where: \.isLowercase)
        case "White_Space", "space": set(where: \.isWhitespace)
        case "ID_Start", "IDS": set(where: \.isIDStart)
        case "ID_Continue", "IDC": set(where: \.isIDContinue)
        case "XID_Start", "XIDS": set(where: \.isXIDStart)
        case "XID_Continue", "XIDC": set(where: \.isXIDContinue)
        case "Emoji": set(where: \.isEmoji)
        case "Emoji_Presentation", "EPres": set(where: \.isEmojiPresentation)
        case "Emoji_Modifier", "EMod": set(where: \.isEmojiModifier)
        case "Emoji_Modifier_Base", "EBase": set(where: \.isEmojiModifierBase)
        case "Ideographic", "Ideo": set(where: \.isIdeographic)
        case "Unified_Ideograph", "UIdeo": set(where: \.isUnifiedIdeograph)
        case "Cased": set(where: \.isCased)
        case "Case_Ignorable", "CI": set(where: \.isCaseIgnorable)
        case "Dash": set(where: \.isDash)
        case "Diacritic", "Dia": set(where: \.isDiacritic)
        case "Extender", "Ext": set(where: \.isExtender)
        case "Hex_Digit", "Hex": set(where: \.isHexDigit)
        case "Math": set(where: \.isMath)
        case "Quotation_Mark", "QMark": set(where: \.isQuotationMark)
        case "Default_Ignorable_Code_Point", "DI": set(where: \.isDefaultIgnorableCodePoint)
        case "Variation_Selector", "VS": set(where: \.isVariationSelector)
        default: nil
        }
    }

    private static func set(where holds: (Unicode.Scalar.Properties) -> Bool) -> ScalarSet {
        var ranges: [ClosedRange<UInt32>] = []
        for part in used {
            for value in part where Unicode.Scalar(value).map({ holds($0.properties) }) ?? false {
                if let last = ranges.last, last.upperBound + 1 == value {
                    ranges[ranges.count - 1] = last.lowerBound...value
                } else {
                    ranges.append(value...value)
                }
            }
        }
        return ScalarSet(ranges)
    }

    private static func code(_ category: Unicode.GeneralCategory) -> String {
        switch category {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
