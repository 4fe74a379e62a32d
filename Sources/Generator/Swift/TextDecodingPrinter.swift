/// Prints the decoders of types from texts: parameters, and the members of forms.
struct TextDecodingPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var reading: ValueReading { ValueReading(plan: plan, names: names) }

    func print(_ type: TypePlan, _ usage: TypeUsage, _ source: inout SourceText) {
        switch type.kind {
        case .enumeration(let enumeration) where usage.contains(.text):
            printEnumeration(type, enumeration, &source)
        case .union(let union):
            if usage.contains(.text) { printUnion(type, union, &source) }
            if usage.contains(.form) { printFormUnion(type, union, &source) }
        case .structure(let structure) where usage.contains(.form): printForm(type, structure, &source)
        default: break
        }
    }

    private func printEnumeration(
        _ type: TypePlan, _ enumeration: EnumerationPlan, _ source: inout SourceText
    ) {
        source.block("extension \(names.type(type.id))") { source in
            source.block("init?(text: String, _ faults: inout Faults)") { source in
                source.line(
                    enumeration.raw == .string
                        ? "let raw = text" : "guard let raw = faults.int(text) else { return nil }")
                EnumerationLookUp.print(enumeration, faults: "faults", &source)
            }
        }
        source.line()
    }

    /// The first case that the text is one of, texts that may be anything last.
    private func printUnion(_ type: TypePlan, _ union: UnionPlan, _ source: inout SourceText) {
        let order = union.cases.indices.filter { isText(union.cases[$0]) }
            .sorted { (rank(union.cases[$0]), $0) < (rank(union.cases[$1]), $1) }
        source.block("extension \(names.type(type.id))") { source in
            source.block("init?(text: String, _ faults: inout Faults)") { source in
                for index in order {
                    let read = reading.text(union.cases[index].value)
                    source.line("if let value = faults.attempt({ faults in \(read) }) {")
                    source.line("    self = .\(names.members[type.id.index][index])(value)")
                    source.line("    return")
                    source.line("}")
                }
                let labels = SwiftText.quoted(union.cases.map(\.label).joined(separator: ", "))
                source.line("faults.matchesNone(\(SwiftText.quoted(union.keyword)), \(labels), text)")
                source.line("return nil")
            }
        }
        source.line()
    }

    /// The first case that the members of a form make.
    private func printFormUnion(_ type: TypePlan, _ union: UnionPlan, _ source: inout SourceText) {
        let fields = FieldReading(plan: plan, names: names)
        source.block("extension \(names.type(type.id))") { source in
            source.block("init?(form: TextFields, _ faults: inout Faults)") { source in
                for (each, name) in zip(union.cases, names.members[type.id.index])
                where each.types.contains(.object) {
                    let read = fields.form(each.value)
                    source.line("if let value = faults.attempt({ faults in \(read) }) {")
                    source.line("    self = .\(name)(value)")
                    source.line("    return")
                    source.line("}")
                }
                let labels = SwiftText.quoted(union.cases.map(\.label).joined(separator: ", "))
                source.line("faults.matchesNone(\(SwiftText.quoted(union.keyword)), \(labels), \"\")")
                source.line("return nil")
            }
        }
        source.line()
    }

    /// Whether a text can be a value of the case.
    private func isText(_ each: UnionPlan.Case) -> Bool {
        switch each.value.shape {
        case .array, .map: false
        case .named(let id):
            switch plan[id].kind {
            case .structure: false
            case .alias(let value): isText(UnionPlan.Case(label: "", value: value, types: each.types))
            case .enumeration, .union: true
            }
        default: true
        }
    }

    private func rank(_ each: UnionPlan.Case) -> Int {
        switch each.value.shape {
        case .boolean, .integer: 0
        case .double, .float: 1
        case .named, .dateTime, .date: 2
        default: 3
        }
    }

    private func printForm(_ type: TypePlan, _ structure: StructurePlan, _ source: inout SourceText) {
        let fields = FieldReading(plan: plan, names: names)
        let members = names.members[type.id.index]
        source.block("extension \(names.type(type.id))") { source in
            source.block("init?(form: TextFields, _ faults: inout Faults)") { source in
                for (property, name) in zip(structure.properties, members) {
                    source.line("faults.enterMember(\(SwiftText.quoted(property.name)))")
                    fields.statements(
                        Naming.local(name), property.value, property.presence,
                        from: .form("form", name: property.name), &source)
                }
                printRest(structure, &source)
                let required = zip(structure.properties, members).compactMap { property, name in
                    if case .required = property.presence { "let \(Naming.local(name))" } else { nil }
                }
                if !required.isEmpty { source.guarded(required, "return nil") }
                var arguments = members.map { "\(Naming.argument($0)): \(Naming.local($0))" }
                if case .kept = structure.additional {
                    arguments.append("additionalProperties: additionalProperties")
                }
                source.call("self.init", arguments)
                printRules(structure, &source)
            }
        }
        source.line()
    }

    /// What is matched looks at the value as JSON.
    private func printRules(_ structure: StructurePlan, _ source: inout SourceText) {
        guard !structure.rules.isEmpty else { return }
        source.line("let written = self")
        source.line(reading.writtenRequirements("written.encode(&json)", structure.rules))
    }

    private func printRest(_ structure: StructurePlan, _ source: inout SourceText) {
        let known = (structure.properties.map(\.name) + structure.ignored).map(SwiftText.quoted).joined(
            separator: ", ")
        if structure.isLookedAtAsWhole { source.line("faults.enterBody()") }
        switch structure.additional {
        case .ignored: break
        case .forbidden: source.line("faults.refuseUnknown(form, [\(known)])")
        case .kept(let value):
            let read = FieldReading(plan: plan, names: names).rest(value)
            source.line(
                "let additionalProperties = faults.map(form, except: [\(known)]) { name, object, faults in")
            source.indented { $0.line(read) }
            source.line("}")
        }
        if structure.minProperties != nil || structure.maxProperties != nil {
            source.line("let memberCount = form.names.count")
            StructureChecks(structure: structure).printLimits("faults", &source)
        }
        StructureChecks(structure: structure).printChoices("faults", &source) { index in
            "form.contains(\(SwiftText.quoted(structure.properties[index].name)))"
        }
    }
}

extension StructurePlan {
    /// Whether faults are about the object itself, or about what is no member of the struct, after its members.
    fileprivate var isLookedAtAsWhole: Bool {
        if case .kept = additional { return true }
        return minProperties != nil || maxProperties != nil || !choices.isEmpty || !rules.isEmpty
    }
}
