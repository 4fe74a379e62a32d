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
            var place = MemberPlace.first
            for (property, name) in zip(structure.properties, names.members[type.id.index]) {
                printProperty(property, "self.\(name)", &place, &source)
            }
            if place == .first { source.line("json.beginObject()") }
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

    /// What is written of an object before a member.
    private enum MemberPlace {
        case first, perhapsAfterAnother, afterAnother
    }

    private func printProperty(
        _ property: PropertyPlan, _ member: String, _ place: inout MemberPlace, _ source: inout SourceText
    ) {
        guard case .optional = property.presence else {
            source.line(name(property, place))
            source.line(writing.statement(property.value, member))
            place = .afterAnother
            return
        }
        if place == .first {
            source.line("json.beginObject()")
            place = .perhapsAfterAnother
        }
        guard !property.value.isNullable else {
            let key = SwiftText.raw(ValueWriting.key(property.name))
            let statement = writing.statementWithoutNull(property.value, "value")
            return source.line("json.field(\(key), \(member)) { json, value in \(statement) }")
        }
        source.block("if let value = \(member)") { source in
            source.line(name(property, place))
            source.line(writing.statement(property.value, "value"))
        }
    }

    /// Writes a member's name, with the bracket or the comma before it where that is known.
    private func name(_ property: PropertyPlan, _ place: MemberPlace) -> String {
        let key = ValueWriting.key(property.name)
        return switch place {
        case .first: "json.literal(\(SwiftText.raw("{" + key)))"
        case .perhapsAfterAnother: "json.name(\(SwiftText.raw(key)))"
        case .afterAnother: "json.literal(\(SwiftText.raw("," + key)))"
        }
    }
}
