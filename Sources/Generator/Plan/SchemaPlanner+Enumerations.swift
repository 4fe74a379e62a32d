extension SchemaPlanner {
    /// An enum of the values that `enum` or `const` lists. Null among them makes it nullable.
    func enumeration(
        _ layers: SchemaLayers, path: [String], _ isNullable: inout Bool
    ) -> ValuePlan.ValueType {
        let list = layers.first("enum")
        let values = list?.items ?? layers.first("const").map { [$0] } ?? []
        if values.contains(where: \.isNull) { isNullable = true }
        let scalars = values.filter { !$0.isNull }
        let type = pendingType(path, layers.node)
        guard let raw = raw(of: scalars, at: list ?? layers.node) else { return .json }
        var scope = NameScope()
        var cases: [(value: String, caseName: String)] = []
        let custom = layers.first("x-enum-varnames")?.items.map(\.text) ?? []
        for (index, scalar) in scalars.enumerated() {
            if cases.contains(where: { $0.value == scalar.text }) {
                diagnostics.error(scalar, "`\(scalar.text)` is listed twice")
                continue
            }
            let name = index < custom.count ? custom[index] : scalar.text
            cases.append((scalar.text, caseName(for: name, raw, &scope, at: scalar)))
        }
        type.kind = .enumeration(EnumerationPlan(raw: raw, cases: cases))
        return .named(type)
    }

    private func raw(of values: [Node], at node: Node) -> EnumerationPlan.Raw? {
        if values.isEmpty {
            diagnostics.error(node, "an enum without values lets nothing in")
        } else if values.allSatisfy({ $0.kind == .string }) {
            return .string
        } else if values.allSatisfy({ $0.kind == .integer }) {
            return .integer
        } else {
            diagnostics.error(
                node, "an enum of values that are neither all strings nor all integers is not supported yet")
        }
        return nil
    }

    private func caseName(
        for text: String, _ raw: EnumerationPlan.Raw, _ scope: inout NameScope, at node: Node
    ) -> String {
        let plain = raw == .integer ? "value" + text.replacing("-", with: "Minus") : Naming.lowerCamel(text)
        let name = plain == "_" ? (text.isEmpty ? "empty" : "symbol" + Self.hexadecimal(text)) : plain
        if scope.take(name) { return name }
        let spelled = name + "_" + Self.hexadecimal(text)
        if !scope.take(spelled) { diagnostics.error(node, "`\(text)` can't get a Swift name of its own") }
        return spelled
    }

    private static func hexadecimal(_ text: String) -> String {
        text.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }.joined()
    }

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
            let caseName = Naming.lowerCamel(name)
            if !scope.take(caseName) { diagnostics.error(member, "`\(name)` is listed twice") }
            return UnionPlan.Case(caseName: caseName, values: mapped.isEmpty ? [name] : mapped, type: type)
        }
    }

    /// Whether a mapping's value, a component's name or a reference, means this component.
    private func isMapping(_ value: Node, to component: Node, _ name: String) -> Bool {
        guard let text = value.string else { return false }
        return text == name || references.target(text, at: value)?.node == component
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
