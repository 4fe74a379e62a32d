/// Statements that read a named value, a parameter or a form's member, into a local variable.
struct FieldReading {
    let reading: ValueReading
    let names: SwiftNames

    /// Where the texts of a name come from.
    enum Source {
        /// Named texts in this variable: a query, cookies or a form.
        case fields(String, name: String, isExploded: Bool)
        /// The value of this header field.
        case header(String)
        /// The capture of the path at this index.
        case capture(Int)
    }

    /// Declares `local` and reads it; what is required and absent is a fault.
    func statements(
        _ local: String, _ value: ValuePlan, _ presence: Presence, from origin: Source,
        _ source: inout SourceText
    ) {
        declare(local, value, presence, &source)
        if case .array(let item) = value.type {
            return list(local, value, item, presence, origin, &source)
        }
        let read: String
        if case .fields(let fields, let name, _) = origin, case .binary = value.type {
            read = "let octets = \(fields).bytes(\(SwiftNames.quoted(name)))"
            source.line("if \(read) {")
            source.indented { assign(local, checkedBinary(value), value, presence, &$0) }
            return closeWithMissing(presence, &source)
        }
        source.line("if let text = \(single(origin)) {")
        source.indented { assign(local, reading.text(value), value, presence, &$0) }
        closeWithMissing(presence, &source)
    }

    private func checkedBinary(_ value: ValuePlan) -> String {
        reading.checked("octets", value, faults: "faults")
    }

    private func declare(
        _ local: String, _ value: ValuePlan, _ presence: Presence, _ source: inout SourceText
    ) {
        switch presence {
        case .defaulted(let literal):
            source.line("var \(local): \(names.nullable(value)) = \(names.literal(literal))")
        case .optional where value.isNullable:
            source.line("var \(local): \(names.type(value, presence)) = .absent")
        case .required, .optional:
            source.line("var \(local): \(names.type(value))?")
        }
    }

    private func assign(
        _ local: String, _ expression: String, _ value: ValuePlan, _ presence: Presence,
        _ source: inout SourceText
    ) {
        switch presence {
        case .optional where value.isNullable:
            if isSure(value) { return source.line("\(local) = .value(\(expression))") }
            source.line("if let decoded = \(parenthesised(expression)) { \(local) = .value(decoded) }")
        case .defaulted where !isSure(value):
            source.line("if let decoded = \(parenthesised(expression)) { \(local) = decoded }")
        case .defaulted: source.line("\(local) = \(expression)")
        case .required, .optional: source.line("\(local) = \(expression)")
        }
    }

    /// Whether reading can't fail, so that the expression is not optional.
    private func isSure(_ value: ValuePlan) -> Bool {
        switch value.type {
        case .string, .binary, .array: reading.statements(value).isEmpty
        default: false
        }
    }

    /// A trailing closure can't stand in a condition.
    private func parenthesised(_ expression: String) -> String {
        expression.contains("{") ? "(\(expression))" : expression
    }

    private func list(
        _ local: String, _ value: ValuePlan, _ item: ValuePlan, _ presence: Presence, _ origin: Source,
        _ source: inout SourceText
    ) {
        source.line("if let texts = \(texts(origin)) {")
        source.indented { source in
            let limits = reading.limits(value).dropFirst().dropLast()
            let arguments = (["texts"] + (limits.isEmpty ? [] : [String(limits)])).joined(separator: ", ")
            let items =
                "faults.list(\(arguments)) { text, faults in\n\(reading.indented(reading.text(item)))\n}"
            assign(local, reading.checked(items, value, faults: "faults"), value, presence, &source)
        }
        closeWithMissing(presence, &source)
    }

    private func closeWithMissing(_ presence: Presence, _ source: inout SourceText) {
        guard case .required = presence else { return source.line("}") }
        source.line("} else {")
        source.indented { $0.line("faults.missing()") }
        source.line("}")
    }

    private func single(_ origin: Source) -> String {
        switch origin {
        case .fields(let fields, let name, _):
            "\(fields).text(\(SwiftNames.quoted(name)), &faults)"
        case .header(let name):
            "request.text(header: \(SwiftNames.quoted(name)))"
        case .capture(let index): "captures.text(\(index), of: request.target, &faults)"
        }
    }

    private func texts(_ origin: Source) -> String {
        switch origin {
        case .fields(let fields, let name, true): "\(fields).texts(\(SwiftNames.quoted(name)))"
        case .fields(let fields, let name, false): "\(fields).list(\(SwiftNames.quoted(name)), &faults)"
        case .header(let name): "request.text(header: \(SwiftNames.quoted(name))).fieldList"
        case .capture(let index): "captures.texts(\(index), of: request.target, &faults)"
        }
    }
}
