/// Takes a pattern apart as ECMA-262 does with the flag `u` (section 22.2.1), with the leniencies that
/// patterns in contracts rely on: `\` before any punctuation, `-` beside a class escape, a lone `]` or `}`.
struct PatternParser {
    static let depthLimit = 100
    static let repetitionLimit = 10_000

    let scalars: [Unicode.Scalar]
    var next = 0
    private var depth = 0

    static func parse(_ source: String) throws(PatternProblem) -> PatternExpression {
        var parser = PatternParser(source)
        let expression = try parser.alternatives()
        guard parser.peek == nil else {
            throw parser.problem("this `)` closes no group", hint: "write `\\)`")
        }
        return expression
    }

    private init(_ source: String) {
        scalars = Array(source.unicodeScalars)
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

    private mutating func alternatives() throws(PatternProblem) -> PatternExpression {
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
        guard let (least, most) = try quantifier() else { return atom }
        if isAssertion(at: start) { throw problem("an assertion can't be repeated", at: start) }
        _ = take("?")  // Lazy or not makes no difference to whether a text matches.
        if let scalar = peek, scalar == "*" || scalar == "+" || scalar == "?" {
            throw problem("a repetition can't be repeated", hint: "put what comes before in `(?:…)`")
        }
        return .repeated(atom, least: least, most: most)
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
        case "{":
            throw problem(
                "this `{` starts no repetition", at: start, hint: "write `\\{` or `{n}`, `{n,}`, `{n,m}`")
        default: return .scalar(ScalarSet(scalar.value))
        }
    }

    private mutating func group(_ start: Int) throws(PatternProblem) -> PatternExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw problem("nested deeper than \(Self.depthLimit) groups", at: start)
        }
        var wrap: (PatternExpression) -> PatternExpression = { $0 }
        if take("?") {
            if take("=") {
                wrap = { .assertion(.lookAhead($0, isNegated: false)) }
            } else if take("!") {
                wrap = { .assertion(.lookAhead($0, isNegated: true)) }
            } else if take(text: "<=") {
                wrap = { .assertion(.lookBehind($0, isNegated: false)) }
            } else if take(text: "<!") {
                wrap = { .assertion(.lookBehind($0, isNegated: true)) }
            } else if take("<") {
                try groupName(start)
            } else if !take(":") {
                throw problem(
                    "ECMA-262 has no group that starts like this", at: start,
                    hint: "write `(?:…)`; instead of the flag `i` name both cases: `[Aa]`")
            }
        }
        let body = try alternatives()
        guard take(")") else {
            throw problem("this `(` is not closed", at: start, hint: "write `\\(` for the character")
        }
        return wrap(body)
    }

    private mutating func groupName(_ start: Int) throws(PatternProblem) {
        let first = next
        while let scalar = peek, scalar.properties.isXIDContinue || scalar == "$" { next += 1 }
        guard next > first, take(">") else { throw problem("a group's name is malformed", at: start) }
    }
}

// MARK: - Repetitions

extension PatternParser {
    private mutating func quantifier() throws(PatternProblem) -> (least: Int, most: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = next
        guard take("{") else { return nil }
        guard let least = try number() else { throw malformed(start) }
        var most: Int? = least
        if take(",") { most = try number() }
        guard take("}") else { throw malformed(start) }
        if let most, most < least { throw problem("the most is less than the least", at: start) }
        return (least, most)
    }

    private func malformed(_ start: Int) -> PatternProblem {
        problem(
            "this `{` starts no repetition", at: start, hint: "write `\\{` or `{n}`, `{n,}`, `{n,m}`, `{0,m}`"
        )
    }

    private mutating func number() throws(PatternProblem) -> Int? {
        let start = next
        while let scalar = peek, "0"..."9" ~= scalar { next += 1 }
        guard next > start else { return nil }
        let digits = String(String.UnicodeScalarView(scalars[start..<next]))
        guard let value = Int(digits), value <= Self.repetitionLimit else {
            throw problem(
                "a repetition of more than \(Self.repetitionLimit) makes too large an automaton", at: start,
                hint: "leave long lengths to `minLength` and `maxLength`, and say `*` or `+` here")
        }
        return value
    }
}
