/// The texts of diagnostics, in which names and code stand in backticks.
enum DiagnosticText {
    /// How many characters of something quoted are shown.
    static let quotedLimit = 80

    /// The text on one line, without what is beyond the limit of long quoted parts.
    static func shortened(_ text: String) -> String {
        let text = text.unicodeScalars.contains { $0.value < 0x20 } ? oneLine(text) : text
        guard text.utf8.count > quotedLimit else { return text }
        return parts(text).map { part in
            guard part.isQuoted, part.text.count > quotedLimit else { return part.source }
            return "`\(part.text.prefix(quotedLimit - 1))…`"
        }.joined()
    }

    /// What is left of a text when quoted parts and numbers are taken out.
    static func kind(_ text: String) -> String {
        parts(text).map { $0.isQuoted ? "`…`" : withoutNumbers($0.text) }.joined()
    }

    private struct Part {
        var text: Substring
        var isQuoted: Bool

        var source: String { isQuoted ? "`\(text)`" : String(text) }
    }

    /// A backtick without another one after it quotes nothing.
    private static func parts(_ text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "`")),
            let end = rest.utf8[rest.utf8.index(after: start)...].firstIndex(of: UInt8(ascii: "`"))
        {
            parts.append(Part(text: rest[..<start], isQuoted: false))
            parts.append(Part(text: rest[rest.utf8.index(after: start)..<end], isQuoted: true))
            rest = rest[rest.utf8.index(after: end)...]
        }
        parts.append(Part(text: rest, isQuoted: false))
        return parts
    }

    /// Numbers that stand for themselves; those of `UTF-8` or `int32` belong to a name.
    private static func withoutNumbers(_ text: Substring) -> String {
        var result = ""
        var isInNumber = false
        var isInWord = false
        for character in text {
            let isDigit = character.isASCII && character.isNumber
            if isDigit && !isInWord || isInNumber && character == "." {
                if !isInNumber { result += "…" }
                isInNumber = true
            } else {
                isInNumber = false
                isInWord = character.isLetter || character == "-" || isInWord && isDigit
                result.append(character)
            }
        }
        return result
    }

    private static func oneLine(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20: result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
