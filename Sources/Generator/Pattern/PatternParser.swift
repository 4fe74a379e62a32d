/// Takes a pattern apart as ECMA-262 does with the flag `u` (section 22.2.1), with the leniencies that
/// patterns in contracts rely on: `\` before any punctuation, `-` beside a class escape, and a lone `]`,
/// `}` or `{`. Each leaves a note.
struct PatternParser {
    static let depthLimit = 100
    static let repetitionLimit = Int(UInt32.max)

    let scalars: [Unicode.Scalar]
    var next = 0
    var depth = 0
    var isInClass = false
    /// How many groups that capture have begun.
    var groupCount = 0
    /// The names of all groups that capture, empty for those without one.
    let groups: [String]
    var notes: [Note] = []

    static func parse(_ source: String) throws(PatternProblem) -> (
        expression: PatternExpression, notes: [Note]
    ) {
        var parser = PatternParser(source)
        let expression = try parser.alternatives()
        guard parser.peek == nil else {
            throw parser.problem("this `)` closes no group", hint: "write `\\)`")
        }
        return (expression, parser.notes)
    }

    private init(_ source: String) {
        scalars = Array(source.unicodeScalars)
        groups = Self.groups(scalars)
    }

    var peek: Unicode.Scalar? { next < scalars.count ? scalars[next] : nil }

    /// Moves past a scalar if it comes next.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        next += 1
        return true
    }

    /// Moves past a text if it comes next.
    mutating func take(text: String) -> Bool {
        let wanted = text.unicodeScalars
        guard scalars[next...].starts(with: wanted) else { return false }
        next += wanted.count
        return true
    }

    func problem(_ text: String, at place: Int? = nil, hint: String? = nil) -> PatternProblem {
        PatternProblem((place ?? next) + 1, text, hint: hint)
    }

    mutating func alternatives() throws(PatternProblem) -> PatternExpression {
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence() throws(PatternProblem) -> PatternExpression {
        var terms: [PatternExpression] = []
        while let scalar = peek, scalar != "|", scalar != ")" { terms.append(try term()) }
        return terms.count == 1 ? terms[0] : .sequence(terms)
    }

    private mutating func term() throws(PatternProblem) -> PatternExpression {
        let start = next
        let atom = try atom()
        guard let quantifier = try quantifier() else { return atom }
        if isAssertion(at: start) { throw problem("an assertion can't be repeated", at: start) }
        let isLazy = take("?")
        if let scalar = peek, scalar == "*" || scalar == "+" || scalar == "?" {
            throw problem("a repetition can't be repeated", hint: "put what comes before in `(?:…)`")
        }
        return .repeated(atom, least: quantifier.least, most: quantifier.most, isLazy: isLazy)
    }

    /// Whether what starts there is an assertion itself, and not a group around one, which may be repeated.
    private func isAssertion(at start: Int) -> Bool {
        let rest = scalars[start...]
        return ["^", "$", "\\b", "\\B", "(?=", "(?!", "(?<=", "(?<!"].contains {
            rest.starts(with: $0.unicodeScalars)
        }
    }

    private mutating func atom() throws(PatternProblem) -> PatternExpression {
        let start = next
        guard let scalar = peek else { return .empty }
        let isLiteralBrace = isLiteralBrace
        next += 1
        switch scalar {
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case ".": return .scalar(.dot)
        case "(": return try group(start)
        case "[": return .scalar(try characterClass(start))
        case "\\": return try escape(start)
        case "*", "+", "?":
            throw problem("there is nothing to repeat here", at: start, hint: "write `\\\(scalar)`")
        case "{" where !isLiteralBrace:
            throw problem(
                "this `{` starts no repetition", at: start, hint: "write `\\{` or `{n}`, `{n,}`, `{n,m}`")
        default:
            if scalar == "{" || scalar == "}" || scalar == "]" { note(loneBracket: scalar) }
            return .scalar(ScalarSet(scalar.value))
        }
    }
}
