/// Expressions that read a value: from a `JSONReader` called `json`, or from a `text`. Each is
/// optional, nil after a fault.
struct ValueReading {
    let plan: APIPlan
    let names: SwiftNames

    /// From JSON; doubly optional when the value may be null.
    func json(_ value: ValuePlan) -> String {
        let read = checked(jsonBase(value), value, faults: "json.faults")
        return value.isNullable ? "json.nullable { json in\n\(indented(read))\n}" : read
    }

    /// From JSON, null aside.
    func jsonWithoutNull(_ value: ValuePlan) -> String {
        checked(jsonBase(value), value, faults: "json.faults")
    }

    /// A scalar from the constant `text`.
    func text(_ value: ValuePlan) -> String {
        checked(textBase(value), value, faults: "faults")
    }

    private func jsonBase(_ value: ValuePlan) -> String {
        switch value.type {
        case .string: "json.string()"
        case .bool: "json.bool()"
        case .int: "json.int()"
        case .int32: "json.int32()"
        case .int64: "json.int64()"
        case .double: "json.double()"
        case .float: "json.float()"
        case .dateTime: "json.dateTime()"
        case .date: "json.date()"
        case .base64, .binary: "json.base64()"
        case .json: "json.value()"
        case .array(let item): "json.array { json in\n\(indented(json(item)))\n}"
        case .map(let item): "json.map { json in\n\(indented(json(item)))\n}"
        case .named(let type): "\(type.name)(json: &json)"
        }
    }

    private func textBase(_ value: ValuePlan) -> String {
        switch value.type {
        case .string: "text"
        case .bool: "faults.bool(text)"
        case .int: "faults.int(text)"
        case .int32: "faults.int32(text)"
        case .int64: "faults.int64(text)"
        case .double: "faults.double(text)"
        case .float: "faults.float(text)"
        case .dateTime: "faults.dateTime(text)"
        case .date: "faults.date(text)"
        case .base64: "faults.base64(text)"
        case .binary: "Array(text.utf8)"
        case .named(let type): "\(type.name)(text: text, &faults)"
        case .json, .array, .map: "nil"
        }
    }

    /// The expression followed by the value's checks.
    func checked(_ expression: String, _ value: ValuePlan, faults: String) -> String {
        guard !value.checks.isEmpty else { return expression }
        var statements = value.checks.map(statement)
        if value.isSecret { statements = ["faults.secret = true"] + statements + ["faults.secret = false"] }
        return "checked(\(expression), &\(faults)) { value, faults in\n"
            + statements.map { "    " + $0 }.joined(separator: "\n") + "\n}"
    }

    private func statement(_ check: Check) -> String {
        switch check {
        case .minLength(let limit): "faults.minLength(value, \(limit))"
        case .maxLength(let limit): "faults.maxLength(value, \(limit))"
        case .pattern(let index): "faults.pattern(value, Patterns.\(plan.patterns[index].name))"
        case .format(let name): "faults.format(value, .\(name))"
        case .minimum(let limit): "faults.minimum(value, \(limit))"
        case .maximum(let limit): "faults.maximum(value, \(limit))"
        case .exclusiveMinimum(let limit): "faults.exclusiveMinimum(value, \(limit))"
        case .exclusiveMaximum(let limit): "faults.exclusiveMaximum(value, \(limit))"
        case .multipleOf(let divisor): "faults.multipleOf(value, \(divisor))"
        case .minItems(let limit): "faults.minItems(value.count, \(limit))"
        case .maxItems(let limit): "faults.maxItems(value.count, \(limit))"
        case .uniqueItems: "faults.uniqueItems(value)"
        case .minProperties(let limit): "faults.minProperties(value.count, \(limit))"
        case .maxProperties(let limit): "faults.maxProperties(value.count, \(limit))"
        }
    }

    func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(
            separator: "\n")
    }
}
