extension SchemaPlanner {
    /// The value of a set of schemas, null aside.
    func plan(_ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin) -> ValuePlan {
        if let own = applicationType(merged) { return own }
        if merged.types.isEmpty { return nullOrNothing(key) }
        if let values = merged.values {
            return enumeration(values.filter { !$0.isNull }, key, merged, origin)
        }
        if let value = union(key, merged, origin) { return value }
        if let value = openEnumeration(key, merged, origin) { return value }
        if merged.statesType { return plan(types: merged.types, key, merged, origin) }
        // Unions that only add rules may say all the same what they are about.
        guard !merged.unions.isEmpty, possibleTypes(key.layers).subtracting(.null) == .object else {
            return inferred(key, merged, origin)
        }
        return plan(types: .object, key.with(types: .object), merged, origin)
    }

    private func plan(
        types: TypeSet, _ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin
    ) -> ValuePlan {
        let separate = types.separate
        guard separate.count == 1 else { return typeUnion(separate, key, merged, origin) }
        return switch types {
        case .object: object(key, merged, origin)
        case .array: array(key, merged, origin)
        case .string: string(merged)
        case .boolean: boolean(merged)
        case .integer: integer(merged)
        case .fraction, .number: number(merged)
        default: matched(merged, types)
        }
    }

    /// Without `type` a keyword judges only values of its own type, and any other passes. What is meant is one
    /// type where all keywords are about one, unless `infer: nothing` asks for the letter.
    private func inferred(_ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin) -> ValuePlan {
        guard context.options.infer == .types, let types = merged.inferredTypes, types.separate.count == 1
        else {
            return matched(merged, .all)
        }
        diagnostics.note(
            place(of: key), "this schema has no `type`; by its keywords it is read as `\(types.description)`")
        return plan(types: types, key.with(types: types), merged, origin)
    }

    /// Any JSON value that keeps all rules.
    func matched(_ merged: MergedSchema, _ types: TypeSet) -> ValuePlan {
        var value = ValuePlan(shape: .any)
        add(rules: merged, to: &value, except: [], types, withType: true)
        return value
    }

    /// A value that can only be null, or none at all.
    private func nullOrNothing(_ key: ValueKey) -> ValuePlan {
        var value = ValuePlan(shape: .any)
        for layer in key.layers {
            let schema = table[layer.schema]
            let keyword = schema.boolean == false ? "false" : "type"
            guard schema.boolean == false || schema.types != nil else { continue }
            value.rules.append(rule(keyword, schema, key.direction))
        }
        return value
    }

    /// Tells of schemas whose types have none in common; one that is `false` means it, and one of no known
    /// type has been told.
    func warnDisjoint(_ key: ValueKey) {
        let schemas = key.layers.map { table[$0.schema] }
        let isMeant = schemas.contains { $0.boolean == false || $0.types?.isEmpty == true }
        guard key.types.union(.null) == .all, !isMeant else { return }
        var types = TypeSet.all
        for schema in schemas {
            let left = types.intersection(schema.types ?? .all)
            guard left.isEmpty else {
                types = left
                continue
            }
            return diagnostics.warning(
                schema.node["type"] ?? schema.node,
                "other parts of this schema allow \(types.description) only, so no value is valid")
        }
    }

    /// Several types without a common one: a case each.
    private func typeUnion(
        _ types: [TypeSet], _ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin
    ) -> ValuePlan {
        guard types.count < 5 else { return matched(merged, .all) }
        let id = declare(origin, key) { [self] id in
            let cases = types.map { type in
                UnionPlan.Case(
                    label: type.description,
                    value: value(
                        key.with(types: type),
                        TypeOrigin(scope: .type(id), word: type.description, suffix: "Payload")),
                    types: type)
            }
            return .union(UnionPlan(isExclusive: false, keyword: "type", cases: cases))
        }
        return ValuePlan(shape: .named(id))
    }

    private func array(_ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin) -> ValuePlan {
        let isPlain = merged.layers.allSatisfy { $0.schema.array.prefix.isEmpty }
        let items = isPlain ? merged.layers.compactMap(\.schema.array.items) : []
        let item =
            items.isEmpty
            ? ValuePlan.any : value(items, key.direction ?? .response, origin.item())
        var value = ValuePlan(shape: .array(item), issues: item.issues)
        value.checks = [
            merged.least(\.array.minItems).map(Check.minItems),
            merged.most(\.array.maxItems).map(Check.maxItems),
        ].compactMap(\.self)
        checkOrder(merged, \.array.minItems, \.array.maxItems, "minItems", "maxItems")
        let handled: Set = isPlain ? ["items", "minItems", "maxItems"] : ["minItems", "maxItems"]
        add(rules: merged, to: &value, except: handled, .array)
        return value
    }

    private func boolean(_ merged: MergedSchema) -> ValuePlan {
        var value = ValuePlan(shape: .boolean)
        add(rules: merged, to: &value, except: [], .boolean)
        return value
    }

    // MARK: - Rules that are matched

    /// The keywords that need no look at the value beyond its shape, or that others speak for.
    private static let spokenFor: Set<String> = [
        "type", "then", "else", "minContains", "maxContains", "discriminator", "nullable",
    ]

    /// Adds what the shape can't be checked for.
    ///
    /// - Parameters:
    ///   - handled: the keywords that the shape takes care of.
    ///   - types: the types that the shape can hold.
    func add(
        rules merged: MergedSchema, to value: inout ValuePlan, except handled: Set<String>, _ types: TypeSet,
        withType: Bool = false
    ) {
        value.rules += rules(of: merged, except: handled, types, withType: withType)
    }

    func rules(
        of merged: MergedSchema, except handled: Set<String>, _ types: TypeSet, withType: Bool = false
    ) -> [RulePlan] {
        var rules: [RulePlan] = []
        for layer in merged.layers {
            if layer.schema.boolean == false { rules.append(rule("false", layer.schema, nil)) }
            for keyword in layer.rules.sorted() where !handled.contains(keyword) {
                if Self.spokenFor.contains(keyword), !(keyword == "type" && withType) { continue }
                guard let known = SchemaKeyword.all[keyword] else { continue }
                if keyword == "format", !isChecked(layer.schema, types) { continue }
                if known.types.isDisjoint(with: types) {
                    warnIdle(keyword, layer.schema, types)
                    continue
                }
                rules.append(rule(keyword, layer.schema, merged.direction))
            }
        }
        return rules
    }

    private func isChecked(_ schema: Schema, _ types: TypeSet) -> Bool {
        guard let format = schema.text.format else { return false }
        switch context.format(format) {
        case .text, .own: return types.contains(.string)
        case .integer: return types.contains(.integer)
        case .number, .none: return false
        }
    }

    private func warnIdle(_ keyword: String, _ schema: Schema, _ types: TypeSet) {
        guard let member = schema.node.member(keyword) else { return }
        let article = "aio".contains(types.description.prefix(1)) ? "an" : "a"
        diagnostics.warning(
            member.namePosition, "`\(keyword)` says nothing about \(article) \(types.description)")
    }

    /// A rule that is matched, with what is told when it is broken.
    func rule(_ keyword: String, _ schema: Schema, _ direction: Direction?) -> RulePlan {
        let (message, limit) = RuleMessage.text(keyword, schema)
        return RulePlan(
            keyword: keyword == "false" ? "not" : keyword, message: message, limit: limit,
            isAboutPart: RuleMessage.parts[keyword] != nil,
            matcher: matchers.matcher(of: keyword, in: schema.id, direction))
    }

    func checkOrder(
        _ merged: MergedSchema, _ low: (Schema) -> Schema.Count?, _ high: (Schema) -> Schema.Count?,
        _ lowName: String, _ highName: String
    ) {
        guard let least = merged.layers.compactMap({ low($0.schema) }).max(by: { $0.value < $1.value }),
            let most = merged.most(high), least.value > most
        else { return }
        diagnostics.warning(least.node, "`\(lowName)` is above `\(highName)`, so no value is valid")
    }
}
