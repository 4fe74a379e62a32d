/// Statements that write a value to the `JSONWriter` called `json`.
struct ValueWriting {
    let plan: APIPlan
    let names: SwiftNames

    /// Writes the value of an expression, which is optional when the value may be null.
    func statement(_ value: ValuePlan, _ expression: String) -> String {
        guard value.isNullable else { return statementWithoutNull(value, expression) }
        return "json.nullable(\(expression)) { json, value in \(statementWithoutNull(value, "value")) }"
    }

    /// Writes the value of an expression that is not optional.
    func statementWithoutNull(_ value: ValuePlan, _ expression: String) -> String {
        switch value.shape {
        case .string: "json.string(\(expression))"
        case .boolean: "json.bool(\(expression))"
        case .integer: "json.int(\(expression))"
        case .double: "json.double(\(expression))"
        case .float: "json.float(\(expression))"
        case .dateTime: "json.dateTime(\(expression))"
        case .date: "json.date(\(expression))"
        case .base64, .binary: "json.base64(\(expression))"
        case .text: "json.text(\(expression))"
        case .any: "json.value(\(expression))"
        case .array(let item): "json.array(\(expression)) { json, value in \(statement(item, "value")) }"
        case .map(let item): "json.map(\(expression)) { json, value in \(statement(item, "value")) }"
        case .named(let id):
            if case .alias(let value) = plan[id].kind {
                statement(value, expression)
            } else {
                "\(expression).encode(&json)"
            }
        }
    }

    /// A member's name as it stands in JSON, with quotation marks and colon.
    static func key(_ name: String) -> String { JSONText.quoted(name) + ":" }

    /// A scalar as the text that a header or a text body holds.
    func text(_ value: ValuePlan, _ expression: String) -> String {
        switch value.shape {
        case .string: return expression
        case .array(let item):
            // Null has no text, and lists in headers may leave items out.
            let items = item.isNullable ? "\(expression).compactMap { $0 }" : expression
            return "\(items).map { value in \(text(item, "value")) }.joined(separator: \", \")"
        case .named(let id):
            switch plan[id].kind {
            case .enumeration(let enumeration):
                return enumeration.raw == .string
                    ? "\(expression).rawValue" : "String(\(expression).rawValue)"
            case .alias(let value): return text(value, expression)
            default: return "\(expression).text"
            }
        case .text: return "\(expression).contractText"
        case .any, .map: return "HeaderText.json { json in \(statementWithoutNull(value, expression)) }"
        case .base64: return "Base64.encode(\(expression))"
        case .binary: return "String(decoding: \(expression), as: UTF8.self)"
        default: return "String(describing: \(expression))"
        }
    }
}
