/// The settings of a `.env` file.
///
/// A line is empty, a comment (`# …`), or `NAME=value`, also with `export` before it. A value is
/// bare (until white space and `#`), in single quotes (as it stands), or in double quotes with
/// `\n`, `\t`, `\"`, `\\` and `\$`. A name that comes twice has its last value. Nothing is
/// substituted and nothing is run.
struct EnvironmentFile: Sendable, Hashable {
    private(set) var values: [String: String] = [:]
    /// The lines that are none of the above.
    private(set) var faults: [ConfigurationError.Fault] = []

    /// A file without settings.
    init() {}

    /// Reads the text of a file.
    init(parsing text: String) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            do throws(LineFault) {
                guard let setting = try Self.setting(in: line) else { continue }
                values[setting.name] = setting.value
            } catch {
                faults.append(.environmentFileLine(index + 1, error))
            }
        }
    }

    /// Its names that none of the settings has, each as a fault.
    func unknownSettings(known: [Setting]) -> [ConfigurationError.Fault] {
        let names = known.map(\.name)
        return Set(values.keys).subtracting(names).sorted().map { name in
            .unknownSetting(name, suggestion: Suggestion.closest(to: name.uppercased(), among: names))
        }
    }

    /// Why a line can't be read.
    enum LineFault: Error, Sendable, Hashable {
        case noEqualsSign
        case badName(String)
        case unclosedQuote
        case unknownEscape(Character)
        case textAfterQuote
    }

    private static func setting(
        in line: Substring
    ) throws(LineFault) -> (name: String, value: String)? {
        var rest = line.drop(while: \.isWhitespace)
        if rest.isEmpty || rest.first == "#" { return nil }
        if rest.hasPrefix("export ") { rest = rest.dropFirst(7).drop(while: \.isWhitespace) }
        guard let equals = rest.firstIndex(of: "=") else { throw .noEqualsSign }
        let name = String(rest[..<equals])
        guard isName(name) else { throw .badName(name) }
        return (name, try value(of: rest[rest.index(after: equals)...]))
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(48...57).contains(first) else { return false }
        return name.utf8.allSatisfy { byte in
            (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte == 95
        }
    }

    private static func value(of text: Substring) throws(LineFault) -> String {
        let text = text.drop(while: \.isWhitespace)
        switch text.first {
        case "'": return try quoted(text.dropFirst(), by: "'", escapes: false)
        case "\"": return try quoted(text.dropFirst(), by: "\"", escapes: true)
        default: return bare(text)
        }
    }

    private static func bare(_ text: Substring) -> String {
        var end = text.startIndex
        var previousIsSpace = true
        for index in text.indices {
            if text[index] == "#", previousIsSpace { break }
            previousIsSpace = text[index].isWhitespace
            if !previousIsSpace { end = text.index(after: index) }
        }
        return String(text[..<end])
    }

    private static func quoted(
        _ text: Substring, by quote: Character, escapes: Bool
    ) throws(LineFault) -> String {
        var value = ""
        var index = text.startIndex
        while index < text.endIndex, text[index] != quote {
            var character = text[index]
            if escapes, character == "\\" {
                index = text.index(after: index)
                guard index < text.endIndex else { throw .unclosedQuote }
                character = try unescaped(text[index])
            }
            value.append(character)
            index = text.index(after: index)
        }
        guard index < text.endIndex else { throw .unclosedQuote }
        let rest = text[text.index(after: index)...].drop(while: \.isWhitespace)
        guard rest.isEmpty || rest.first == "#" else { throw .textAfterQuote }
        return value
    }

    private static func unescaped(_ character: Character) throws(LineFault) -> Character {
        switch character {
        case "n": "\n"
        case "t": "\t"
        case "\"", "\\", "$": character
        default: throw .unknownEscape(character)
        }
    }
}
