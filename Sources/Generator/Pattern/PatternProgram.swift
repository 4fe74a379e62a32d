/// A pattern as instructions of the runtime's backtracking matcher.
struct PatternProgram: Hashable {
    /// The instructions, as the runtime's `PatternInstruction` numbers them, each before its operands.
    private(set) var code: [Int] = []
    /// The sets that instructions take scalars of.
    private(set) var sets: [ScalarSet] = []
    /// How many numbers a run keeps: two for each group, and those of its loops.
    private(set) var registerCount = 0

    private var setNumbers: [ScalarSet: Int] = [:]
    private let groupCount: Int

    /// The longest program.
    static let codeLimit = 20_000

    enum Instruction: Int {
        case match, take, run, split, jump, save, reset, start, end, boundary, reference, look, lookEnd
        case clear, loop, next
    }

    init(_ expression: PatternExpression) throws(PatternProblem) {
        groupCount = Self.lastGroup(expression)
        registerCount = 2 * (groupCount + 1)
        try add(expression, isBackward: false)
        try emit(.match)
    }

    private static func lastGroup(_ expression: PatternExpression) -> Int {
        let inside = expression.parts.map(lastGroup).max() ?? 0
        if case .captured(_, let group) = expression { return max(group, inside) }
        return inside
    }

    private static func groups(_ expression: PatternExpression) -> [Int] {
        let inside = expression.parts.flatMap(groups)
        if case .captured(_, let group) = expression { return [group] + inside }
        return inside
    }

    @discardableResult
    private mutating func emit(_ instruction: Instruction, _ operands: Int...) throws(PatternProblem) -> Int {
        guard code.count < Self.codeLimit else {
            throw PatternProblem(1, "the pattern is too long to be tried in a limit of steps")
        }
        code.append(instruction.rawValue)
        code += operands
        return code.count - operands.count - 1
    }

    private mutating func number(_ set: ScalarSet) -> Int {
        if let known = setNumbers[set] { return known }
        sets.append(set)
        setNumbers[set] = sets.count - 1
        return sets.count - 1
    }

    private mutating func newRegister() -> Int {
        registerCount += 1
        return registerCount - 1
    }
}

// MARK: - Instructions for an expression

extension PatternProgram {
    /// Look-behinds read backwards, as ECMA-262 has it (section 22.2.2.4).
    private mutating func add(_ expression: PatternExpression, isBackward: Bool) throws(PatternProblem) {
        switch expression {
        case .scalar(let set): try emit(.take, number(set), isBackward ? 1 : 0)
        case .sequence(let parts):
            for part in isBackward ? parts.reversed() : parts { try add(part, isBackward: isBackward) }
        case .alternatives(let branches): try add(branches: branches, isBackward: isBackward)
        case .repeated(.scalar(let set), let least, let most, let isLazy):
            try emit(
                .run, number(set), isBackward ? 1 : 0, Self.clamped(least), most.map(Self.clamped) ?? -1,
                isLazy ? 1 : 0)
        case .repeated(let body, let least, let most, let isLazy):
            try add(body, least, most, isLazy: isLazy, isBackward: isBackward)
        case .captured(let body, let group):
            try emit(.save, 2 * group + (isBackward ? 1 : 0))
            try add(body, isBackward: isBackward)
            try emit(.save, 2 * group + (isBackward ? 0 : 1))
        case .backReference(let group, _): try emit(.reference, group, isBackward ? 1 : 0)
        case .assertion(let assertion): try add(assertion)
        }
    }

    private mutating func add(branches: [PatternExpression], isBackward: Bool) throws(PatternProblem) {
        var exits: [Int] = []
        for branch in branches.dropLast() {
            let split = try emit(.split, 0, 0)
            code[split + 1] = code.count
            try add(branch, isBackward: isBackward)
            exits.append(try emit(.jump, 0) + 1)
            code[split + 2] = code.count
        }
        if let last = branches.last { try add(last, isBackward: isBackward) }
        for exit in exits { code[exit] = code.count }
    }

    private mutating func add(
        _ body: PatternExpression, _ least: Int, _ most: Int?, isLazy: Bool, isBackward: Bool
    ) throws(PatternProblem) {
        let count = newRegister()
        let place = newRegister()
        let groups = Self.groups(body)
        try emit(.reset, count)
        let head = try emit(
            .loop, count, Self.clamped(least), most.map(Self.clamped) ?? -1, isLazy ? 1 : 0, 0)
        try emit(.save, place)
        if let first = groups.min(), let last = groups.max() { try emit(.clear, first, last) }
        try add(body, isBackward: isBackward)
        try emit(.next, count, place, Self.clamped(least), head)
        code[head + 5] = code.count
    }

    private mutating func add(_ assertion: PatternExpression.Assertion) throws(PatternProblem) {
        switch assertion {
        case .start: try emit(.start)
        case .end: try emit(.end)
        case .wordBoundary(let isNegated): try emit(.boundary, isNegated ? 1 : 0)
        case .lookAhead(let body, let isNegated): try look(body, isNegated, isBackward: false)
        case .lookBehind(let body, let isNegated): try look(body, isNegated, isBackward: true)
        }
    }

    private mutating func look(_ body: PatternExpression, _ isNegated: Bool, isBackward: Bool)
        throws(PatternProblem)
    {
        let look = try emit(.look, isNegated ? 1 : 0, 0)
        try add(body, isBackward: isBackward)
        try emit(.lookEnd)
        code[look + 2] = code.count
    }

    /// No text is longer than this.
    private static func clamped(_ count: Int) -> Int { min(count, Int(Int32.max)) }
}
