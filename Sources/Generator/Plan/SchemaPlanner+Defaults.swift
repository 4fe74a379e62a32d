extension SchemaPlanner {
    /// A default as a value of the schema's type; nil, with an error, when it is none.
    func literal(_ node: Node, for value: ValuePlan) -> LiteralPlan? {
        if node.isNull, value.isNullable { return .null }
        if let literal = scalar(node, for: value) {
            checkLimits(node, value)
            return literal
        }
        diagnostics.error(node, "the default is not valid for its own schema", hint: Self.expectation(value))
        return nil
    }

    private func scalar(_ node: Node, for value: ValuePlan) -> LiteralPlan? {
        switch value.type {
        case .string: return node.kind == .string ? .string(node.text) : nil
        case .bool: return node.boolean.map(LiteralPlan.bool)
        case .int, .int64: return node.integer.map(LiteralPlan.integer)
        case .int32: return node.integer.flatMap { Int32(exactly: $0) }.map { .integer(Int($0)) }
        case .double, .float: return node.number.map(LiteralPlan.number)
        case .dateTime: return node.kind == .string ? .dateTime(node.text) : nil
        case .date: return node.kind == .string ? .date(node.text) : nil
        case .named(let type):
            guard case .enumeration(let enumeration) = type.kind else { return nil }
            return enumeration.cases.first { $0.value == node.text }.map { .enumerationCase($0.caseName) }
        case .array(let item):
            guard node.kind == .sequence else { return nil }
            let items = node.items.compactMap { scalar($0, for: item) }
            return items.count == node.items.count ? .array(items) : nil
        case .map: return node.kind == .mapping && node.members.isEmpty ? .emptyMap : nil
        case .base64, .binary, .json: return nil
        }
    }

    /// A default outside of its schema's limits would be a value that no client may send.
    private func checkLimits(_ node: Node, _ value: ValuePlan) {
        for check in value.checks {
            let isBroken: Bool
            switch check {
            case .minimum(let limit): isBroken = (node.number ?? 0) < (Double(limit) ?? 0)
            case .maximum(let limit): isBroken = (node.number ?? 0) > (Double(limit) ?? 0)
            case .exclusiveMinimum(let limit): isBroken = (node.number ?? 0) <= (Double(limit) ?? 0)
            case .exclusiveMaximum(let limit): isBroken = (node.number ?? 0) >= (Double(limit) ?? 0)
            case .minLength(let limit): isBroken = node.text.unicodeScalars.count < limit
            case .maxLength(let limit): isBroken = node.text.unicodeScalars.count > limit
            case .minItems(let limit): isBroken = node.items.count < limit
            case .maxItems(let limit): isBroken = node.items.count > limit
            case .pattern(let index): isBroken = !patterns.plans[index].automaton.matches(node.text)
            default: isBroken = false
            }
            if isBroken { diagnostics.error(node, "the default is outside of the limits of its own schema") }
        }
    }

    private static func expectation(_ value: ValuePlan) -> String? {
        switch value.type {
        case .string, .dateTime, .date: "it must be a string"
        case .bool: "it must be true or false"
        case .int, .int32, .int64: "it must be an integer"
        case .double, .float: "it must be a number"
        case .array: "it must be an array of valid items"
        case .named: "it must be one of the enum's values; defaults of objects are not supported yet"
        case .map, .json, .base64, .binary: "defaults of such values are not supported yet"
        }
    }
}
