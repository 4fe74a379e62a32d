/// Plans which members or elements a schema evaluates.
struct EvaluationPlanner {
    let table: MatcherTable
    let isObject: Bool
    let direction: Direction?

    /// - Parameter includingOwn: whether the schema's own `unevaluated…` counts too.
    func fill(_ plan: EvaluationPlan, of id: SchemaID, includingOwn: Bool) {
        let schema = table.table[id]
        if isObject {
            fillMembers(plan, schema, includingOwn)
        } else {
            fillElements(plan, schema, includingOwn)
        }
        if plan.isAll { return }
        let composition = schema.composition
        if let target = table.table.reference(of: id) { add(target, nil, plan) }
        for part in composition.allOf { add(part, nil, plan) }
        for part in composition.anyOf + composition.oneOf { add(part, table.certain(part, direction), plan) }
        if let condition = composition.condition {
            let matcher = table.certain(condition, direction)
            add(condition, matcher, plan)
            if let consequence = composition.consequence { add(consequence, matcher, plan) }
            if let alternative = composition.alternative {
                add(alternative, matcher, isNegated: true, plan)
            }
        }
        if isObject {
            for (member, part) in schema.object.dependentSchemas {
                plan.dependent.append((member.name, table.evaluation(of: part, isObject: true, direction)))
            }
        }
    }

    private func add(
        _ schema: SchemaID, _ matcher: MatcherID?, isNegated: Bool = false, _ plan: EvaluationPlan
    ) {
        let evaluation = table.evaluation(of: schema, isObject: isObject, direction)
        plan.parts.append(.init(matcher: matcher, isNegated: isNegated, evaluation: evaluation))
    }

    private func fillMembers(_ plan: EvaluationPlan, _ schema: Schema, _ includingOwn: Bool) {
        plan.isAll = schema.object.additional != nil || includingOwn && schema.object.unevaluated != nil
        plan.names = schema.object.properties.map(\.member.name)
        var issues: [Int] = []
        plan.patterns = schema.object.patterns.compactMap { table.values.pattern($0.member, &issues) }
    }

    private func fillElements(_ plan: EvaluationPlan, _ schema: Schema, _ includingOwn: Bool) {
        plan.isAll = schema.array.items != nil || includingOwn && schema.array.unevaluated != nil
        plan.prefixCount = schema.array.prefix.count
        plan.contains = schema.array.contains.map { table.certain($0, direction) }
    }
}
