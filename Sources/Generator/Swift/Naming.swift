/// Makes Swift names of the contract's names.
enum Naming {
    /// `public_id` → `publicId`, `X-Handler` → `xHandler`, `2fa` → `_2fa`.
    static func lowerCamel(_ name: String) -> String {
        let words = words(of: name)
        guard let first = words.first else { return spelled(name, "symbol") }
        return guarded(lowered(first) + words.dropFirst().map(capitalised).joined())
    }

    /// `widget-list` → `WidgetList`.
    static func upperCamel(_ name: String) -> String {
        let words = words(of: name)
        return words.isEmpty ? spelled(name, "Symbol") : guarded(words.map(capitalised).joined())
    }

    /// The name of a value: `value404` for a number, else as `lowerCamel`.
    static func caseName(_ value: String) -> String {
        if let number = Int(value) { return (number < 0 ? "valueMinus" : "value") + String(number.magnitude) }
        return lowerCamel(value)
    }

    /// The name that `x-swift-name` gives; nil when it can't be one.
    static func given(_ name: OptionText) -> String? {
        guard let first = name.text.unicodeScalars.first, first == "_" || isLetter(first), name.text != "_",
            name.text.unicodeScalars.allSatisfy({ $0 == "_" || isLetter($0) || isDigit($0) }),
            !SwiftKeywords.special.contains(name.text)
        else { return nil }
        return name.text
    }

    /// The identifier as it is written where a declaration or a label needs it: keywords in backticks.
    static func escaped(_ identifier: String) -> String {
        SwiftKeywords.all.contains(identifier) ? "`\(identifier)`" : identifier
    }

    /// The identifier as the name of a function's parameter, where only `inout`, `var` and `let`
    /// need backticks.
    static func parameter(_ identifier: String) -> String {
        ["inout", "var", "let"].contains(identifier) ? "`\(identifier)`" : identifier
    }

    /// The identifier as the label of an argument in a call, where only `inout` needs backticks.
    static func argument(_ identifier: String) -> String { identifier == "inout" ? "`inout`" : identifier }

    /// A local variable for something of the contract. No name of a printed template ends in an underscore,
    /// and no keyword does, so that it is always another one.
    static func local(_ name: String) -> String { name + "_" }

    /// The runs of letters and digits.
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in name.unicodeScalars {
            if isLetter(scalar) || isDigit(scalar) || isMark(scalar) && !word.isEmpty {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    /// A name for a text without letters and digits, by its code points.
    private static func spelled(_ name: String, _ prefix: String) -> String {
        if name.isEmpty { return prefix == "symbol" ? "empty" : "Empty" }
        return prefix
            + name.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }.joined(separator: "_")
    }

    /// `URL` → `url`, `URLPath` → `urlPath`, `Widget` → `widget`, `userID` stays.
    private static func lowered(_ word: String) -> String {
        let capitals = word.prefix { $0.isUppercase }
        if capitals.count == word.count { return word.lowercased() }
        if capitals.count <= 1 { return capitals.lowercased() + word.dropFirst(capitals.count) }
        let head = capitals.dropLast()
        return head.lowercased() + word.dropFirst(head.count)
    }

    private static func capitalised(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func guarded(_ identifier: String) -> String {
        if let first = identifier.unicodeScalars.first, !isLetter(first) { return "_" + identifier }
        return SwiftKeywords.special.contains(identifier) ? identifier + "_" : identifier
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { 0x300...0x36F ~= scalar.value }

    /// A letter that Swift's grammar lets begin an identifier.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return "a"..."z" ~= scalar || "A"..."Z" ~= scalar }
        guard scalar.properties.isAlphabetic, scalar.properties.numericType == nil else { return false }
        return switch scalar.value {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x167F, 0x1681...0x180D, 0x180F...0x1DBF,
            0x1E00...0x1FFF, 0x2C00...0x2DFF, 0x3004...0xD7FF, 0xF900...0xFD3D, 0xFD40...0xFDCF,
            0xFDF0...0xFE1F, 0xFE47...0xFFFD:
            true
        default: false
        }
    }
}

/// The words that Swift keeps for itself. They are the language's, not this generator's: the compiler refuses
/// them as names, whatever is printed around them.
enum SwiftKeywords {
    /// Words that are names in backticks.
    static let all: Set<String> = [
        "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue", "default",
        "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "static",
        "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
        "where", "while",
    ]

    /// Words that mean something else even in backticks.
    static let special: Set<String> = ["self", "Self", "Type", "Protocol", "init", "Any"]
}

/// Hands out names in one scope, so that two things of the contract never get one name.
struct NameScope {
    private var taken: Set<String>

    /// - Parameter own: the names that the printed source itself has in this scope.
    init(own: [String] = []) { taken = Set(own) }

    /// The name, or with a number behind it the next that is free.
    mutating func take(_ name: String) -> String {
        if taken.insert(name).inserted { return name }
        var number = 2
        while !taken.insert("\(name)\(number)").inserted { number += 1 }
        return "\(name)\(number)"
    }

    func has(_ name: String) -> Bool { taken.contains(name) }
}
