/// A pattern that one pass over the text decides by counting: `^[A-Z]{2}\d{1,3000}$`. There is no table,
/// so that the counts may be as large as they like.
struct PatternScan: Hashable {
    /// At least and at most so many scalars of a set; no limit when `most` is nil.
    struct Step: Hashable {
        var set: ScalarSet
        var least: Int
        var most: Int?

        var isExact: Bool { least == most }
    }

    private(set) var steps: [Step] = []
    /// Whether the text must end after the last step.
    private(set) var isAnchoredAtEnd = false
    private var isAnchoredAtStart = false

    static let stepLimit = 4_096

    /// Nil when the pattern isn't a sequence of sets from the start of a text, or when to take as much as
    /// there is may be wrong.
    init?(_ expression: PatternExpression) {
        guard append(expression), isAnchoredAtStart else { return nil }
        if !isAnchoredAtEnd {
            // What may follow matters no more once the least is there.
            while steps.last?.least == 0 { steps.removeLast() }
            if let last = steps.indices.last { steps[last].most = steps[last].least }
        }
        guard steps.count <= Self.stepLimit, isDeterministic else { return nil }
    }

    private init() {}

    /// Whether the text has a match, as the runtime will find it.
    func matches(_ text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        for step in steps {
            var count = 0
            while count != step.most, let scalar = rest.first, step.set.contains(scalar.value) {
                rest.removeFirst()
                count += 1
            }
            if count < step.least { return false }
        }
        return !isAnchoredAtEnd || rest.isEmpty
    }

    /// Whether no scalar that a step takes could be meant for a later one.
    private var isDeterministic: Bool {
        steps.indices.allSatisfy { index in
            if steps[index].isExact { return true }
            for follower in steps[(index + 1)...] {
                if follower.set.overlaps(steps[index].set) { return false }
                if follower.least > 0 { break }
            }
            return true
        }
    }
}

// MARK: - Taking the expression apart

extension PatternScan {
    /// False when the expression fits no scan.
    private mutating func append(_ expression: PatternExpression) -> Bool {
        switch expression {
        case .scalar(let set): return append(Step(set: set, least: 1, most: 1))
        case .captured(let body, _): return append(body)
        case .sequence(let parts): return parts.allSatisfy { append($0) }
        case .alternatives(let branches):
            guard let set = Self.union(branches) else { return false }
            return append(Step(set: set, least: 1, most: 1))
        case .repeated(let body, let least, let most, _): return append(body, least, most)
        case .assertion(.start):
            isAnchoredAtStart = true
            return steps.isEmpty
        case .assertion(.end):
            isAnchoredAtEnd = true
            return true
        case .assertion, .backReference: return false
        }
    }

    private mutating func append(_ step: Step) -> Bool {
        guard isAnchoredAtStart, !isAnchoredAtEnd, steps.count <= Self.stepLimit else { return false }
        if step.most == 0 { return true }
        guard let last = steps.indices.last, steps[last].set == step.set else {
            steps.append(step)
            return true
        }
        guard let least = Self.sum(steps[last].least, step.least) else { return false }
        steps[last].least = least
        steps[last].most = Self.sum(steps[last].most, step.most)
        return true
    }

    private mutating func append(_ body: PatternExpression, _ least: Int, _ most: Int?) -> Bool {
        if least == 1, most == 1 { return append(body) }
        guard !body.contains(where: \.isAssertion) else { return false }
        var inner = PatternScan()
        inner.isAnchoredAtStart = true
        guard inner.append(body), inner.steps.count == 1 else { return false }
        let step = inner.steps[0]
        // Otherwise only some lengths are right: `(?:[a-f]{2})*`.
        guard least == most || step.least <= 1 else { return false }
        guard let fewest = Self.product(step.least, least) else { return false }
        return append(Step(set: step.set, least: fewest, most: Self.product(step.most, most)))
    }

    /// The set of all branches, nil when they are more than sets.
    private static func union(_ branches: [PatternExpression]) -> ScalarSet? {
        var union = ScalarSet([])
        for branch in branches {
            guard case .scalar(let set) = branch else { return nil }
            union = union.union(set)
        }
        return union
    }

    private static func sum(_ one: Int?, _ other: Int?) -> Int? {
        guard let one, let other else { return nil }
        let (sum, isTooLarge) = one.addingReportingOverflow(other)
        return isTooLarge ? nil : sum
    }

    private static func product(_ one: Int?, _ other: Int?) -> Int? {
        guard let one, let other else { return one == 0 || other == 0 ? 0 : nil }
        let (product, isTooLarge) = one.multipliedReportingOverflow(by: other)
        return isTooLarge ? nil : product
    }
}
