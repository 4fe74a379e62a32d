/// `*`, `+`, `?` and what stands in braces.
extension PatternParser {
    struct Quantifier {
        var least: Int
        var most: Int?
    }

    mutating func quantifier() throws(PatternProblem) -> Quantifier? {
        if take("*") { return Quantifier(least: 0) }
        if take("+") { return Quantifier(least: 1) }
        if take("?") { return Quantifier(least: 0, most: 1) }
        let start = next
        guard !isLiteralBrace, take("{") else { return nil }
        guard let least = try number() else { throw malformed(start) }
        var most: Int? = least
        if take(",") { most = try number() }
        guard take("}") else { throw malformed(start) }
        if let most, most < least { throw problem("the most is less than the least", at: start) }
        return Quantifier(least: least, most: most)
    }

    /// Whether a `{` comes next that can't be meant as a repetition, since no number follows.
    var isLiteralBrace: Bool {
        guard peek == "{" else { return false }
        guard next + 1 < scalars.count else { return true }
        return scalars[next + 1] != "," && !("0"..."9" ~= scalars[next + 1])
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
                "no text is long enough for more than \(Self.repetitionLimit) repetitions", at: start,
                hint: "say `*` or `+` here")
        }
        return value
    }
}
