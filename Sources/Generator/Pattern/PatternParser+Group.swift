/// What stands in parentheses, and what refers back to it.
extension PatternParser {
    /// The opening parenthesis has been taken.
    mutating func group(_ start: Int) throws(PatternProblem) -> PatternExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw problem("nested deeper than \(Self.depthLimit) groups", at: start)
        }
        var wrap: (PatternExpression) -> PatternExpression = { $0 }
        if !take("?") {
            wrap = capture()
        } else if take("=") {
            wrap = { .assertion(.lookAhead($0, isNegated: false)) }
        } else if take("!") {
            wrap = { .assertion(.lookAhead($0, isNegated: true)) }
        } else if take(text: "<=") {
            wrap = { .assertion(.lookBehind($0, isNegated: false)) }
        } else if take(text: "<!") {
            wrap = { .assertion(.lookBehind($0, isNegated: true)) }
        } else if take("<") {
            guard Self.name(scalars, &next) != nil else {
                throw problem("a group's name is malformed", at: start)
            }
            wrap = capture()
        } else if !take(":") {
            throw problem(
                "ECMA-262 has no group that starts like this", at: start,
                hint: "write `(?:…)`; instead of the flag `i` name both cases: `[Aa]`")
        }
        let body = try alternatives()
        guard take(")") else {
            throw problem("this `(` is not closed", at: start, hint: "write `\\(` for the character")
        }
        return wrap(body)
    }

    private mutating func capture() -> (PatternExpression) -> PatternExpression {
        groupCount += 1
        let group = groupCount
        return { .captured($0, group: group) }
    }

    /// `\1`; the backslash has been taken.
    mutating func numberedReference(_ start: Int) throws(PatternProblem) -> PatternExpression {
        var group = 0
        while let digit = peek, "0"..."9" ~= digit, group < 100_000 {
            group = group * 10 + Int(digit.value - 0x30)
            next += 1
        }
        guard group <= groups.count else {
            throw problem("there is no group \(group) to refer back to", at: start)
        }
        return .backReference(group: group, column: start + 1)
    }

    /// `\k<name>`; the backslash has been taken.
    mutating func namedReference(_ start: Int) throws(PatternProblem) -> PatternExpression {
        next += 1
        guard take("<"), let name = Self.name(scalars, &next) else {
            throw problem("`\\k` takes a group's name: `\\k<name>`", at: start)
        }
        // Groups of one name are in different alternatives, and one without a text refers to nothing.
        let named = groups.indices.filter { groups[$0] == name }
        guard !named.isEmpty else { throw problem("there is no group `\(name)` to refer back to", at: start) }
        let references = named.map { PatternExpression.backReference(group: $0 + 1, column: start + 1) }
        return references.count == 1 ? references[0] : .sequence(references)
    }

    /// The names of all groups that capture, in order; empty for those without a name.
    static func groups(_ scalars: [Unicode.Scalar]) -> [String] {
        var groups: [String] = []
        var isInClass = false
        var next = 0
        while next < scalars.count {
            let scalar = scalars[next]
            next += 1
            switch scalar {
            case "\\": next += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass:
                let rest = scalars[next...]
                if rest.first != "?" {
                    groups.append("")
                } else if rest.dropFirst().first == "<" {
                    var end = next + 2
                    if let name = name(scalars, &end) { groups.append(name) }
                }
            default: break
            }
        }
        return groups
    }

    /// A group's name and the `>` behind it; moves past both.
    private static func name(_ scalars: [Unicode.Scalar], _ next: inout Int) -> String? {
        var end = next
        while end < scalars.count, scalars[end].properties.isXIDContinue || scalars[end] == "$" { end += 1 }
        guard end > next, end < scalars.count, scalars[end] == ">" else { return nil }
        defer { next = end + 1 }
        return String(String.UnicodeScalarView(scalars[next..<end]))
    }
}
