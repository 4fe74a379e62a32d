import AccordDatabase

/// Makes statements of lines: one ends with a semicolon that is in no text, comment or trigger.
struct StatementReader {
    private var text = ""

    /// Whether a statement has begun and not ended.
    var isWithin: Bool { !SQLText.isBlank(text) }

    /// Takes a line and returns the statements that end in it.
    mutating func add(line: String) -> [String] {
        var statements: [String] = []
        for character in line + "\n" {
            text.append(character)
            guard character == ";", SQLText.isComplete(text) else { continue }
            if !SQLText.isBlank(String(text.dropLast())) { statements.append(text) }
            text = ""
        }
        if SQLText.isBlank(text) { text = "" }
        return statements
    }

    /// What is left at the end of the input: a statement without its semicolon, if there is one.
    mutating func end() -> String? {
        defer { text = "" }
        return isWithin ? text : nil
    }
}
