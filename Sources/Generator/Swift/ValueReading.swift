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
        case .array(let item): "json.array\(limits(value)) { json in\n\(indented(json(item)))\n}"
        case .map(let item): "json.map\(limits(value)) { json in\n\(indented(json(item)))\n}"
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

    /// How many items a collection may have, as arguments. They are checked while it is read, since
    /// faulty items count too.
    func limits(_ value: ValuePlan) -> String {
        let limits = value.checks.compactMap { check -> String? in
            switch check {
            case .minItems(let limit), .minProperties(let limit): "atLeast: \(limit)"
            case .maxItems(let limit), .maxProperties(let limit): "atMost: \(limit)"
            default: nil
            }
        }
        return limits.isEmpty ? "" : "(" + limits.joined(separator: ", ") + ")"
    }

    /// The expression followed by the value's checks.
    func checked(_ expression: String, _ value: ValuePlan, faults: String) -> String {
        var statements = statements(value)
        guard !statements.isEmpty else { return expression }
        if value.isSecret { statements = ["faults.secret = true"] + statements + ["faults.secret = false"] }
        return "\(faults).checked(\(expression)) { value, faults in\n"
            + statements.map { "    " + $0 }.joined(separator: "\n") + "\n}"
    }

    /// The checks of a value, once it is read.
    func statements(_ value: ValuePlan) -> [String] { value.checks.compactMap(statement) }

    /// Nil for what is checked already.
    private func statement(_ check: Check) -> String? {
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
        case .uniqueItems: "faults.uniqueItems(value)"
        case .minItems, .maxItems, .minProperties, .maxProperties: nil
        }
    }

    func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(
            separator: "\n")
    }
}
