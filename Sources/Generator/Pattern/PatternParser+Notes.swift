/// What browsers take only without the flag `u` (ECMA-262, annex B), and what there is one reading of.
extension PatternParser {
    /// Something that is read as it can only be meant, though the standard forbids it.
    struct Note: Hashable {
        /// Where in the pattern, counted in scalars from 1.
        var column: Int
        var text: String
        var hint: String
    }

    mutating func note(_ text: String, at place: Int, hint: String) {
        notes.append(Note(column: place + 1, text: text, hint: hint))
    }

    /// The backslash is at `start`, and the character behind it has been taken.
    mutating func note(needlessEscape scalar: Unicode.Scalar, _ start: Int) {
        if Self.syntax.contains(scalar) || (isInClass && scalar == "-") { return }
        note("`\\\(scalar)` is read as `\(scalar)`", at: start, hint: "leave out the backslash")
    }

    /// A bracket or brace that stands for itself has been taken.
    mutating func note(loneBracket scalar: Unicode.Scalar) {
        note("`\(scalar)` is read as the character", at: next - 1, hint: "write `\\\(scalar)`")
    }

    /// What may have a backslash before it: `SyntaxCharacter` and `/`.
    private static let syntax = Set("^$\\.*+?()[]{}|/".unicodeScalars)
}
