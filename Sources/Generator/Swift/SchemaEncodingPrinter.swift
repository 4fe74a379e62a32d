/// Prints the encoders of types that responses hold.
struct SchemaEncodingPrinter {
    let plan: APIPlan
    let names: SwiftNames

    func print() -> SourceText {
        var source = SourceText()
        for type in plan.types where type.isEncoded {
            switch type.kind {
            case .pending, .alias: continue
            case .enumeration(let enumeration): printEnumeration(type, enumeration, &source)
            case .structure(let structure): printStructure(type, structure, &source)
            case .union(let union): printUnion(type, union, &source)
            }
            source.line()
        }
        return source
    }

    private func printEncoder(
        _ type: TypePlan, _ source: inout SourceText, _ body: (inout SourceText) -> Void
    ) {
        source.block("extension \(type.name)") { source in
            source.block("func encode(_ json: inout JSONWriter)", body)
        }
    }

    private func printEnumeration(
        _ type: TypePlan, _ enumeration: EnumerationPlan, _ source: inout SourceText
    ) {
        printEncoder(type, &source) {
            $0.line("json.\(enumeration.raw == .string ? "string" : "int")(rawValue)")
        }
    }

    private func printUnion(_ type: TypePlan, _ union: UnionPlan, _ source: inout SourceText) {
        printEncoder(type, &source) { source in
            source.line("switch self {")
            for each in union.cases { source.line("case .\(each.caseName)(let value): value.encode(&json)") }
            source.line("}")
        }
    }

    private func printStructure(_ type: TypePlan, _ structure: StructurePlan, _ source: inout SourceText) {
        printEncoder(type, &source) { source in
            source.line("json.beginObject()")
            for property in structure.properties { printProperty(property, &source) }
            if case .kept(let value) = structure.additional {
                source.block("for (name, value) in additionalProperties.sorted(by: { $0.key < $1.key })") {
                    source in
                    source.line("json.name(name)")
                    source.line(ValueWriting.statement(value, "value"))
                }
            }
            source.line("json.endObject()")
        }
    }

    private func printProperty(_ property: PropertyPlan, _ source: inout SourceText) {
        let name = "json.name(\(SwiftNames.quoted(ValueWriting.key(property.name))))"
        let member = "self.\(property.swiftName)"
        switch property.presence {
        case .required, .defaulted:
            source.line(name)
            source.line(ValueWriting.statement(property.value, member))
        case .optional where property.value.isNullable:
            source.line("switch \(member) {")
            source.line("case .absent: break")
            source.line("case .null:")
            source.indented { source in
                source.line(name)
                source.line("json.null()")
            }
            source.line("case .value(let value):")
            source.indented { source in
                source.line(name)
                source.line(ValueWriting.statementWithoutNull(property.value, "value"))
            }
            source.line("}")
        case .optional:
            source.block("if let value = \(member)") { source in
                source.line(name)
                source.line(ValueWriting.statement(property.value, "value"))
            }
        }
    }
}

/// Statements that write a value to the `JSONWriter` called `json`.
enum ValueWriting {
    /// Writes the value of an expression, which is optional when the value may be null.
    static func statement(_ value: ValuePlan, _ expression: String) -> String {
        guard value.isNullable else { return statementWithoutNull(value, expression) }
        return "json.nullable(\(expression)) { json, value in \(statementWithoutNull(value, "value")) }"
    }

    /// Writes the value of an expression that is not optional.
    static func statementWithoutNull(_ value: ValuePlan, _ expression: String) -> String {
        switch value.type {
        case .string: "json.string(\(expression))"
        case .bool: "json.bool(\(expression))"
        case .int, .int32, .int64: "json.int(\(expression))"
        case .double: "json.double(\(expression))"
        case .float: "json.float(\(expression))"
        case .dateTime: "json.dateTime(\(expression))"
        case .date: "json.date(\(expression))"
        case .base64, .binary: "json.base64(\(expression))"
        case .json: "json.value(\(expression))"
        case .array(let item): "json.array(\(expression)) { json, value in \(statement(item, "value")) }"
        case .map(let item): "json.map(\(expression)) { json, value in \(statement(item, "value")) }"
        case .named: "\(expression).encode(&json)"
        }
    }

    /// A member's name as it stands in JSON, with quotation marks and colon.
    static func key(_ name: String) -> String {
        var key = "\""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"", "\\": key += "\\" + String(scalar)
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                key += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: key.unicodeScalars.append(scalar)
            }
        }
        return key + "\":"
    }

    /// A scalar as the text that a header or a text body holds.
    static func text(_ value: ValuePlan, _ expression: String) -> String {
        switch value.type {
        case .string: expression
        case .array(let item):
            "\(expression).map { value in \(text(item, "value")) }.joined(separator: \", \")"
        case .named(let type):
            if case .enumeration(let enumeration) = type.kind, enumeration.raw == .string {
                "\(expression).rawValue"
            } else {
                "String(\(expression).rawValue)"
            }
        case .base64: "Base64.encode(\(expression))"
        case .binary: "String(decoding: \(expression), as: UTF8.self)"
        default: "String(describing: \(expression))"
        }
    }
}
