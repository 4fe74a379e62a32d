/// The matchers that were asked for, each schema's once for each direction in which it differs.
final class MatcherTable {
    let table: SchemaTable
    let values: ValueContext
    private(set) var matchers: [MatcherPlan] = []
    private(set) var evaluations: [EvaluationPlan] = []

    /// What was judged already.
    var verdicts: [Question: Bool] = [:]
    private var ids: [Key: MatcherID] = [:]
    private var waiting: [(MatcherID, Key)] = []
    private var known: [EvaluationKey: EvaluationPlan] = [:]

    /// A value of the contract's own, and what it is asked.
    struct Question: Hashable {
        var node: Node
        var matcher: MatcherID
    }

    private struct Key: Hashable {
        var schema: SchemaID
        /// One keyword alone; the whole schema where it is nil.
        var keyword: String?
        var direction: Direction?
    }

    private struct EvaluationKey: Hashable {
        var schema: SchemaID
        var isObject: Bool
        var direction: Direction?
    }

    init(_ table: SchemaTable, _ values: ValueContext) {
        self.table = table
        self.values = values
    }

    /// The matcher of a schema; nil where every value matches.
    func matcher(of schema: SchemaID, _ direction: Direction?) -> MatcherID? {
        let schema = end(of: schema)
        let plain = table[schema]
        if plain.isEmpty, table.reference(of: schema) == nil, plain.composition.allOf.isEmpty,
            table.problems(of: schema).isEmpty
        {
            return nil
        }
        return id(Key(schema: schema, keyword: nil, direction: values.direction(direction, of: [schema])))
    }

    /// The matcher of a schema, also where every value matches.
    func certain(_ schema: SchemaID, _ direction: Direction?) -> MatcherID {
        id(
            Key(
                schema: end(of: schema), keyword: nil,
                direction: values.direction(direction, of: [schema])))
    }

    /// The matcher of one keyword of a schema.
    func matcher(of keyword: String, in schema: SchemaID, _ direction: Direction?) -> MatcherID {
        id(Key(schema: schema, keyword: keyword, direction: values.direction(direction, of: [schema])))
    }

    /// Where a chain of references without anything beside them ends.
    private func end(of schema: SchemaID) -> SchemaID {
        var schema = schema
        var seen: Set<SchemaID> = []
        while let target = table.reference(of: schema), seen.insert(schema).inserted, table[schema].isEmpty,
            table[schema].composition.allOf.isEmpty
        {
            schema = target
        }
        return schema
    }

    private func id(_ key: Key) -> MatcherID {
        if let known = ids[key] { return known }
        let id = MatcherID(index: matchers.count)
        ids[key] = id
        matchers.append(
            MatcherPlan(id: id, node: table[key.schema].node, keyword: key.keyword, assertions: []))
        waiting.append((id, key))
        return id
    }

    /// Plans what was asked for, and what that asks for.
    func complete() {
        while let (id, key) = waiting.popLast() {
            let schema = table[key.schema]
            let issues = values.issues(of: key.schema)
            guard issues.isEmpty else {
                matchers[id.index].issues = issues
                continue
            }
            let planner = AssertionPlanner(table: self, schema: schema, direction: key.direction)
            let assertions = key.keyword.map { planner.assertions(of: $0) } ?? planner.assertions()
            matchers[id.index].assertions = assertions
            matchers[id.index].acceptsNull = key.keyword == nil && schema.composition.allowsNull
            matchers[id.index].isMemoized = assertions.contains(where: \.isTrial)
            matchers[id.index].issues = planner.issues.list
        }
    }

    /// What a schema evaluates, its `unevaluated…` included; made before it is filled, since it may be recursive.
    func evaluation(of schema: SchemaID, isObject: Bool, _ direction: Direction?) -> EvaluationPlan {
        let key = EvaluationKey(schema: schema, isObject: isObject, direction: direction)
        if let plan = known[key] { return plan }
        let plan = EvaluationPlan()
        known[key] = plan
        plan.index = evaluations.count
        evaluations.append(plan)
        EvaluationPlanner(table: self, isObject: isObject, direction: direction).fill(
            plan, of: schema, includingOwn: true)
        return plan
    }

    /// What a schema's `unevaluated…` has not to look at: all that its other keywords evaluate.
    func evaluation(beside schema: SchemaID, isObject: Bool, _ direction: Direction?) -> EvaluationPlan {
        let plan = EvaluationPlan()
        plan.index = evaluations.count
        evaluations.append(plan)
        EvaluationPlanner(table: self, isObject: isObject, direction: direction).fill(
            plan, of: schema, includingOwn: false)
        return plan
    }
}

extension Assertion {
    /// Whether a value may be looked at several times for it.
    fileprivate var isTrial: Bool {
        switch self {
        case .any, .one, .not, .condition: true
        default: false
        }
    }
}
