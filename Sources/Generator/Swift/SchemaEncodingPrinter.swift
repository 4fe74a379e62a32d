/// Prints the encoders of types that responses hold.
struct SchemaEncodingPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var writing: ValueWriting { ValueWriting(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        for type in plan.types {
            let usage = plan.usages[type.id.index]
            if usage.contains(.textEncoded), case .union(let union) = type.kind {
                printText(type, union, &source)
            }
            guard usage.contains(.encoded) else { continue }
            switch type.kind {
            case .alias: continue
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
        source.block("extension \(names.type(type.id))") { source in
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
            for (each, name) in zip(union.cases, names.members[type.id.index]) {
                source.line("case .\(name)(let value): \(writing.statement(each.value, "value"))")
            }
            source.line("}")
        }
    }

    private func printText(_ type: TypePlan, _ union: UnionPlan, _ source: inout SourceText) {
        source.block("extension \(names.type(type.id))") { source in
            source.line("/// The value as a header or a text body holds it.")
            source.block("var text: String") { source in
                source.line("switch self {")
                for (each, name) in zip(union.cases, names.members[type.id.index]) {
                    source.line("case .\(name)(let value): \(writing.text(each.value, "value"))")
                }
                source.line("}")
            }
        }
        source.line()
    }

    private func printStructure(_ type: TypePlan, _ structure: StructurePlan, _ source: inout SourceText) {
        printEncoder(type, &source) { source in
            source.line("json.beginObject()")
            for (property, name) in zip(structure.properties, names.members[type.id.index]) {
                printProperty(property, "self.\(name)", &source)
            }
            if case .kept(let value) = structure.additional {
                source.block("for (name, value) in additionalProperties.sorted(by: { $0.key < $1.key })") {
                    source in
                    source.line("json.name(name)")
                    source.line(writing.statement(value, "value"))
                }
            }
            source.line("json.endObject()")
        }
    }

    private func printProperty(_ property: PropertyPlan, _ member: String, _ source: inout SourceText) {
        let name = "json.name(\(SwiftText.quoted(ValueWriting.key(property.name))))"
        switch property.presence {
        case .required, .defaulted:
            source.line(name)
            source.line(writing.statement(property.value, member))
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
                source.line(writing.statementWithoutNull(property.value, "value"))
            }
            source.line("}")
        case .optional:
            source.block("if let value = \(member)") { source in
                source.line(name)
                source.line(writing.statement(property.value, "value"))
            }
        }
    }
}
