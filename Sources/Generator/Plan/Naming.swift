/// Makes Swift names of the contract's names.
enum Naming {
    /// `public_id` → `publicId`, `X-Handler` → `xHandler`, `2fa` → `_2fa`.
    static func lowerCamel(_ name: String) -> String {
        let words = words(of: name)
        guard let first = words.first else { return "_" }
        return guarded(lowered(first) + words.dropFirst().map(capitalised).joined())
    }

    /// `widget-list` → `WidgetList`.
    static func upperCamel(_ name: String) -> String {
        let words = words(of: name)
        return words.isEmpty ? "_" : guarded(words.map(capitalised).joined())
    }

    /// `upperCamel`, apart from the names that generated source refers to others by.
    static func typeName(_ name: String) -> String {
        let plain = upperCamel(name)
        return ["Components", "Operations", "Swift", "AccordRuntime"].contains(plain) ? plain + "_" : plain
    }

    /// The name that `x-swift-name` gives; an error when it can't be one.
    static func given(_ node: Node, _ diagnostics: Diagnostics) -> String? {
        guard let given = node["x-swift-name"] else { return nil }
        let first = given.text.first
        if given.kind == .string, first == "_" || first?.isLetter == true, given.text != "_",
            given.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }), !reserved.contains(given.text)
        {
            return given.text
        }
        diagnostics.error(given, "`\(given.text)` can't be a name in Swift")
        return nil
    }

    /// The identifier as it is written where a declaration or a label needs it: keywords in
    /// backticks.
    static func escaped(_ identifier: String) -> String {
        keywords.contains(identifier) ? "`\(identifier)`" : identifier
    }

    /// The identifier as the name of a function's parameter, where only `inout`, `var` and `let`
    /// need backticks.
    static func parameter(_ identifier: String) -> String {
        ["inout", "var", "let"].contains(identifier) ? "`\(identifier)`" : identifier
    }

    private static func words(of name: String) -> [Substring] {
        var words: [Substring] = []
        var start: String.Index?
        for index in name.indices {
            let isWord = name[index].isLetter || name[index].isNumber
            if isWord, start == nil { start = index }
            if !isWord, let from = start {
                words.append(name[from..<index])
                start = nil
            }
        }
        if let start { words.append(name[start...]) }
        return words
    }

    /// `URL` → `url`, `URLPath` → `urlPath`, `Widget` → `widget`, `userID` stays.
    private static func lowered(_ word: Substring) -> String {
        let capitals = word.prefix { $0.isUppercase }
        if capitals.count == word.count { return word.lowercased() }
        if capitals.count <= 1 { return capitals.lowercased() + word.dropFirst(capitals.count) }
        let head = capitals.dropLast()
        return head.lowercased() + word.dropFirst(head.count)
    }

    private static func capitalised(_ word: Substring) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func guarded(_ identifier: String) -> String {
        if let first = identifier.first, first.isNumber { return "_" + identifier }
        return reserved.contains(identifier) ? identifier + "_" : identifier
    }

    /// Names that mean something else even in backticks.
    private static let reserved: Set<String> = ["self", "Self", "Type", "Protocol", "init"]

    private static let keywords: Set<String> = [
        "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue", "default",
        "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "static",
        "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
        "where", "while", "Any",
    ]
}

/// Hands out names in one scope, so that two things of the contract never get one name.
struct NameScope {
    private var taken: Set<String> = []
    private let reserved: Set<String>

    init(reserved: Set<String> = []) { self.reserved = reserved }

    /// Whether the name means something else in this scope.
    func isReserved(_ name: String) -> Bool { reserved.contains(name) }

    /// Takes the name; false when it is gone.
    mutating func take(_ name: String) -> Bool { !isReserved(name) && taken.insert(name).inserted }
}
