/// A regular expression, taken apart.
indirect enum PatternExpression: Hashable, Sendable {
    /// One scalar out of a set.
    case scalar(ScalarSet)
    case sequence([PatternExpression])
    case alternatives([PatternExpression])
    /// The most is nil when there is no limit. A lazy one tries few repetitions first.
    case repeated(PatternExpression, least: Int, most: Int?, isLazy: Bool)
    /// A group that keeps what it matched, by its number.
    case captured(PatternExpression, group: Int)
    /// The text that a group has kept. The column is where the pattern says so.
    case backReference(group: Int, column: Int)
    case assertion(Assertion)

    /// Conditions on a place of the text.
    enum Assertion: Hashable, Sendable {
        /// `^`
        case start
        /// `$`
        case end
        /// `\b`, or `\B` when negated.
        case wordBoundary(isNegated: Bool)
        /// `(?=…)`, or `(?!…)` when negated.
        case lookAhead(PatternExpression, isNegated: Bool)
        /// `(?<=…)`, or `(?<!…)` when negated.
        case lookBehind(PatternExpression, isNegated: Bool)
    }

    static let empty = PatternExpression.sequence([])

    /// What the expression is made of, one level down.
    var parts: [PatternExpression] {
        switch self {
        case .scalar, .backReference: []
        case .sequence(let parts), .alternatives(let parts): parts
        case .repeated(let part, _, _, _), .captured(let part, _): [part]
        case .assertion(.lookAhead(let part, _)), .assertion(.lookBehind(let part, _)): [part]
        case .assertion: []
        }
    }

    /// Whether the expression or a part of it satisfies the condition.
    func contains(where condition: (PatternExpression) -> Bool) -> Bool {
        condition(self) || parts.contains { $0.contains(where: condition) }
    }

    /// Whether the truth of the assertion depends on what follows.
    var looksAhead: Bool {
        switch self {
        case .assertion(.end), .assertion(.wordBoundary), .assertion(.lookAhead): true
        default: false
        }
    }

    var isAssertion: Bool {
        if case .assertion = self { true } else { false }
    }

    /// Whether the expression is a look-behind.
    var looksBehind: Bool {
        if case .assertion(.lookBehind) = self { true } else { false }
    }
}
