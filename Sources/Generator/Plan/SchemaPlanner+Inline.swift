extension SchemaPlanner {
    /// The value of a schema that is described in place.
    func inline(_ layers: SchemaLayers, _ direction: Direction, path: [String]) -> ValuePlan {
        var value = ValuePlan(type: .json, isNullable: isNullable(layers.layers))
        checkChoices(layers)
        if layers.first("oneOf") != nil {
            value.type = union(layers, direction, path: path, &value.isNullable)
        } else if layers.first("enum") != nil || layers.first("const") != nil {
            value.type = enumeration(layers, path: path, &value.isNullable)
        } else {
            plan(type: type(of: layers), layers, direction, path: path, &value)
        }
        warnAboutIdleKeywords(layers, value)
        if let discriminator = layers.node.member("discriminator"), layers.first("oneOf") == nil {
            diagnostics.warning(
                discriminator, "`discriminator` without `oneOf` chooses nothing",
                hint: "name the schemas that it tells apart in a `oneOf`")
        }
        return value
    }

    private func plan(
        type: String?, _ layers: SchemaLayers, _ direction: Direction, path: [String],
        _ value: inout ValuePlan
    ) {
        switch type {
        case "object": object(layers, direction, path: path, &value)
        case "array": array(layers, direction, path: path, &value)
        case "string": string(layers, &value)
        case "integer": integer(layers, &value)
        case "number": number(layers, &value)
        case "boolean": value.type = .bool
        default: value.type = .json
        }
    }

    /// The one type besides null that a schema allows; nil for any.
    func type(of layers: SchemaLayers) -> String? {
        for node in layers.all("type") {
            let names = node.kind == .sequence ? node.items.map(\.text).filter { $0 != "null" } : [node.text]
            for name in names where !Self.typeNames.contains(name) {
                diagnostics.error(
                    node, "`\(name)` is not a type of JSON Schema",
                    hint: Similarity.hint(name, among: Self.typeNames))
            }
            if names.count > 1 {
                diagnostics.error(
                    node, "a value of several types is not supported yet",
                    hint: "allow one type, and null beside it if need be")
            }
            if let name = names.first { return name }
        }
        return inferredType(of: layers)
    }

    /// A schema without `type` means the type that its keywords are about.
    private func inferredType(of layers: SchemaLayers) -> String? {
        func has(_ keywords: Set<String>) -> Bool { keywords.contains { layers.first($0) != nil } }
        if has(SchemaKeywords.object) { return "object" }
        if has(SchemaKeywords.array) { return "array" }
        if has(SchemaKeywords.string) || layers.first("format") != nil { return "string" }
        if has(SchemaKeywords.number) { return "number" }
        return nil
    }

    private static let typeNames: [String] = [
        "object", "array", "string", "integer", "number", "boolean", "null",
    ]

    private func array(
        _ layers: SchemaLayers, _ direction: Direction, path: [String], _ value: inout ValuePlan
    ) {
        let itemPath =
            path.dropLast() + [(path.last ?? "") + (path.last?.hasSuffix("Payload") == true ? "" : "Item")]
        let schemas = layers.all("items")
        let item =
            schemas.isEmpty ? ValuePlan(type: .json) : self.value(schemas, direction, path: Array(itemPath))
        value.type = .array(item)
        value.checks += [
            least(layers, "minItems").map(Check.minItems), most(layers, "maxItems").map(Check.maxItems),
            layers.isSet("uniqueItems") ? .uniqueItems : nil,
        ].compactMap { $0 }
        checkOrder(layers, "minItems", "maxItems")
    }

    /// The highest of the lower limits that the layers set.
    func least(_ layers: SchemaLayers, _ keyword: String) -> Int? { counts(layers, keyword).max() }

    /// The lowest of the upper limits that the layers set.
    func most(_ layers: SchemaLayers, _ keyword: String) -> Int? { counts(layers, keyword).min() }

    /// The values of a keyword that is a count; an error for anything else.
    private func counts(_ layers: SchemaLayers, _ keyword: String) -> [Int] {
        layers.all(keyword).compactMap { node in
            if let count = node.integer, count >= 0 { return count }
            diagnostics.error(node, "`\(keyword)` must be an integer of at least 0")
            return nil
        }
    }

    func checkOrder(_ layers: SchemaLayers, _ low: String, _ high: String) {
        guard let lowNode = layers.all(low).max(by: { ($0.number ?? 0) < ($1.number ?? 0) }),
            let lowest = lowNode.number, let highest = layers.all(high).compactMap(\.number).min(),
            lowest > highest
        else { return }
        diagnostics.error(lowNode, "`\(low)` is above `\(high)`, so no value is valid")
    }

    /// Warns of keywords that say nothing about a value of this type.
    private func warnAboutIdleKeywords(_ layers: SchemaLayers, _ value: ValuePlan) {
        let (kind, meaningful): (String, Set<String>)
        switch value.type {
        case .string, .dateTime, .date, .base64, .binary:
            (kind, meaningful) = ("string", SchemaKeywords.string)
        case .int, .int32, .int64, .double, .float: (kind, meaningful) = ("number", SchemaKeywords.number)
        case .bool: (kind, meaningful) = ("boolean", [])
        case .array: (kind, meaningful) = ("array", SchemaKeywords.array)
        default: return
        }
        let all = SchemaKeywords.string.union(SchemaKeywords.number).union(SchemaKeywords.array)
            .union(SchemaKeywords.object)
        for member in layers.layers.flatMap(\.members)
        where all.contains(member.name) && !meaningful.contains(member.name) {
            diagnostics.warning(member.namePosition, "`\(member.name)` says nothing about a \(kind)")
        }
    }
}
