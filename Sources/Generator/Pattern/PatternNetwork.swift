/// A nondeterministic automaton (Thompson's construction), built from its end to its start.
struct PatternNetwork {
    enum State {
        /// Takes a scalar of these classes.
        case scalar(classes: [Bool], next: Int)
        case split(Int, Int)
        case start(next: Int)
        case end(next: Int)
        case wordBoundary(isNegated: Bool, next: Int)
        /// Demands that an automaton of ``aheads`` accepts, or refuses, what follows.
        case lookAhead(Int, next: Int)
        /// Demands that an automaton of ``behinds`` accepts, or refuses, what came before.
        case lookBehind(Int, next: Int)
        case match
    }

    struct Look {
        var machine: PatternMachine
        var isNegated: Bool
    }

    /// Beyond this a pattern is refused.
    static let stateLimit = 12_000
    private static let partLimit = 60_000

    private(set) var states: [State] = [.match]
    private(set) var aheads: [Look] = []
    private(set) var behinds: [Look] = []
    private(set) var first = 0
    /// Whether the answers depend on the letters on both sides of a place.
    let hasWordBoundary: Bool
    /// Whether the answers depend on being at the start.
    let hasStart: Bool
    private let alphabet: PatternAlphabet
    private var parts = 0

    init(_ expression: PatternExpression, _ alphabet: PatternAlphabet) throws(PatternProblem) {
        self.alphabet = alphabet
        hasWordBoundary = expression.contains {
            if case .assertion(.wordBoundary) = $0 { true } else { false }
        }
        hasStart = hasWordBoundary || expression.contains { $0 == .assertion(.start) }
        first = try add(expression, then: 0)
    }

    private mutating func add(_ state: State) throws(PatternProblem) -> Int {
        guard states.count < Self.stateLimit else { throw PatternLimits.tooLarge }
        states.append(state)
        return states.count - 1
    }

    private mutating func add(_ expression: PatternExpression, then next: Int) throws(PatternProblem) -> Int {
        // Parts that need no state count too, so that no repetition of nothing goes on for ever.
        parts += 1
        guard parts <= Self.partLimit else { throw PatternLimits.tooLarge }
        switch expression {
        case .scalar(let set): return try add(.scalar(classes: alphabet.classes(of: set), next: next))
        case .sequence(let parts):
            var next = next
            for part in parts.reversed() { next = try add(part, then: next) }
            return next
        case .alternatives(let branches):
            var first = try add(branches[branches.count - 1], then: next)
            for branch in branches.dropLast().reversed() {
                first = try add(.split(try add(branch, then: next), first))
            }
            return first
        case .repeated(let body, let least, let most, _):
            return try add(body, least, most, then: next)
        case .captured(let body, _): return try add(body, then: next)
        case .backReference(_, let column): throw PatternLimits.backReference(column)
        case .assertion(let assertion): return try add(assertion, then: next)
        }
    }

    private mutating func add(_ body: PatternExpression, _ least: Int, _ most: Int?, then next: Int)
        throws(PatternProblem) -> Int
    {
        var first = next
        if let most {
            for _ in least..<most { first = try add(.split(try add(body, then: first), next)) }
        } else {
            first = try add(.split(next, next))
            states[first] = .split(try add(body, then: first), next)
        }
        for _ in 0..<least { first = try add(body, then: first) }
        return first
    }

    private mutating func add(_ assertion: PatternExpression.Assertion, then next: Int)
        throws(PatternProblem) -> Int
    {
        switch assertion {
        case .start: return try add(.start(next: next))
        case .end: return try add(.end(next: next))
        case .wordBoundary(let isNegated): return try add(.wordBoundary(isNegated: isNegated, next: next))
        case .lookAhead(let body, let isNegated):
            // Its machine starts in the middle of the text and can't know what came before.
            guard !body.contains(where: \.looksBehind) else { throw PatternLimits.lookBehindInside }
            let machine = try PatternMachine.make(body, alphabet, .prefix)
            aheads.append(Look(machine: machine, isNegated: isNegated))
            return try add(.lookAhead(aheads.count - 1, next: next))
        case .lookBehind(let body, let isNegated):
            guard !body.contains(where: \.looksAhead) else { throw PatternLimits.lookBehind }
            let machine = try PatternMachine.make(body, alphabet, .suffix)
            behinds.append(Look(machine: machine, isNegated: isNegated))
            return try add(.lookBehind(behinds.count - 1, next: next))
        }
    }
}
