/// The groups of an expression: which are open, how many capture, and what they are called. Two may have one
/// name if they stand in different alternatives, so that at most one of them takes part in a match.
struct ExpressionGroups {
    typealias Name = [Unicode.Scalar]

    /// A group that is open, or the whole expression.
    private struct Scope {
        var part: ExpressionPart
        /// The names in the alternative that is being read.
        var names: Set<Name> = []
        /// The names in those before it.
        var earlierNames: Set<Name> = []
    }

    private var open = [Scope(part: .atom)]
    private var allNames: Set<Name> = []
    private var referencedNames: Set<Name> = []
    private var captureCount = 0
    private var highestReference = 0
    private var hasClash = false

    /// Whether all groups are closed, and each reference means one.
    var isComplete: Bool {
        open.count == 1 && !hasClash && highestReference <= captureCount
            && referencedNames.isSubset(of: allNames)
    }

    /// Enters a group that captures.
    mutating func open(capturing name: Name?) {
        captureCount += 1
        if let name {
            allNames.insert(name)
            if !open[open.count - 1].names.insert(name).inserted { hasClash = true }
        }
        open(.atom)
    }

    /// Enters a group that doesn't.
    mutating func open(_ part: ExpressionPart) { open.append(Scope(part: part)) }

    /// Starts the next alternative of the innermost group.
    mutating func startAlternative() {
        let last = open.count - 1
        var names: Set<Name> = []
        swap(&names, &open[last].names)
        Self.merge(&names, into: &open[last].earlierNames)
    }

    /// Leaves the innermost group and says what it is; nil when none is open.
    mutating func close() -> ExpressionPart? {
        guard open.count > 1, var scope = open.popLast() else { return nil }
        Self.merge(&scope.earlierNames, into: &scope.names)
        if !Self.merge(&scope.names, into: &open[open.count - 1].names) { hasClash = true }
        return scope.part
    }

    /// Notes `\1`.
    mutating func refer(to number: Int) { highestReference = max(highestReference, number) }

    /// Notes `\k<name>`.
    mutating func refer(to name: Name) { referencedNames.insert(name) }

    /// Puts the smaller set into the larger one, so that a name moves at most log n times, and leaves the
    /// union in `others`; false when they have one in common.
    @discardableResult
    private static func merge(_ names: inout Set<Name>, into others: inout Set<Name>) -> Bool {
        if names.count > others.count { swap(&names, &others) }
        let count = names.count + others.count
        others.formUnion(names)
        return others.count == count
    }
}
