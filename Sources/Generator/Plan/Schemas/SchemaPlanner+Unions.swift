extension SchemaPlanner {
    /// The value of a `oneOf` or `anyOf`: an enum with a case a branch, or something simpler that says the
    /// same. Nil where the branches only add rules to what the schemas beside them describe.
    func union(_ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin) -> ValuePlan? {
        let unions = shapingUnions(merged)
        guard let union = unions.first else { return polymorphic(key, merged, origin) }
        // An enum whose cases are all itself has no value. Operations are refused such a schema anyway.
        if context.isEndless(union.schema.id) || multiply(unions) { return matched(merged, .all) }
        let branches = possibleBranches(union, key)
        guard let first = branches.first else { return matched(merged, .all) }
        let types = branches.reduce(into: TypeSet()) { $0.formUnion($1.types) }
        // A branch that takes everything leaves nothing to tell apart.
        let base = union.base
        if branches.contains(where: { $0.layers.count == base.count }) {
            var value = value(ValueKey(base, types: key.types, direction: key.direction), origin)
            value.rules.append(rule(union.keyword, union.schema, key.direction))
            return value
        }
        if branches.count == 1 {
            return value(ValueKey(first.layers, types: first.types, direction: key.direction), origin)
        }
        if let scalar = scalar(union, branches, types, key, merged, origin) { return scalar }
        let id = declare(origin, key) { [self] id in
            .union(plan(union, branches, key, merged, id))
        }
        return ValuePlan(shape: .named(id))
    }

    /// A branch that a value other than null can take.
    struct Branch {
        var schema: SchemaID
        var layers: [SchemaLayer]
        var types: TypeSet
    }

    private func possibleBranches(_ union: MergedSchema.Union, _ key: ValueKey) -> [Branch] {
        union.branches.compactMap { branch in
            let layers = union.layers(with: branch, table)
            let types = possibleTypes(layers).intersection(key.types).subtracting(.null)
            return types.isEmpty ? nil : Branch(schema: branch, layers: layers, types: types)
        }
    }

    /// One scalar type for all branches: its values are an enumeration where every branch lists some, and else
    /// the type with the union as a rule.
    private func scalar(
        _ union: MergedSchema.Union, _ branches: [Branch], _ types: TypeSet, _ key: ValueKey,
        _ merged: MergedSchema, _ origin: TypeOrigin
    ) -> ValuePlan? {
        guard types.separate.count == 1, types.isSubset(of: .scalars) else { return nil }
        let parts = branches.map {
            MergedSchema(ValueKey($0.layers, types: $0.types, direction: key.direction), table)
        }
        guard parts.allSatisfy({ $0.unions.isEmpty }) else { return nil }
        let values = parts.map { $0.values?.filter { !$0.isNull } }
        let listed = values.compactMap(\.self).flatMap(\.self)
        let base = ValueKey(union.base, types: types, direction: key.direction)
        if types == .string || types == .integer, !listed.isEmpty {
            let isClosed = values.allSatisfy { $0 != nil }
            if isClosed
                || types == .string && union.keyword == "anyOf" && values.contains(where: { $0 == nil })
            {
                return listedUnion(listed, isClosed, types, union, key, merged, origin)
            }
        }
        var value = value(base, origin)
        value.rules.append(rule(union.keyword, union.schema, key.direction))
        return value
    }

    private func listedUnion(
        _ listed: [Node], _ isClosed: Bool, _ types: TypeSet, _ union: MergedSchema.Union, _ key: ValueKey,
        _ merged: MergedSchema, _ origin: TypeOrigin
    ) -> ValuePlan? {
        var known: Set<String> = []
        let sound = listed.filter { node in
            judge.accepts(node, union.schema.id, key.direction) && known.insert(node.canonicalJSON).inserted
                && (types == .string || node.int != nil)
        }
        guard !sound.isEmpty else { return nil }
        let cases = sound.map { node in
            let text = types == .string ? node.text : String(node.int ?? 0)
            return (value: text, name: table.constantName(of: node) ?? text)
        }
        let plan = EnumerationPlan(
            raw: types == .string ? .string : .integer, cases: cases, isOpen: !isClosed)
        var value = ValuePlan(shape: .named(declare(origin, key, .enumeration(plan))))
        if !isClosed || listed.count > sound.count && union.keyword == "oneOf" {
            value.rules.append(rule(union.keyword, union.schema, key.direction))
        }
        for rule in rules(of: merged, except: ["anyOf", "oneOf", "enum", "const"], types) {
            value.rules.append(rule)
        }
        return value
    }

    private func plan(
        _ union: MergedSchema.Union, _ branches: [Branch], _ key: ValueKey, _ merged: MergedSchema,
        _ id: TypeID
    ) -> UnionPlan {
        let discriminator = merged.layers.lazy.compactMap(\.schema.composition.discriminator).first
        var plan = UnionPlan(
            isExclusive: union.keyword == "oneOf", keyword: union.keyword, cases: [],
            discriminator: discriminator?.property)
        for (index, branch) in branches.enumerated() {
            let name = componentName(of: branch.schema)
            let label = name ?? self.label(branch, index)
            var value = value(
                ValueKey(branch.layers, types: branch.types, direction: key.direction),
                TypeOrigin(scope: .type(id), word: label, suffix: "Payload"))
            value.isNullable = false
            var each = UnionPlan.Case(label: label, value: value, types: branch.types)
            let merged = MergedSchema(ValueKey(branch.layers, direction: key.direction), table)
            each.required = required(merged, key.direction)
            each.constants = constants(merged)
            each.matcher = matchers.certain(branch.schema, key.direction)
            if let discriminator { each.tags = tags(discriminator, branch.schema, name) }
            plan.cases.append(each)
        }
        if let discriminator { checkMapping(discriminator, branches) }
        return plan
    }

    /// What every object of a branch has; only members that are part of this direction.
    private func required(_ merged: MergedSchema, _ direction: Direction?) -> [String] {
        merged.required.map(\.text).filter { name in
            let own = merged.layers.flatMap(\.schema.object.properties).filter { $0.member.name == name }
            return direction.map { !context.isAbsent(own.map(\.schema), $0) } ?? true
        }
    }

    /// Required members of a branch that can only have certain texts.
    private func constants(_ merged: MergedSchema) -> [(name: String, values: [String])] {
        let required = Set(merged.required.map(\.text))
        return merged.memberNames.compactMap { name, _ in
            guard required.contains(name) else { return nil }
            let own = merged.layers.flatMap(\.schema.object.properties).filter { $0.member.name == name }
            let values = MergedSchema(ValueKey(table.layers(of: own.map(\.schema)), direction: nil), table)
                .values
            guard let values, values.count <= 16, values.allSatisfy({ $0.kind == .string }) else {
                return nil
            }
            return (name, values.map(\.text))
        }
    }

    private func label(_ branch: Branch, _ index: Int) -> String {
        let title = table[branch.schema].annotations.title
        if !title.isEmpty { return title }
        return branch.types.separate.count == 1 && branch.types != .object
            ? branch.types.description : "case\(index + 1)"
    }

    /// The name of the component that a schema is, or that it only refers to.
    func componentName(of schema: SchemaID) -> String? {
        var schema = schema
        for _ in 0..<Self.depthLimit {
            if let name = namesByNode[table[schema].node] { return name }
            guard let next = table.reference(of: schema), table[schema].isEmpty else { return nil }
            schema = next
        }
        return nil
    }

    // MARK: - Discriminators

    private func tags(
        _ discriminator: Schema.Discriminator, _ schema: SchemaID, _ name: String?
    ) -> [String] {
        let end = table.end(of: schema)
        let mapped = targets(of: discriminator).filter { $0.target == end }
        // The name itself goes on to mean the schema, but where the mapping gives it to another.
        let values = mapped.map(\.value)
        if values.isEmpty, let name, !discriminator.mapping.contains(where: { $0.value == name }) {
            return [name]
        }
        return values
    }

    /// The values of a mapping with the schemas that they mean, found once for all branches.
    private func targets(
        of discriminator: Schema.Discriminator
    ) -> [(value: String, target: SchemaID?, node: Node)] {
        if let known = mappings[discriminator.node] { return known }
        let targets = discriminator.mapping.map {
            (value: $0.value, target: target(of: $0.target, nil), node: $0.target)
        }
        mappings[discriminator.node] = targets
        return targets
    }

    /// What a mapping's text, a component's name or a reference, means.
    private func target(of text: Node, _ name: String?) -> SchemaID? {
        let components = table.document["components"]?["schemas"]
        if let node = components?[text.text] { return table.end(of: table.id(of: node)) }
        guard text.text.contains("#") || text.text.contains("/") || text.text.contains(".") else {
            return nil
        }
        guard let node = table.references.quiet.find(text.text, text)?.node else { return nil }
        return table.end(of: table.id(of: node))
    }

    private func checkMapping(_ discriminator: Schema.Discriminator, _ branches: [Branch]) {
        let known = Set(branches.map { table.end(of: $0.schema) })
        for (value, target, node) in self.targets(of: discriminator) {
            guard let target, known.contains(target) else {
                diagnostics.warning(
                    node, "the mapping of `\(value)` is none of the schemas beside it, and is ignored",
                    hint: "write the name of one, or its reference")
                continue
            }
        }
    }

    /// A component with a discriminator and no union of its own stands for those that include it by `allOf`.
    private func polymorphic(_ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin) -> ValuePlan? {
        guard let layer = merged.layers.first, merged.layers.count == 1, origin.scope == .schemas,
            !layer.layer.spent.contains(.discriminator), layer.schema.composition.oneOf.isEmpty,
            layer.schema.composition.anyOf.isEmpty,
            let discriminator = layer.schema.composition.discriminator
        else { return nil }
        let children = table.children(including: layer.schema.id).filter { table.layers(of: [$0]).count > 1 }
        guard !children.isEmpty else { return nil }
        let base = merged.base(without: .discriminator, of: layer.layer)
        let id = declare(origin, key) { [self] id in
            var plan = UnionPlan(
                isExclusive: false, keyword: "discriminator", cases: [], discriminator: discriminator.property
            )
            for child in children {
                let name = componentName(of: child) ?? ""
                let value = value(
                    ValueKey(table.layers(of: [child]), direction: key.direction),
                    TypeOrigin(scope: .type(id), word: name, suffix: "Payload"))
                plan.cases.append(
                    UnionPlan.Case(
                        label: name, value: value, types: .object, tags: tags(discriminator, child, name)))
            }
            let value = value(
                ValueKey(base, types: key.types, direction: key.direction),
                TypeOrigin(scope: .type(id), word: "other", suffix: "Payload"))
            plan.cases.append(UnionPlan.Case(label: "other", value: value, types: .object))
            return .union(plan)
        }
        return ValuePlan(shape: .named(id))
    }
}

extension SchemaTable {
    /// What a value's own schema calls it, where it is the only one there: the title beside a `const`.
    func constantName(of value: Node) -> String? {
        guard value.lastToken == "const", let title = value.parent?["title"]?.string, !title.isEmpty else {
            return nil
        }
        return title
    }

    /// The schema at the end of a chain of references with nothing beside them.
    func end(of id: SchemaID) -> SchemaID {
        var id = id
        var seen: Set<SchemaID> = []
        while let target = reference(of: id), self[id].isEmpty, self[id].composition.allOf.isEmpty,
            seen.insert(id).inserted
        {
            id = target
        }
        return id
    }

    /// The components that include a schema by `allOf`, however far.
    func children(including base: SchemaID) -> [SchemaID] {
        (document["components"]?["schemas"]?.members ?? []).map { id(of: $0.value) }
            .filter { self[$0].composition.allOf.isEmpty == false && closure(of: [$0]).contains(base) }
    }
}
