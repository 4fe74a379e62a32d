/// Prints the decoders of types from JSON.
struct SchemaDecodingPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var reading: ValueReading { ValueReading(plan: plan, names: names) }
    private var types: ValueTypes { ValueTypes(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        let texts = TextDecodingPrinter(plan: plan, names: names)
        for type in plan.types {
            let usage = plan.usages[type.id.index]
            if usage.contains(.decoded) { printJSON(type, &source) }
            texts.print(type, usage, &source)
        }
        return source
    }

    private func printJSON(_ type: TypePlan, _ source: inout SourceText) {
        switch type.kind {
        case .alias: return
        case .enumeration(let enumeration): printEnumeration(type, enumeration, &source)
        case .structure(let structure): printStructure(type, structure, &source)
        case .union(let union): printUnion(type, union, &source)
        }
        source.line()
    }

    private func printEnumeration(
        _ type: TypePlan, _ enumeration: EnumerationPlan, _ source: inout SourceText
    ) {
        source.block("extension \(names.type(type.id))") { source in
            source.block("init?(json: inout JSONReader)") { source in
                let read = enumeration.raw == .string ? "string" : "int"
                source.line("guard let raw = json.\(read)() else { return nil }")
                EnumerationLookUp.print(enumeration, faults: "json.faults", &source)
            }
        }
    }

    // MARK: - Unions

    private func printUnion(_ type: TypePlan, _ union: UnionPlan, _ source: inout SourceText) {
        source.block("extension \(names.type(type.id))") { source in
            printBranches(union, &source)
            source.line()
            source.block("init?(json: inout JSONReader)") { source in
                source.line("switch json.branch(of: Self.union_branches) {")
                for (index, each) in union.cases.enumerated() {
                    source.line("case \(index):")
                    source.indented { source in
                        let read = reading.json(each.value)
                        source.line(
                            "guard let value = \(read.contains("{") ? "(\(read))" : read) else { return nil }"
                        )
                        source.line("self = .\(names.members[type.id.index][index])(value)")
                    }
                }
                source.line("default: return nil")
                source.line("}")
            }
        }
    }

    /// What tells the cases apart.
    private func printBranches(_ union: UnionPlan, _ source: inout SourceText) {
        source.line("private static let union_branches = UnionBranches(")
        source.indented { source in
            let discriminator = union.discriminator.map { ", discriminator: \(SwiftText.quoted($0))" } ?? ""
            source.line("keyword: \"\(union.keyword)\", isExclusive: \(union.isExclusive)\(discriminator),")
            source.line("[")
            source.indented { source in
                for each in union.cases { source.line(branch(each) + ",") }
            }
            source.line("])")
        }
    }

    private func branch(_ each: UnionPlan.Case) -> String {
        var arguments = [SwiftText.quoted(each.label), "[\(Self.types(each.types))]"]
        if !each.tags.isEmpty { arguments.append("tags: [\(list(each.tags))]") }
        if !each.required.isEmpty { arguments.append("required: [\(list(each.required))]") }
        if !each.constants.isEmpty {
            let constants = each.constants.map { "(\(SwiftText.quoted($0.name)), [\(list($0.values))])" }
            arguments.append("constants: [\(constants.joined(separator: ", "))]")
        }
        if let matcher = each.matcher {
            arguments.append("matches: { \(MatcherPrinter.call(matcher, "$0")) }")
        }
        return ".init(\(arguments.joined(separator: ", ")))"
    }

    private func list(_ texts: [String]) -> String { texts.map(SwiftText.quoted).joined(separator: ", ") }

    private static func types(_ types: TypeSet) -> String {
        types.separate.map { type in
            type.isSubset(of: .number) ? ".number" : ".\(type.description)"
        }.joined(separator: ", ")
    }

    // MARK: - Structures

    private func printStructure(_ type: TypePlan, _ structure: StructurePlan, _ source: inout SourceText) {
        source.block("extension \(names.type(type.id))") { source in
            let literals = (structure.properties.map(\.name) + structure.ignored).map(SwiftText.quoted)
            source.list("private static let member_names = MemberNames([", literals, "])")
            source.line()
            source.block("init?(json: inout JSONReader)") { source in
                for rule in structure.rules { source.line(reading.requirement(rule)) }
                source.line("guard json.beginObject() else { return nil }")
                let members = names.members[type.id.index]
                for (property, name) in zip(structure.properties, members) {
                    declare(property, name, &source)
                }
                if case .kept(let value) = structure.additional {
                    source.line(
                        "var additionalProperties: [\(names.standard("String")): \(types.nullable(value))] = [:]"
                    )
                }
                printMembers(structure, members, &source)
                printEnd(structure, members, &source)
            }
        }
    }

    private func declare(_ property: PropertyPlan, _ name: String, _ source: inout SourceText) {
        let local = Naming.local(name)
        switch property.presence {
        case .required: source.line("var \(local): \(types.nullable(property.value))?")
        case .optional where property.value.isNullable:
            source.line("var \(local): \(types.type(property.value, property.presence)) = .absent")
        case .optional: source.line("var \(local): \(types.type(property.value))?")
        case .defaulted(let literal):
            source.line(
                "var \(local): \(types.nullable(property.value)) = \(types.literal(literal, property.value))")
        }
    }

    private func printMembers(_ structure: StructurePlan, _ members: [String], _ source: inout SourceText) {
        let needsSeen =
            !structure.choices.isEmpty
            || structure.properties.contains {
                if case .required = $0.presence { true } else { false }
            }
        let needsCount = structure.minProperties != nil || structure.maxProperties != nil
        if needsSeen { source.line("var seen = SeenMembers()") }
        if needsCount { source.line("var memberCount = 0") }
        let isUsed = needsSeen || !structure.properties.isEmpty || !structure.ignored.isEmpty
        source.block("while let \(isUsed ? "member" : "_") = json.nextMember(Self.member_names)") { source in
            if needsSeen { source.line("seen.insert(member)") }
            if needsCount { source.line("memberCount += 1") }
            guard isUsed else { return printUnknown(structure.additional, &source) }
            source.line("switch member {")
            for (index, (property, name)) in zip(structure.properties, members).enumerated() {
                source.line("case \(index):")
                source.indented { assign(property, name, &$0) }
            }
            let count = structure.properties.count
            if !structure.ignored.isEmpty {
                source.line("case \(count)..<\(count + structure.ignored.count):")
                source.line("    json.skip()")
            }
            source.line("default:")
            source.indented { printUnknown(structure.additional, &$0) }
            source.line("}")
        }
    }

    private func assign(_ property: PropertyPlan, _ name: String, _ source: inout SourceText) {
        let local = Naming.local(name)
        switch property.presence {
        case .optional where property.value.isNullable:
            source.line("\(local) = \(reading.field(property.value))")
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
            source.line("    json.faults.duplicate(memberName, in: additionalProperties)")
            source.line("}")
        }
    }

    private func printEnd(_ structure: StructurePlan, _ members: [String], _ source: inout SourceText) {
        let checks = StructureChecks(structure: structure)
        checks.printLimits("json.faults", &source)
        var required: [String] = []
        for (index, property) in structure.properties.enumerated() {
            guard case .required = property.presence else { continue }
            source.line(
                "if !seen.contains(\(index)) { json.faults.missing(\(SwiftText.quoted(property.name))) }")
            required.append("let \(Naming.local(members[index]))")
        }
        checks.printChoices("json.faults", &source) { "seen.contains(\($0))" }
        if !required.isEmpty { source.guarded(required, "return nil") }
        var arguments = members.map { "\(Naming.argument($0)): \(Naming.local($0))" }
        if case .kept = structure.additional {
            arguments.append("additionalProperties: additionalProperties")
        }
        source.call("self.init", arguments)
    }
}

/// Prints the checks of a structure that come after its members.
struct StructureChecks {
    let structure: StructurePlan

    func printLimits(_ faults: String, _ source: inout SourceText) {
        if let limit = structure.minProperties {
            source.line("\(faults).minProperties(memberCount, \(limit))")
        }
        if let limit = structure.maxProperties {
            source.line("\(faults).maxProperties(memberCount, \(limit))")
        }
    }

    /// What is told is the first member of the first set, and what could be in its place.
    func printChoices(_ faults: String, _ source: inout SourceText, isThere: (Int) -> String) {
        for sets in structure.choices {
            let conditions = sets.map { set in set.map(isThere).joined(separator: " && ") }
            let isMet = conditions.map { sets.count > 1 ? "(\($0))" : $0 }.joined(separator: " || ")
            let names = sets.map { set in
                set.map { structure.properties[$0].name }.joined(separator: " and ")
            }
            let first = structure.properties[sets[0][0]].name
            let choice = SwiftText.quoted(names.joined(separator: " or "))
            source.line(
                "if !(\(isMet)) { \(faults).missing(\(SwiftText.quoted(first)), choice: \(choice)) }")
        }
    }
}

/// Prints how the case of an enumeration is found, once its raw value is read.
enum EnumerationLookUp {
    static func print(_ enumeration: EnumerationPlan, faults: String, _ source: inout SourceText) {
        if enumeration.isOpen { return source.line("self.init(rawValue: raw)") }
        let allowed = enumeration.cases.map(\.value).joined(separator: ", ")
        // Swift takes canonically equivalent texts for equal, and JSON Schema does not.
        let condition =
            enumeration.raw == .string
            ? "let value = Self(rawValue: raw), value.rawValue.utf8.elementsEqual(raw.utf8)"
            : "let value = Self(rawValue: raw)"
        source.block("guard \(condition) else") { source in
            let raw = enumeration.raw == .string ? "raw" : "String(raw)"
            let function = enumeration.isConstant ? "notConstant" : "notInEnumeration"
            source.line("\(faults).\(function)(\(raw), \(SwiftText.quoted(allowed)))")
            source.line("return nil")
        }
        source.line("self = value")
    }
}
