/// The syntax of ECMA-262 regular expressions (section 22.2.1) with the flag `u`, as JSON Schema has it
/// (core section 6.4): letters have no escapes without a meaning, and braces and brackets come in pairs.
///
/// One pass without recursion: groups that are open wait in an array, so depth costs no stack.
struct ExpressionSyntax {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    var groups = ExpressionGroups()

    static func isValid(_ text: String) -> Bool {
        var syntax = ExpressionSyntax(text)
        return syntax.isPattern()
    }

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The scalar that comes next; nil at the end.
    var peeked: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    /// Moves past the scalar that comes next.
    mutating func next() -> Unicode.Scalar? {
        guard index < scalars.count else { return nil }
        defer { index += 1 }
        return scalars[index]
    }

    /// Moves past the scalar if it comes next.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peeked == scalar else { return false }
        index += 1
        return true
    }

    /// Moves past a text if it comes next.
    mutating func skip(text: StaticString) -> Bool {
        let text = text.description.unicodeScalars
        guard scalars[index...].starts(with: text) else { return false }
        index += text.count
        return true
    }

    private mutating func isPattern() -> Bool {
        /// Whether a quantifier may follow.
        var isAtom = false
        while let scalar = next() {
            switch scalar {
            case "^", "$":
                isAtom = false
            case "|":
                groups.startAlternative()
                isAtom = false
            case "(":
                guard openGroup() else { return false }
                isAtom = false
            case ")":
                guard let group = groups.close() else { return false }
                isAtom = group == .atom
            case "[":
                guard skipClass() else { return false }
                isAtom = true
            case "\\":
                guard let escape = skipEscape() else { return false }
                isAtom = escape == .atom
            case "*", "+", "?", "{":
                guard isAtom, scalar != "{" || skipCounts() else { return false }
                _ = skip("?")
                isAtom = false
            case "}", "]":
                return false
            default:
                isAtom = true
            }
        }
        return groups.isComplete
    }

    /// Moves past `2}`, `2,}` or `2,3}`.
    private mutating func skipCounts() -> Bool {
        guard let least = skipNumber() else { return false }
        if skip("}") { return true }
        guard skip(",") else { return false }
        if skip("}") { return true }
        guard let most = skipNumber(), skip("}") else { return false }
        guard least.count == most.count else { return least.count < most.count }
        return !most.lexicographicallyPrecedes(least)
    }

    /// Moves past a number of any length; its digits without leading zeros.
    private mutating func skipNumber() -> ArraySlice<Unicode.Scalar>? {
        let start = index
        while let digit = peeked, "0"..."9" ~= digit { index += 1 }
        return index > start ? scalars[start..<index].drop { $0 == "0" } : nil
    }
}

/// What a part of an expression is to the quantifier after it.
enum ExpressionPart {
    case atom
    /// Looks, and takes nothing: it can't be repeated.
    case assertion
}
