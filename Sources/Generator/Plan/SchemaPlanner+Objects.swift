extension SchemaPlanner {
    /// A struct, a map, or any object.
    func object(
        _ layers: SchemaLayers, _ direction: Direction, path: [String], _ value: inout ValuePlan
    ) {
        let all = layers.all("additionalProperties")
        let additional = all.first { $0.boolean == false } ?? all.first
        let properties = layers.properties
        let minimum = least(layers, "minProperties")
        let maximum = most(layers, "maxProperties")
        checkOrder(layers, "minProperties", "maxProperties")
        let isClosed = additional?.boolean == false
        warnAboutClosedParts(layers)
        if properties.isEmpty, layers.required.isEmpty, layers.first("anyOf") == nil, !isClosed {
            let element = additional.flatMap { $0.kind == .mapping && !$0.members.isEmpty ? $0 : nil }
            let elementPath = path.dropLast() + [(path.last ?? "") + "Value"]
            value.type = .map(
                element.map { self.value($0, direction, path: Array(elementPath)) } ?? ValuePlan(type: .json))
            value.checks = [minimum.map(Check.minProperties), maximum.map(Check.maxProperties)].compactMap {
                $0
            }
            return
        }
        let type = pendingType(path, layers.node)
        value.type = .named(type)
        var structure = StructurePlan(
            properties: [], additional: .ignored, minProperties: minimum, maxProperties: maximum)
        structure.properties = self.properties(properties, layers, direction, path)
        structure.additional = self.additional(additional, layers, direction, path)
        structure.choices = choices(layers, among: structure.properties)
        type.kind = .structure(structure)
        refuseUndescribed(layers)
    }

    /// By JSON Schema a closed part of an `allOf` refuses the members of the other parts, and no
    /// value would be valid. What is meant is that the whole is closed, and that is what it becomes.
    private func warnAboutClosedParts(_ layers: SchemaLayers) {
        let count = layers.properties.count
        for layer in layers.layers where layer["additionalProperties"]?.boolean == false {
            if let closed = layer["additionalProperties"], (layer["properties"]?.members.count ?? 0) < count {
                diagnostics.warning(
                    closed,
                    "other parts of the `allOf` describe more members; the whole is closed, not this part",
                    hint: "put `additionalProperties: false` where no `allOf` adds to it")
            }
        }
    }

    private func additional(
        _ node: Node?, _ layers: SchemaLayers, _ direction: Direction, _ path: [String]
    ) -> StructurePlan.Additional {
        guard let node else { return .ignored }
        if node.boolean == false { return .forbidden }
        if node.boolean == true || node.members.isEmpty { return .kept(ValuePlan(type: .json)) }
        return .kept(value(node, direction, path: path + ["AdditionalPropertiesPayload"]))
    }

    private func properties(
        _ all: [(name: String, position: Place, schemas: [Node])], _ layers: SchemaLayers,
        _ direction: Direction, _ path: [String]
    ) -> [PropertyPlan] {
        let required = layers.required
        var scope = NameScope(reserved: ["additionalProperties", "hashValue"])
        if all.count > 256 {
            diagnostics.error(layers.node, "an object of more than 256 properties is not supported")
        }
        return all.compactMap { name, position, schemas in
            let facts = facts(schemas)
            if direction == .request, facts.isSet("readOnly") { return nil }
            if direction == .response, facts.isSet("writeOnly") { return nil }
            let swiftName = swiftName(name, schemas, &scope)
            if !scope.take(swiftName) {
                diagnostics.error(
                    position, "two properties would both be `\(swiftName)` in Swift",
                    hint: "give one of them another name with `x-swift-name`")
            }
            let payload = Naming.upperCamel(name) + "Payload"
            var value = self.value(schemas, direction, path: path + [payload])
            let presence = self.presence(
                isRequired: required.contains(name), default: facts.first("default"), &value)
            return PropertyPlan(
                name: name, swiftName: swiftName,
                documentation: SchemaLayers(layers: schemas).first("description")?.string ?? "",
                isDeprecated: SchemaLayers(layers: schemas).isSet("deprecated"), value: value,
                presence: presence)
        }
    }

    /// What describes a member: its own schemas, and after them those that they refer to.
    func facts(_ schemas: [Node]) -> SchemaLayers {
        SchemaLayers(layers: schemas + schemas.flatMap { layers($0, isQuiet: true).dropFirst() })
    }

    /// The member's own name where it can be a property of a struct, or the name with an underscore.
    private func swiftName(_ name: String, _ schemas: [Node], _ scope: inout NameScope) -> String {
        if let given = schemas.lazy.compactMap({ Naming.given($0, self.diagnostics) }).first { return given }
        let plain = Naming.lowerCamel(name)
        return scope.isReserved(plain) ? plain + "_" : plain
    }

    /// Whether a member or parameter has to be there. A default makes it never optional.
    func presence(isRequired: Bool, default node: Node?, _ value: inout ValuePlan) -> Presence {
        if let node, let literal = literal(node, for: value) { return .defaulted(literal) }
        return isRequired ? .required : .optional
    }

    /// `required` may name members that no property describes; there would be no place for them.
    private func refuseUndescribed(_ layers: SchemaLayers) {
        let described = Set(layers.properties.map(\.name))
        let lists =
            layers.all("required") + layers.all("anyOf").flatMap(\.items).compactMap { $0["required"] }
        for name in lists.flatMap(\.items) where !described.contains(name.text) {
            diagnostics.error(
                name, "`\(name.text)` is required, but no property describes it",
                hint: Similarity.hint(name.text, among: described)
                    ?? "describe it under `properties`")
        }
    }
}
