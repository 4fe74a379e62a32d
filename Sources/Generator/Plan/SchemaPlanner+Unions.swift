extension SchemaPlanner {
    /// An enum with a case for each schema of `oneOf`, told apart by the discriminator.
    func union(
        _ layers: SchemaLayers, _ direction: Direction, path: [String], _ isNullable: inout Bool
    ) -> ValuePlan.ValueType {
        guard let list = layers.first("oneOf") else { return .json }
        let members = list.items.filter { $0["type"]?.text != "null" }
        if members.count < list.items.count { isNullable = true }
        if members.count == 1 {
            let value = self.value(members, direction, path: path)
            isNullable = isNullable || value.isNullable
            if value.checks.isEmpty { return value.type }
        }
        refuseSiblings(layers)
        guard let discriminator = layers.first("discriminator"),
            let property = discriminator["propertyName"]?.string
        else {
            diagnostics.error(
                list, "`oneOf` without a discriminator is not supported yet",
                hint: "add `discriminator: {propertyName: …}` with a property that tells the schemas apart")
            return .json
        }
        let type = pendingType(path, layers.node)
        type.kind = .union(UnionPlan(discriminator: property, cases: []))
        type.kind = .union(
            UnionPlan(discriminator: property, cases: cases(members, discriminator, property, direction)))
        return .named(type)
    }

    private func cases(
        _ members: [Node], _ discriminator: Node, _ property: String, _ direction: Direction
    ) -> [UnionPlan.Case] {
        let mapping = discriminator["mapping"]?.members ?? []
        let targets = members.compactMap { references.quiet.schemaTarget($0) }
        for member in mapping
        where !targets.contains(where: { isMapping(member.value, to: $0.node, $0.name ?? "") }) {
            diagnostics.error(
                member.value, "the mapping of `\(member.name)` is none of the schemas of the `oneOf`",
                hint: "write the name of one, or its reference")
        }
        var scope = NameScope()
        return members.compactMap { member in
            guard let target = references.schemaTarget(member), let name = target.name else {
                diagnostics.error(
                    member, "a schema of a `oneOf` must be a `$ref` to a component",
                    hint: "a discriminator's value is the name of a component")
                return nil
            }
            let value = component(target, direction)
            guard case .named(let type) = value.type else {
                diagnostics.error(member, "a schema of a `oneOf` with a discriminator must be an object")
                return nil
            }
            requireProperty(property, in: target.node, at: member)
            let mapped = mapping.filter { isMapping($0.value, to: target.node, name) }.map(\.name)
            if case .structure = type.kind {
            } else if case .pending = type.kind {
            } else {
                diagnostics.error(member, "a schema of a `oneOf` with a discriminator must be an object")
            }
            let caseName = Naming.lowerCamel(name)
            if !scope.take(caseName) { diagnostics.error(member, "`\(name)` is listed twice") }
            return UnionPlan.Case(caseName: caseName, values: mapped.isEmpty ? [name] : mapped, type: type)
        }
    }

    /// Whether a mapping's value, a component's name or a reference, means this component.
    private func isMapping(_ value: Node, to component: Node, _ name: String) -> Bool {
        guard let text = value.string else { return false }
        return text == name || references.quiet.target(text, at: value)?.node == component
    }

    /// Rules beside `oneOf` would be lost.
    private func refuseSiblings(_ layers: SchemaLayers) {
        let siblings = SchemaKeywords.object.union(SchemaKeywords.array).union(SchemaKeywords.string)
            .union(SchemaKeywords.number).union(["enum", "const", "allOf", "$ref", "format"])
        for member in layers.node.members where siblings.contains(member.name) {
            diagnostics.error(
                member.namePosition, "`\(member.name)` beside `oneOf` is not supported yet",
                hint: "move it into each of the schemas")
        }
    }

    private func requireProperty(_ property: String, in schema: Node, at member: Node) {
        let layers = SchemaLayers(
            layers: [schema]
                + (schema["allOf"]?.items.compactMap { part in
                    part["$ref"] == nil ? part : references.quiet.target(part)?.node
                } ?? []))
        if !layers.required.contains(property) {
            diagnostics.error(
                member, "the discriminator `\(property)` is not a required property of this schema")
        }
    }
}
