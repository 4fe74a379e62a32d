/// Plans what a schema asserts, keyword by keyword.
struct AssertionPlanner {
    let table: MatcherTable
    let schema: Schema
    let direction: Direction?
    let issues = IssueList()

    /// What could not be honoured.
    final class IssueList {
        var list: [Int] = []
    }

    private var values: ValueContext { table.values }

    /// Everything that the schema says.
    func assertions() -> [Assertion] {
        if schema.boolean == false { return [.never] }
        var assertions: [Assertion] = []
        if let types = schema.types, types != .all { assertions.append(.types(types)) }
        if let target = table.table.reference(of: schema.id), let id = table.matcher(of: target, direction) {
            assertions.append(.all([id]))
        }
        let all = schema.composition.allOf.compactMap { table.matcher(of: $0, direction) }
        if !all.isEmpty { assertions.append(.all(all)) }
        for keyword in ["enum", "const"] where schema.rules.contains(keyword) {
            assertions += self.assertions(of: keyword)
        }
        assertions += strings(schema.rules) + numbers(schema.rules)
        if let array = array(schema.rules) { assertions.append(.array(array)) }
        if let object = object(schema.rules) { assertions.append(.object(object)) }
        for keyword in ["anyOf", "oneOf", "not", "if"] where schema.rules.contains(keyword) {
            assertions += self.assertions(of: keyword)
        }
        refuse(schema.rules)
        return assertions
    }

    /// What one keyword says.
    func assertions(of keyword: String) -> [Assertion] {
        let composition = schema.composition
        switch keyword {
        case "type": return schema.types.map { [.types($0)] } ?? []
        case "enum": return [.equals(ValueList((schema.enumeration?.items ?? []).map(\.canonicalJSON)))]
        case "const": return schema.constant.map { [.equals(ValueList([$0.canonicalJSON]))] } ?? []
        case "anyOf", "oneOf":
            if let values = constants(of: keyword == "anyOf" ? composition.anyOf : composition.oneOf) {
                return [.equals(ValueList(values))]
            }
            return keyword == "anyOf"
                ? [.any(composition.anyOf.map { table.certain($0, direction) })]
                : [.one(composition.oneOf.map { table.certain($0, direction) })]
        case "not": return composition.not.map { [.not(table.certain($0, direction))] } ?? []
        case "if":
            guard let condition = composition.condition else { return [] }
            return [
                .condition(
                    table.certain(condition, direction),
                    then: composition.consequence.flatMap { table.matcher(of: $0, direction) },
                    otherwise: composition.alternative.flatMap { table.matcher(of: $0, direction) })
            ]
        case "minContains", "maxContains": return array(["contains"]).map { [.array($0)] } ?? []
        case "false": return [.never]
        default:
            refuse([keyword])
            let rules: Set = [keyword]
            return strings(rules) + numbers(rules) + [array(rules).map(Assertion.array)].compactMap(\.self)
                + [object(rules).map(Assertion.object)].compactMap(\.self)
        }
    }

    /// The values of branches that are nothing but a `const` each, all different.
    private func constants(of branches: [SchemaID]) -> [String]? {
        var values: Set<String> = []
        var list: [String] = []
        for branch in branches {
            let schema = table.table[branch]
            guard schema.rules.subtracting(["type"]) == ["const"], !schema.composition.hasReference,
                schema.composition.allOf.isEmpty, let constant = schema.constant,
                schema.types?.isSuperset(of: TypeSet(of: constant)) ?? true,
                values.insert(constant.canonicalJSON).inserted
            else { return nil }
            list.append(constant.canonicalJSON)
        }
        return list
    }

    private func refuse(_ keywords: Set<String>) {
        for name in keywords where SchemaKeyword.all[name]?.treatment == .refused {
            guard let member = schema.node.member(name) else { continue }
            issues.list.append(values.refuse(member.namePosition, "`\(name)` is not supported", nil))
        }
    }

    private func strings(_ rules: Set<String>) -> [Assertion] {
        var assertions: [Assertion] = []
        let (least, most) = (schema.text.minLength?.value, schema.text.maxLength?.value)
        let low = rules.contains("minLength") ? least : nil
        let high = rules.contains("maxLength") ? most : nil
        if low != nil || high != nil {
            assertions.append(.string(.length(atLeast: low ?? 0, atMost: high ?? .max)))
        }
        if rules.contains("pattern"), let pattern = schema.text.pattern {
            if let index = values.pattern(pattern, &issues.list) {
                assertions.append(.string(.pattern(index)))
            }
        }
        if rules.contains("format"), let format = schema.text.format {
            switch values.format(format) {
            case .text(let name): assertions.append(.string(.format(name)))
            case .own(_, let function): assertions.append(.string(.ownFormat(function: function)))
            case .integer(let format): assertions.append(.number(.range(format)))
            case .number, .none: break
            }
        }
        return assertions
    }

    private func numbers(_ rules: Set<String>) -> [Assertion] {
        var assertions = schema.number.limits.compactMap { limit -> Assertion? in
            // In OpenAPI 3.0 the limit stands under `minimum`, whether it is exclusive or not.
            rules.contains(limit.keyword) ? .number(.limit(limit)) : nil
        }
        if rules.contains("multipleOf"), let divisor = schema.number.multipleOf?.divisor {
            assertions.append(.number(.multiple(of: divisor)))
        }
        return assertions
    }

    private func array(_ rules: Set<String>) -> Assertion.ArrayAssertion? {
        let keywords = rules.intersection([
            "items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "unevaluatedItems",
        ])
        guard !keywords.isEmpty else { return nil }
        var assertion = Assertion.ArrayAssertion()
        // `items` is about what comes after `prefixItems`.
        if rules.contains("prefixItems") || rules.contains("items") {
            assertion.prefix = schema.array.prefix.map {
                rules.contains("prefixItems") ? table.matcher(of: $0, direction) : nil
            }
        }
        if rules.contains("items") {
            assertion.items = schema.array.items.flatMap { table.matcher(of: $0, direction) }
        }
        if rules.contains("minItems") { assertion.minItems = schema.array.minItems?.value }
        if rules.contains("maxItems") { assertion.maxItems = schema.array.maxItems?.value }
        assertion.isUnique = rules.contains("uniqueItems") && schema.array.isUnique
        if rules.contains("contains"), let contains = schema.array.contains {
            let least = schema.array.minContains?.value ?? 1
            assertion.contains = (table.certain(contains, direction), least, schema.array.maxContains?.value)
        }
        if rules.contains("unevaluatedItems"), let rest = schema.array.unevaluated {
            let evaluation = table.evaluation(beside: schema.id, isObject: false, direction)
            if !evaluation.isAll { assertion.unevaluated = (table.certain(rest, direction), evaluation) }
        }
        return assertion
    }

    private func object(_ rules: Set<String>) -> Assertion.ObjectAssertion? {
        let keywords = rules.intersection([
            "properties", "required", "patternProperties", "additionalProperties", "propertyNames",
            "minProperties", "maxProperties", "dependentRequired", "dependentSchemas",
            "unevaluatedProperties",
        ])
        guard !keywords.isEmpty else { return nil }
        let object = schema.object
        var assertion = Assertion.ObjectAssertion()
        let isClosing = rules.contains("additionalProperties")
        if rules.contains("properties") || isClosing {
            assertion.properties = object.properties.map { member, schema in
                (member.name, rules.contains("properties") ? table.matcher(of: schema, direction) : nil)
            }
        }
        if rules.contains("required") {
            assertion.required = object.required.map(\.text).filter {
                !values.isAbsent($0, of: schema, direction)
            }
        }
        if rules.contains("patternProperties") || isClosing {
            for (member, schema) in object.patterns {
                guard let index = values.pattern(member, &issues.list) else { continue }
                let id = rules.contains("patternProperties") ? table.matcher(of: schema, direction) : nil
                assertion.patterns.append((index, id))
            }
        }
        if isClosing { assertion.additional = object.additional.flatMap { table.matcher(of: $0, direction) } }
        if rules.contains("propertyNames") {
            assertion.names = object.names.flatMap { table.matcher(of: $0, direction) }
        }
        if rules.contains("minProperties") { assertion.minProperties = object.minProperties?.value }
        if rules.contains("maxProperties") { assertion.maxProperties = object.maxProperties?.value }
        if rules.contains("dependentRequired") {
            assertion.dependentRequired = object.dependentRequired.map { ($0.member.name, $0.names) }
        }
        if rules.contains("dependentSchemas") {
            assertion.dependentSchemas = object.dependentSchemas.map {
                ($0.member.name, table.certain($0.schema, direction))
            }
        }
        if rules.contains("unevaluatedProperties"), let rest = object.unevaluated {
            let evaluation = table.evaluation(beside: schema.id, isObject: true, direction)
            if !evaluation.isAll { assertion.unevaluated = (table.certain(rest, direction), evaluation) }
        }
        return assertion
    }
}
