/// Decides what becomes of what can't be honoured: errors, or operations that are left out.
struct IssueReport {
    let context: ValueContext

    func settle(_ plan: inout APIPlan) {
        let reach = IssueReach(plan: plan)
        var kept: [OperationPlan] = []
        var reported: Set<Int> = []
        for operation in plan.operations {
            let found = reach.issues(of: operation)
            if found.isEmpty {
                kept.append(operation)
            } else if context.options.unsupported == .skip {
                skip(operation, found, &plan)
            } else {
                reported.formUnion(found)
                kept.append(operation)
                tell(found, operation.id)
            }
        }
        plan.operations = kept
        plan.webhooks = plan.webhooks.filter { webhook in
            let found = reach.issues(of: webhook.value)
            reported.formUnion(found)
            tell(found, webhook.id)
            return found.isEmpty || context.options.unsupported == .error
        }
        adoptTypes(&plan)
        warnUnused(reach, reported, plan)
    }

    /// What an operation that was left out would have held belongs to others too, if they use it.
    private func adoptTypes(_ plan: inout APIPlan) {
        let kept = Set(plan.operations.map(\.number))
        for index in plan.types.indices {
            switch plan.types[index].origin.scope {
            case .input(let number), .output(let number, _):
                if !kept.contains(number) { plan.types[index].origin.scope = .schemas }
            case .schemas, .response, .type: break
            }
        }
    }

    private func skip(_ operation: OperationPlan, _ issues: Set<Int>, _ plan: inout APIPlan) {
        let reasons = issues.sorted().map { context.issues[$0] }
        plan.skipped.append(
            SkippedOperation(
                id: operation.id, method: operation.method, route: operation.route, place: operation.place,
                reasons: reasons))
        tell(issues, operation.id)
    }

    /// Each issue once, and for each operation that it stops.
    private func tell(_ issues: Set<Int>, _ operation: String) {
        context.diagnostics.inOperation(operation) {
            for issue in issues.sorted().map({ context.issues[$0] }) {
                if context.options.unsupported == .skip {
                    let text = issue.text + "; what needs it is left out"
                    context.diagnostics.warning(issue.place, text, hint: issue.hint)
                } else {
                    context.diagnostics.error(issue.place, issue.text, hint: issue.hint)
                }
            }
        }
    }

    /// What no operation needs is a warning.
    private func warnUnused(_ reach: IssueReach, _ reported: Set<Int>, _ plan: APIPlan) {
        let skipped = Set(plan.skipped.flatMap(\.reasons))
        for (index, issue) in context.issues.enumerated()
        where !reported.contains(index) && !skipped.contains(issue) {
            context.diagnostics.warning(issue.place, issue.text + "; no operation needs it", hint: issue.hint)
        }
    }
}

/// Which issues the values of an operation meet, in themselves and in the types that they are made of.
final class IssueReach {
    private let plan: APIPlan
    private var ofTypes: [Set<Int>]

    init(plan: APIPlan) {
        self.plan = plan
        ofTypes = plan.types.map { _ in [] }
        let ofMatchers = Self.matcherIssues(plan)
        var children: [[TypeID]] = []
        for type in plan.types {
            var own: Set<Int> = []
            var uses: [TypeID] = []
            for value in type.kind.values { Self.collect(value, ofMatchers, &own, &uses) }
            for matcher in type.kind.matchers { own.formUnion(ofMatchers[matcher.index]) }
            if case .structure(let structure) = type.kind { own.formUnion(structure.issues) }
            ofTypes[type.id.index] = own
            children.append(uses)
        }
        ofTypes = Self.spread(ofTypes, children.map { $0.map(\.index) })
        self.ofMatchers = ofMatchers
    }

    private let ofMatchers: [Set<Int>]

    func issues(of operation: OperationPlan) -> Set<Int> {
        operation.values.reduce(into: Set(operation.issues)) { $0.formUnion(issues(of: $1)) }
    }

    func issues(of value: ValuePlan) -> Set<Int> {
        var issues: Set<Int> = []
        var uses: [TypeID] = []
        Self.collect(value, ofMatchers, &issues, &uses)
        for use in uses { issues.formUnion(ofTypes[use.index]) }
        return issues
    }

    private static func collect(
        _ value: ValuePlan, _ ofMatchers: [Set<Int>], _ issues: inout Set<Int>, _ uses: inout [TypeID]
    ) {
        issues.formUnion(value.issues)
        for rule in value.rules { issues.formUnion(ofMatchers[rule.matcher.index]) }
        switch value.shape {
        case .array(let item), .map(let item): collect(item, ofMatchers, &issues, &uses)
        case .named(let id): uses.append(id)
        default: break
        }
    }

    private static func matcherIssues(_ plan: APIPlan) -> [Set<Int>] {
        spread(
            plan.matchers.map { Set($0.issues) },
            plan.matchers.map { $0.assertions.flatMap(\.matchers).map(\.index) })
    }

    /// Gives everything the issues of what it leads to.
    private static func spread(_ own: [Set<Int>], _ edges: [[Int]]) -> [Set<Int>] {
        var parents: [[Int]] = own.map { _ in [] }
        for (index, targets) in edges.enumerated() { for target in targets { parents[target].append(index) } }
        var all = own
        var waiting = own.indices.filter { !own[$0].isEmpty }
        while let next = waiting.popLast() {
            for parent in parents[next] where !all[parent].isSuperset(of: all[next]) {
                all[parent].formUnion(all[next])
                waiting.append(parent)
            }
        }
        return all
    }
}

extension TypePlan.Kind {
    /// The values that a type is made of.
    var values: [ValuePlan] {
        switch self {
        case .structure(let structure):
            if case .kept(let value) = structure.additional {
                return structure.properties.map(\.value) + [value]
            }
            return structure.properties.map(\.value)
        case .union(let union): return union.cases.map(\.value)
        case .alias(let value): return [value]
        case .enumeration: return []
        }
    }

    /// The matchers that its decoder asks.
    var matchers: [MatcherID] {
        switch self {
        case .structure(let structure): structure.rules.map(\.matcher)
        case .union(let union): union.cases.compactMap(\.matcher)
        case .alias, .enumeration: []
        }
    }
}

extension Assertion {
    /// The matchers that it asks.
    var matchers: [MatcherID] {
        switch self {
        case .never, .types, .equals, .string, .number: []
        case .all(let ids), .any(let ids), .one(let ids): ids
        case .not(let id): [id]
        case .condition(let condition, let then, let otherwise):
            [condition] + [then, otherwise].compactMap(\.self)
        case .array(let array):
            array.prefix.compactMap(\.self)
                + [array.items, array.contains?.matcher, array.unevaluated?.matcher].compactMap(\.self)
                + (array.unevaluated?.evaluation.matchers ?? [])
        case .object(let object):
            object.properties.compactMap(\.matcher) + object.patterns.compactMap(\.matcher)
                + [object.additional, object.names, object.unevaluated?.matcher].compactMap(\.self)
                + object.dependentSchemas.map(\.matcher) + (object.unevaluated?.evaluation.matchers ?? [])
        }
    }
}

extension EvaluationPlan {
    /// The matchers that it asks, and those of its parts.
    var matchers: [MatcherID] {
        var known: Set<Int> = []
        var found: [MatcherID] = []
        var waiting = [self]
        while let next = waiting.popLast() {
            guard known.insert(next.index).inserted else { continue }
            found += next.parts.compactMap(\.matcher) + [next.contains].compactMap(\.self)
            waiting += next.parts.map(\.evaluation) + next.dependent.map(\.evaluation)
        }
        return found
    }
}

extension OperationPlan {
    /// The values of all its messages.
    var values: [ValuePlan] {
        parameters.map(\.value) + (body?.content.alternatives ?? []).map(\.value)
            + responses.flatMap { response in
                response.headers.map(\.value) + (response.content?.alternatives ?? []).map(\.value)
            }
    }
}
