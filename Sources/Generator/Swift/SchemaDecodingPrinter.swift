/// Prints the decoders of types. Those that only responses hold are decoded in debug builds
/// alone, where responses are checked against the contract.
struct SchemaDecodingPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var reading: ValueReading { ValueReading(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        for type in plan.types {
            if type.isDecoded { printJSON(type, &source) }
            if type.isForm { printForm(type, &source) }
            if case .enumeration(let enumeration) = type.kind, type.isText {
                printText(type, enumeration, &source)
            }
        }
        let checked = plan.types.filter { $0.isEncoded && !$0.isDecoded }
        guard !checked.isEmpty else { return source }
        source.line("#if DEBUG")
        for type in checked { printJSON(type, &source) }
        source.line("#endif")
        return source
    }

    private func printJSON(_ type: TypePlan, _ source: inout SourceText) {
        switch type.kind {
        case .pending, .alias: return
        case .enumeration(let enumeration): printEnumeration(type, enumeration, &source)
        case .structure(let structure): printStructure(type, structure, &source)
        case .union(let union): printUnion(type, union, &source)
        }
        source.line()
    }

    private func printEnumeration(
        _ type: TypePlan, _ enumeration: EnumerationPlan, _ source: inout SourceText
    ) {
        source.block("extension \(type.name)") { source in
            source.block("init?(json: inout JSONReader)") { source in
                source.line(
                    "guard let raw = json.\(enumeration.raw == .string ? "string" : "int")() else { return nil }"
                )
                printLookUp(enumeration, faults: "json.faults", &source)
            }
        }
    }

    private func printText(_ type: TypePlan, _ enumeration: EnumerationPlan, _ source: inout SourceText) {
        source.block("extension \(type.name)") { source in
            source.block("init?(text: String, _ faults: inout Faults)") { source in
                source.line(
                    enumeration.raw == .string
                        ? "let raw = text" : "guard let raw = faults.int(text) else { return nil }")
                printLookUp(enumeration, faults: "faults", &source)
            }
        }
        source.line()
    }

    private func printLookUp(_ enumeration: EnumerationPlan, faults: String, _ source: inout SourceText) {
        let allowed = enumeration.cases.map(\.value).joined(separator: ", ")
        source.block("guard let value = Self(rawValue: raw) else") { source in
            source.line(
                "\(faults).notInEnumeration(\(enumeration.raw == .string ? "raw" : "String(raw)"), \(SwiftNames.quoted(allowed)))"
            )
            source.line("return nil")
        }
        source.line("self = value")
    }

    private func printUnion(_ type: TypePlan, _ union: UnionPlan, _ source: inout SourceText) {
        let property = SwiftNames.quoted(union.discriminator)
        source.block("extension \(type.name)") { source in
            source.block("init?(json: inout JSONReader)") { source in
                source.line("switch json.peekDiscriminator(\(property)) {")
                for each in union.cases {
                    source.line("case \(each.values.map(SwiftNames.quoted).joined(separator: ", ")):")
                    source.indented { source in
                        source.line("guard let value = \(each.type.name)(json: &json) else { return nil }")
                        source.line("self = .\(each.caseName)(value)")
                    }
                }
                let allowed = union.cases.flatMap(\.values).joined(separator: ", ")
                source.line("default:")
                source.indented { source in
                    source.line("json.refuseDiscriminator(\(property), \(SwiftNames.quoted(allowed)))")
                    source.line("return nil")
                }
                source.line("}")
            }
        }
    }

    private func printStructure(_ type: TypePlan, _ structure: StructurePlan, _ source: inout SourceText) {
        source.block("extension \(type.name)") { source in
            let literals = structure.properties.map { SwiftNames.quoted($0.name) }
            source.list("private static let memberNames = MemberNames([", literals, "])")
            source.line()
            source.block("init?(json: inout JSONReader)") { source in
                source.line("guard json.beginObject() else { return nil }")
                for property in structure.properties { declare(property, &source) }
                if case .kept(let value) = structure.additional {
                    source.line("var additionalProperties: [String: \(names.nullable(value))] = [:]")
                }
                printMembers(structure, &source)
                printEnd(structure, &source)
            }
        }
    }

    private func declare(_ property: PropertyPlan, _ source: inout SourceText) {
        let local = local(property)
        switch property.presence {
        case .required: source.line("var \(local): \(names.nullable(property.value))?")
        case .optional where property.value.isNullable:
            source.line("var \(local): \(names.type(property.value, property.presence)) = .absent")
        case .optional: source.line("var \(local): \(names.type(property.value))?")
        case .defaulted(let literal):
            source.line("var \(local): \(names.nullable(property.value)) = \(names.literal(literal))")
        }
    }

    private func printMembers(_ structure: StructurePlan, _ source: inout SourceText) {
        let needsSeen =
            !structure.choices.isEmpty
            || structure.properties.contains {
                if case .required = $0.presence { true } else { false }
            }
        let needsCount = structure.minProperties != nil || structure.maxProperties != nil
        if needsSeen { source.line("var seen = SeenMembers()") }
        if needsCount { source.line("var memberCount = 0") }
        source.block("while let member = json.nextMember(Self.memberNames)") { source in
            if needsSeen { source.line("seen.insert(member)") }
            if needsCount { source.line("memberCount += 1") }
            source.line("switch member {")
            for (index, property) in structure.properties.enumerated() {
                source.line("case \(index):")
                source.indented { assign(property, &$0) }
            }
            source.line("default:")
            source.indented { printUnknown(structure.additional, &$0) }
            source.line("}")
        }
    }

    private func assign(_ property: PropertyPlan, _ source: inout SourceText) {
        let local = local(property)
        switch property.presence {
        case .optional where property.value.isNullable:
            source.line("\(local) = json.field { json in")
            source.indented { $0.line(reading.jsonWithoutNull(property.value)) }
            source.line("}")
        case .required, .optional: source.line("\(local) = \(reading.json(property.value))")
        case .defaulted:
            source.line("if let decoded = (\(reading.json(property.value))) { \(local) = decoded }")
        }
    }

    private func printUnknown(_ additional: StructurePlan.Additional, _ source: inout SourceText) {
        switch additional {
        case .ignored: source.line("json.skip()")
        case .forbidden:
            source.line("json.faults.unknownMember(json.currentName)")
            source.line("json.skip()")
        case .kept(let value):
            source.line("let memberName = json.currentName")
            source.line(
                "if let decoded = (\(reading.json(value))),\n"
                    + "    additionalProperties.updateValue(decoded, forKey: memberName) != nil\n{")
            source.line("    json.faults.duplicate()")
            source.line("}")
        }
    }

    private func printEnd(_ structure: StructurePlan, _ source: inout SourceText) {
        printLimits(structure, "json.faults", &source)
        var required: [String] = []
        for (index, property) in structure.properties.enumerated() {
            guard case .required = property.presence else { continue }
            source.line(
                "if !seen.contains(\(index)) { json.faults.missing(\(SwiftNames.quoted(property.name))) }")
            required.append("let \(local(property))")
        }
        printChoices(structure, "json.faults", &source) { "seen.contains(\($0))" }
        if !required.isEmpty { source.guarded(required, "return nil") }
        source.call("self.init", arguments(structure))
    }

    private func printLimits(_ structure: StructurePlan, _ faults: String, _ source: inout SourceText) {
        if let limit = structure.minProperties {
            source.line("\(faults).minProperties(memberCount, \(limit))")
        }
        if let limit = structure.maxProperties {
            source.line("\(faults).maxProperties(memberCount, \(limit))")
        }
    }

    /// What is told is the first member of the first set, and what could be in its place.
    private func printChoices(
        _ structure: StructurePlan, _ faults: String, _ source: inout SourceText,
        isThere: (Int) -> String
    ) {
        for sets in structure.choices {
            let conditions = sets.map { set in set.map(isThere).joined(separator: " && ") }
            let isMet = conditions.map { sets.count > 1 ? "(\($0))" : $0 }.joined(separator: " || ")
            let names = sets.map { set in set.map { structure.properties[$0].name }.joined(separator: " and ")
            }
            let first = structure.properties[sets[0][0]].name
            let choice = SwiftNames.quoted(names.joined(separator: " or "))
            source.line(
                "if !(\(isMet)) { \(faults).missing(\(SwiftNames.quoted(first)), choice: \(choice)) }")
        }
    }

    private func arguments(_ structure: StructurePlan) -> [String] {
        var arguments = structure.properties.map { "\(Naming.parameter($0.swiftName)): \(local($0))" }
        if case .kept = structure.additional {
            arguments.append("additionalProperties: additionalProperties")
        }
        return arguments
    }

    private func local(_ property: PropertyPlan) -> String { LocalNames.local(property.swiftName) }

    private func printForm(_ type: TypePlan, _ source: inout SourceText) {
        guard case .structure(let structure) = type.kind else { return }
        let fields = FieldReading(reading: reading, names: names)
        source.block("extension \(type.name)") { source in
            source.block("init?(form: TextFields, _ faults: inout Faults)") { source in
                for property in structure.properties {
                    source.line("faults.enterMember(\(SwiftNames.quoted(property.name)))")
                    fields.statements(
                        local(property), property.value, property.presence,
                        from: .fields("form", name: property.name, isExploded: true), &source)
                }
                if case .forbidden = structure.additional {
                    let known = structure.properties.map { SwiftNames.quoted($0.name) }.joined(
                        separator: ", ")
                    source.line("faults.refuseUnknown(form, [\(known)])")
                }
                if structure.minProperties != nil || structure.maxProperties != nil {
                    source.line("faults.enterBody()")
                    source.line("let memberCount = form.names.count")
                    printLimits(structure, "faults", &source)
                }
                if !structure.choices.isEmpty { source.line("faults.enterBody()") }
                printChoices(structure, "faults", &source) { index in
                    "form.contains(\(SwiftNames.quoted(structure.properties[index].name)))"
                }
                let required = structure.properties.compactMap { property in
                    if case .required = property.presence { "let \(local(property))" } else { nil }
                }
                if !required.isEmpty { source.guarded(required, "return nil") }
                source.call("self.init", formArguments(structure))
            }
        }
        source.line()
    }

    private func formArguments(_ structure: StructurePlan) -> [String] {
        structure.properties.map { "\(Naming.parameter($0.swiftName)): \(local($0))" }
    }
}

/// Names of local variables in generated functions, apart from the functions' own.
enum LocalNames {
    static func local(_ swiftName: String) -> String {
        taken.contains(swiftName) ? swiftName + "_" : Naming.escaped(swiftName)
    }

    private static let taken: Set<String> = [
        "json", "faults", "member", "memberCount", "memberName", "seen", "decoded", "text", "texts", "form",
        "request", "captures", "query", "cookies", "content", "mediaType", "body", "self", "octets",
        "additionalProperties",
    ]
}
