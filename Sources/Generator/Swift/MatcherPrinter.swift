/// Prints the matchers that are asked: a function each, which judges the value at the position of a
/// `JSONMatcher` and moves past it.
struct MatcherPrinter {
    let plan: APIPlan
    let names: SwiftNames
    let used: [MatcherID]

    init(plan: APIPlan, names: SwiftNames) {
        self.plan = plan
        self.names = names
        used = MatcherReach.used(in: plan)
    }

    /// A call of a matcher.
    static func call(_ id: MatcherID, _ json: String = "json") -> String { "Matchers.\(name(id))(&\(json))" }

    private static func name(_ id: MatcherID) -> String { "schema\(id.index + 1)" }

    func print() -> SourceText {
        var source = SourceText()
        guard !used.isEmpty else { return source }
        source.documentation("Yes-or-no questions about values: schemas that are matched, and build nothing.")
        source.block("enum Matchers") { source in
            // Each begins with its doc comment, which sets them apart.
            for id in used { printMatcher(plan[id], &source) }
        }
        let evaluations = self.evaluations
        guard !evaluations.isEmpty else { return source }
        source.line()
        source.documentation("Which members or elements schemas evaluate, for what nothing has evaluated.")
        source.block("enum Evaluations") { source in
            for (index, plan) in evaluations.enumerated() {
                if index > 0 { source.line() }
                EvaluationPrinter(plan: self.plan).print(plan, &source)
            }
        }
        return source
    }

    private var evaluations: [EvaluationPlan] {
        var known: Set<Int> = []
        var waiting = used.flatMap { plan[$0].assertions.compactMap(\.evaluation) }
        var found: [EvaluationPlan] = []
        while let next = waiting.popLast() {
            guard known.insert(next.index).inserted else { continue }
            found.append(next)
            waiting += next.parts.map(\.evaluation) + next.dependent.map(\.evaluation)
        }
        return found.sorted { $0.index < $1.index }
    }

    private func printMatcher(_ matcher: MatcherPlan, _ source: inout SourceText) {
        let pointer = matcher.node.map { "`#\($0.pointer)`" } ?? ""
        source.documentation((matcher.keyword.map { "`\($0)` of " } ?? "") + pointer)
        for assertion in matcher.assertions { printNames(assertion, matcher.id, &source) }
        let head = "static func \(Self.name(matcher.id))(_ json: inout JSONMatcher) -> Bool"
        if let expression = AssertionPrinter(plan: plan, matcher: matcher).expression {
            return source.function(head, expression)
        }
        source.block(head) { source in
            guard matcher.isMemoized else { return printBody(matcher, &source) }
            source.line("json.memoized(\(matcher.id.index + 1)) { json in")
            source.indented { printBody(matcher, &$0) }
            source.line("}")
        }
    }

    private func printBody(_ matcher: MatcherPlan, _ source: inout SourceText) {
        if matcher.acceptsNull { source.line("if json.type() == .null { return json.skip() }") }
        let assertions = AssertionPrinter(plan: plan, matcher: matcher)
        assertions.print(&source)
    }

    private func printNames(_ assertion: Assertion, _ id: MatcherID, _ source: inout SourceText) {
        guard case .object(let object) = assertion else { return }
        let members = AssertionPrinter.memberNames(object)
        guard !members.isEmpty else { return }
        source.list(
            "private static let names\(id.index + 1) = MemberNames([", members.map(SwiftText.quoted), "])")
    }
}

/// Finds the matchers that something printed asks.
enum MatcherReach {
    static func used(in plan: APIPlan) -> [MatcherID] {
        var waiting: [MatcherID] = []
        for type in plan.types where !plan.usages[type.id.index].isEmpty {
            waiting += type.kind.matchers
            for value in type.kind.values { collect(value, &waiting) }
        }
        for operation in plan.operations {
            for value in operation.values { collect(value, &waiting) }
            for response in operation.responses {
                waiting += (response.content?.alternatives ?? []).compactMap(\.matcher)
            }
        }
        var known: Set<MatcherID> = []
        while let next = waiting.popLast() {
            guard known.insert(next).inserted else { continue }
            waiting += plan[next].assertions.flatMap(\.matchers)
        }
        return known.sorted { $0.index < $1.index }
    }

    private static func collect(_ value: ValuePlan, _ found: inout [MatcherID]) {
        found += value.rules.map(\.matcher)
        switch value.shape {
        case .array(let item), .map(let item): collect(item, &found)
        default: break
        }
    }
}

extension Assertion {
    /// The evaluation that `unevaluated…` looks at.
    fileprivate var evaluation: EvaluationPlan? {
        switch self {
        case .array(let array): array.unevaluated?.evaluation
        case .object(let object): object.unevaluated?.evaluation
        default: nil
        }
    }
}
