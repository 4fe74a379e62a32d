/// Expressions that read a value: from a `JSONReader` called `json`, or from a `text`. Each is
/// optional, nil after a fault.
struct ValueReading {
    let plan: APIPlan
    let names: SwiftNames

    /// From JSON; doubly optional when the value may be null.
    func json(_ value: ValuePlan) -> String {
        let read = shape(value)
        return ruled(value.isNullable ? "json.nullable \(closure("json", read))" : read, value)
    }

    /// A member that may be left out and may be null, once it is here.
    func field(_ value: ValuePlan) -> String {
        ruled("json.field \(closure("json", shape(value)))", value)
    }

    /// From JSON, null and what is matched aside.
    func shape(_ value: ValuePlan) -> String { checked(jsonBase(value), value, faults: "json.faults") }

    /// A scalar from the constant `text`.
    func text(_ value: ValuePlan) -> String {
        ruledText(checked(textBase(value), value, faults: "faults"), value)
    }

    private func jsonBase(_ value: ValuePlan) -> String {
        switch value.shape {
        case .string: "json.string()"
        case .boolean: "json.bool()"
        case .integer(let format):
            switch format {
            case .int, .int32, .int64: "json.\(format.rawValue)()"
            default:
                "json.integer(as: \(names.standard(format.swiftType)).self, format: \"\(format.rawValue)\")"
            }
        case .double: "json.double()"
        case .float: "json.float()"
        case .dateTime: "json.dateTime()"
        case .date: "json.date()"
        case .base64, .binary: "json.base64()"
        case .text(let type, let format): "json.text(as: \(type).self, format: \(SwiftText.quoted(format)))"
        case .any: "json.value()"
        case .array(let item): "json.array\(limits(value)) \(closure("json", json(item)))"
        case .map(let item): "json.map\(limits(value)) \(closure("json", json(item)))"
        case .named(let id):
            if case .alias(let value) = plan[id].kind {
                json(value)
            } else {
                "\(names.type(id))(json: &json)"
            }
        }
    }

    private func textBase(_ value: ValuePlan) -> String {
        switch value.shape {
        case .string: "text"
        case .boolean: "faults.bool(text)"
        case .integer(let format):
            switch format {
            case .int, .int32, .int64: "faults.\(format.rawValue)(text)"
            default:
                "faults.integer(text, as: \(names.standard(format.swiftType)).self, format: \"\(format.rawValue)\")"
            }
        case .double: "faults.double(text)"
        case .float: "faults.float(text)"
        case .dateTime: "faults.dateTime(text)"
        case .date: "faults.date(text)"
        case .base64: "faults.base64(text)"
        case .binary: "Array(text.utf8)"
        case .text(let type, let format):
            "faults.text(text, as: \(type).self, format: \(SwiftText.quoted(format)))"
        case .named(let id):
            if case .alias(let value) = plan[id].kind {
                text(value)
            } else {
                "\(names.type(id))(text: text, &faults)"
            }
        case .any: "\(names.runtime("JSONValue")).string(text)"
        case .array, .map: "nil"
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
        return
            "\(faults).checked(\(expression)) \(closure("value, faults", statements.joined(separator: "\n")))"
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
        case .ownFormat(let name, let function):
            "faults.format(value, \(SwiftText.quoted(name)), \(function))"
        case .limit(let keyword, let limit): "faults.\(keyword)(value, \(limit))"
        case .multipleOf(let divisor): "faults.multipleOf(value, \(divisor))"
        case .minItems, .maxItems, .minProperties, .maxProperties: nil
        }
    }

    // MARK: - Rules that are matched

    /// The expression after the rules that look at the same bytes first.
    private func ruled(_ expression: String, _ value: ValuePlan) -> String {
        guard !value.rules.isEmpty else { return expression }
        return "json.keeping { json in\n"
            + value.rules.map { indented(requirement($0)) }.joined(separator: "\n")
            + "\n} read: \(closure("json", expression))"
    }

    /// A statement that notes a fault where the next value breaks a rule.
    func requirement(_ rule: RulePlan) -> String {
        "json.require(\(arguments(rule))) { \(MatcherPrinter.call(rule.matcher, "$0")) }"
    }

    private func arguments(_ rule: RulePlan) -> String {
        let limit = rule.limit.map { ", limit: \(SwiftText.quoted($0))" } ?? ""
        let label = rule.isAboutPart ? "each: " : ""
        return "\(SwiftText.quoted(rule.keyword))\(limit), \(label)\(SwiftText.quoted(rule.message))"
    }

    /// The expression, its value then written as JSON for the rules that are matched.
    func ruledText(_ expression: String, _ value: ValuePlan) -> String {
        guard !value.rules.isEmpty else { return expression }
        let writing = ValueWriting(plan: plan, names: names)
        let written = writtenRequirements(writing.statementWithoutNull(value, "value"), value.rules)
        return "faults.checked(\(expression)) \(closure("value, faults", written))"
    }

    /// A statement that checks rules on what `statement` writes.
    func writtenRequirements(_ statement: String, _ rules: [RulePlan]) -> String {
        let list = rules.map { rule in
            "    .init(\(arguments(rule))) { \(MatcherPrinter.call(rule.matcher, "$0")) }"
        }
        return "faults.requireWritten(\n    { json in \(statement) },\n" + list.joined(separator: ",\n") + ")"
    }

    /// A closure around an expression or statements, on one line if they are one short line.
    func closure(_ parameters: String, _ body: String) -> String {
        if body.utf8.count < 60, !body.contains("\n") { return "{ \(parameters) in \(body) }" }
        return "{ \(parameters) in\n\(indented(body))\n}"
    }

    func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(
            separator: "\n")
    }
}
