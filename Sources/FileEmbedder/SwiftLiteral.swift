/// Swift literals of any text.
enum SwiftLiteral {
    /// A raw string literal of the lines, with as many `#` as it takes that nothing in the text ends it.
    static func raw(_ text: String) -> String {
        var marks = "#"
        while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
        return marks + "\"\"\"\n" + text + (text.hasSuffix("\n") ? "" : "\n") + "\"\"\"" + marks
    }
}
