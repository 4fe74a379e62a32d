extension SchemaPlanner {
    /// A default as a value of the schema's type; nil, with an error, when it is none.
    func literal(_ node: Node, for value: ValuePlan) -> LiteralPlan? {
        if node.isNull, value.isNullable { return .null }
        if let literal = scalar(node, for: value) {
            if breaks(node, value) {
                diagnostics.error(node, "the default is outside of the limits of its own schema")
            }
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
        case .double: return node.number.flatMap { $0.isFinite ? .number($0) : nil }
        case .float: return node.number.flatMap { Float($0).isFinite ? .number($0) : nil }
        case .dateTime: return TimeText.isDateTime(node.text) ? .dateTime(node.text) : nil
        case .date: return TimeText.isDate(node.text) ? .date(node.text) : nil
        case .named(let type):
            guard case .enumeration(let enumeration) = type.kind else { return nil }
            let text = enumeration.raw == .string ? node.string : node.integer.map { String($0) }
            return enumeration.cases.first { $0.value == text }.map { .enumerationCase(type, $0.caseName) }
        case .array(let item):
            guard node.kind == .sequence else { return nil }
            let items = node.items.compactMap { literal($0, for: item) }
            return items.count == node.items.count ? .array(items) : nil
        case .map: return node.kind == .mapping && node.members.isEmpty ? .emptyMap : nil
        case .base64, .binary, .json: return nil
        }
    }

    /// Whether a value of the contract's own breaks the rules of its schema, as far as they are
    /// known at build time: formats are not.
    func breaks(_ node: Node, _ value: ValuePlan) -> Bool { value.checks.contains { breaks(node, $0) } }

    private func breaks(_ node: Node, _ check: Check) -> Bool {
        let number = node.number ?? 0
        let length = node.text.unicodeScalars.count
        let count = node.items.count
        switch check {
        case .minimum(let limit): return number < (Double(limit) ?? 0)
        case .maximum(let limit): return number > (Double(limit) ?? 0)
        case .exclusiveMinimum(let limit): return number <= (Double(limit) ?? 0)
        case .exclusiveMaximum(let limit): return number >= (Double(limit) ?? 0)
        case .multipleOf(let divisor):
            guard let whole = node.integer, let divisor = Int(divisor), divisor > 0 else { return false }
            return whole % divisor != 0
        case .minLength(let limit): return length < limit
        case .maxLength(let limit): return length > limit
        case .minItems(let limit): return count < limit
        case .maxItems(let limit): return count > limit
        case .uniqueItems: return Set(node.items.map(\.text)).count < count
        case .minProperties(let limit): return limit > 0
        case .pattern(let index): return patterns.plans[index].form.matches(node.text) == false
        case .format, .maxProperties: return false
        }
    }

    private static func expectation(_ value: ValuePlan) -> String? {
        switch value.type {
        case .string: "it must be a string"
        case .dateTime: "it must be a string such as `2026-11-21T07:38:28Z`"
        case .date: "it must be a string such as `2026-11-21`"
        case .bool: "it must be true or false"
        case .int, .int32, .int64: "it must be an integer"
        case .double, .float: "it must be a number"
        case .array: "it must be an array of valid items"
        case .named: "it must be one of the enum's values; defaults of objects are not supported yet"
        case .map, .json, .base64, .binary: "defaults of such values are not supported yet"
        }
    }
}
