extension SchemaPlanner {
    /// A map where no member is described, else a struct.
    func object(_ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin) -> ValuePlan {
        checkOrder(merged, \.object.minProperties, \.object.maxProperties, "minProperties", "maxProperties")
        if merged.memberNames.isEmpty, !merged.isClosed { return map(merged, origin) }
        let id = declare(origin, key) { [self] id in .structure(structure(key, merged, id)) }
        return ValuePlan(shape: .named(id))
    }

    private func map(_ merged: MergedSchema, _ origin: TypeOrigin) -> ValuePlan {
        let element = element(merged, origin.adding("Value"))
        var value = ValuePlan(shape: .map(element ?? .any), issues: element?.issues ?? [])
        value.checks = [
            merged.least(\.object.minProperties).map(Check.minProperties),
            merged.most(\.object.maxProperties).map(Check.maxProperties),
        ].compactMap(\.self)
        var handled: Set = ["minProperties", "maxProperties", "properties", "required"]
        if merged.hasNoPatterns { handled.insert("additionalProperties") }
        add(rules: merged, to: &value, except: handled, .object)
        return value
    }

    /// The value of members that are not described; nil where no keyword keeps them.
    private func element(_ merged: MergedSchema, _ origin: TypeOrigin) -> ValuePlan? {
        let direction = merged.direction ?? .response
        let schemas = merged.layers.compactMap(\.schema.object.additional).filter { table[$0].boolean == nil }
        if merged.hasNoPatterns {
            if !schemas.isEmpty { return value(schemas, direction, origin) }
            return merged.layers.contains { $0.schema.object.additional != nil } ? .any : nil
        }
        // Members that a pattern names are of one type where there is nothing but one pattern.
        let patterns = merged.layers.flatMap(\.schema.object.patterns)
        if patterns.count == 1, merged.closedLayers.count == 1, table[patterns[0].schema].boolean == nil {
            return value([patterns[0].schema], direction, origin)
        }
        return .any
    }

    private func structure(_ key: ValueKey, _ merged: MergedSchema, _ id: TypeID) -> StructurePlan {
        var plan = StructurePlan(
            properties: [], additional: .ignored, minProperties: merged.least(\.object.minProperties),
            maxProperties: merged.most(\.object.maxProperties))
        let direction = merged.direction ?? .response
        let required = Set(merged.required.map(\.text))
        let members = merged.members(context)
        for member in members {
            if context.isAbsent(member.own, direction), merged.direction != nil {
                plan.ignored.append(member.name)
            } else if member.isForbidden {
                warnForbidden(member, required.contains(member.name))
            } else {
                plan.properties.append(property(member, required.contains(member.name), direction, id))
            }
        }
        additional(merged, id, &plan)
        var handled: Set = ["minProperties", "maxProperties"]
        // What a closed struct doesn't have is refused with all that is not described.
        if case .forbidden = plan.additional { handled.formUnion(["properties", "additionalProperties"]) }
        // A member that can't be given has no place in the struct; the schemas themselves say so then.
        if !members.contains(where: \.isForbidden) {
            handled.formUnion(["properties", "required"])
            if merged.hasNoPatterns { handled.insert("additionalProperties") }
        }
        if let choices = choices(merged, plan.properties) {
            plan.choices = choices
            handled.insert("anyOf")
        }
        plan.rules = rules(of: merged, except: handled, .object)
        return plan
    }

    private func property(
        _ member: MergedSchema.MergedMember, _ isRequired: Bool, _ direction: Direction, _ id: TypeID
    ) -> PropertyPlan {
        let facts = table.facts(of: member.own)
        let own = member.own.map { table[$0].annotations }
        let origin = TypeOrigin.member(member.name, of: id)
        var value = member.all.isEmpty ? ValuePlan.any : value(member.all, direction, origin)
        let presence = presence(
            isRequired: isRequired, default: facts.lazy.compactMap(\.defaultValue).first, member.all,
            direction,
            &value)
        return PropertyPlan(
            name: member.name, givenName: own.lazy.compactMap(\.swiftName).first, place: member.place,
            documentation: own.first { !$0.description.isEmpty }?.description ?? "",
            isDeprecated: own.contains(where: \.isDeprecated), value: value, presence: presence)
    }

    private func additional(_ merged: MergedSchema, _ id: TypeID, _ plan: inout StructurePlan) {
        if merged.isClosed, merged.closedLayers.contains(where: { $0.schema.object.patterns.isEmpty }) {
            plan.additional = .forbidden
            return
        }
        let origin = TypeOrigin(scope: .type(id), word: "AdditionalPropertiesPayload")
        if let element = element(merged, origin) { plan.additional = .kept(element) }
    }

    private func warnForbidden(_ member: MergedSchema.MergedMember, _ isRequired: Bool) {
        let isOwn = member.own.contains { table[$0].boolean == false }
        let reason = isOwn ? "its schema is `false`" : "another part of the schema allows no such member"
        diagnostics.warning(
            member.place,
            isRequired
                ? "`\(member.name)` is required and can't be given, so no value is valid"
                : "`\(member.name)` can never be given: \(reason)",
            hint: isOwn
                ? nil
                : "`additionalProperties: false` looks at the `properties` beside it only; `unevaluatedProperties` looks at all"
        )
    }

    /// The rule "these members, or those", where an `anyOf` says nothing else; nil where one says more.
    private func choices(
        _ merged: MergedSchema, _ properties: [PropertyPlan]
    ) -> [[StructurePlan.RequiredSet]]? {
        var choices: [[StructurePlan.RequiredSet]] = []
        let numbers = Dictionary(
            properties.enumerated().map { (Array($0.element.name.utf8), $0.offset) }
        ) { first, _ in first }
        for union in merged.unions where union.keyword == "anyOf" {
            var sets: [StructurePlan.RequiredSet] = []
            for branch in union.branches {
                let schema = table[branch]
                guard schema.rules == ["required"], table.reference(of: branch) == nil,
                    schema.composition.allOf.isEmpty
                else { return nil }
                let indices = schema.object.required.map { numbers[Array($0.text.utf8)] }
                guard indices.allSatisfy({ $0 != nil }), !indices.isEmpty else { return nil }
                sets.append(indices.compactMap(\.self))
            }
            choices.append(sets)
        }
        return choices.isEmpty ? nil : choices
    }
}
