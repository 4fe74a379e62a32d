/// What stands after an opening parenthesis.
extension ExpressionSyntax {
    /// Moves past the kind of the group and enters it; false when there is no such kind.
    mutating func openGroup() -> Bool {
        guard skip("?") else {
            groups.open(capturing: nil)
            return true
        }
        if skip(":") {
            groups.open(.atom)
        } else if skip("=") || skip("!") || skip(text: "<=") || skip(text: "<!") {
            groups.open(.assertion)
        } else if skip("<") {
            guard let name = skipName() else { return false }
            groups.open(capturing: name)
        } else {
            guard skipModifiers() else { return false }
            groups.open(.atom)
        }
        return true
    }

    /// Moves past a group's name and the `>` after it; nil when it is no identifier.
    mutating func skipName() -> ExpressionGroups.Name? {
        var name: ExpressionGroups.Name = []
        while var scalar = next() {
            if scalar == ">" { return name.isEmpty ? nil : name }
            if scalar == "\\" {
                guard skip("u"), let value = skipUnicode().flatMap(Unicode.Scalar.init) else { return nil }
                scalar = value
            }
            guard Self.isIdentifierPart(scalar, first: name.isEmpty) else { return nil }
            name.append(scalar)
        }
        return nil
    }

    /// Moves past `ims-ims:`, in which each letter stands once, and there is one.
    private mutating func skipModifiers() -> Bool {
        var seen: Set<Unicode.Scalar> = []
        while let scalar = next() {
            switch scalar {
            case ":": return seen.contains("i") || seen.contains("m") || seen.contains("s")
            case "i", "m", "s", "-": guard seen.insert(scalar).inserted else { return false }
            default: return false
            }
        }
        return false
    }

    /// ECMA-262 section 12.7.
    private static func isIdentifierPart(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
        if scalar == "$" || scalar == "_" { return true }
        if first { return scalar.properties.isIDStart }
        return scalar.properties.isIDContinue || scalar.value == 0x200C || scalar.value == 0x200D
    }
}
