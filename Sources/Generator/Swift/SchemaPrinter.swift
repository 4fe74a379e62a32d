/// Prints the declarations of the types under `Components`.
struct SchemaPrinter {
    let plan: APIPlan
    let names: SwiftNames

    func print() -> SourceText {
        var source = SourceText()
        let types = TypePrinter(plan: plan, names: names)
        source.documentation("The reusable parts of the contract.")
        source.block("public enum Components") { source in
            source.documentation("The types of `components/schemas`.")
            source.block("public enum Schemas") { types.printTypes(in: .schemas, &$0) }
            source.line()
            source.documentation("The responses of `components/responses`.")
            source.block("public enum Responses") { source in
                let printer = ResponseTypePrinter(plan: plan, names: names, nested: types)
                for response in plan.sharedResponses where response.hasPayload {
                    let name = response.sharedName.flatMap { names.responses[$0] } ?? ""
                    printer.printPayload(
                        response, name: name, path: ["Components", "Responses", name],
                        .response(response.sharedName ?? ""), &source)
                }
            }
        }
        return source
    }
}

/// Prints declarations of planned types, each with the types that are nested in it.
struct TypePrinter {
    let plan: APIPlan
    let names: SwiftNames
    private let nested: [TypeOrigin.Scope: [TypePlan]]
    private var types: ValueTypes { ValueTypes(plan: plan, names: names) }

    init(plan: APIPlan, names: SwiftNames) {
        self.plan = plan
        self.names = names
        nested = Dictionary(grouping: plan.types) { names.scopes[$0.id.index] }
    }

    func hasTypes(in scope: TypeOrigin.Scope) -> Bool { nested[scope] != nil }

    /// The types that are declared directly in a scope.
    func printTypes(in scope: TypeOrigin.Scope, _ source: inout SourceText) {
        for (index, type) in (nested[scope] ?? []).enumerated() {
            if index > 0 { source.line() }
            printType(type, &source)
        }
    }

    private func printType(_ type: TypePlan, _ source: inout SourceText) {
        source.documentation(type.documentation, isDeprecated: type.isDeprecated)
        let name = Naming.escaped(names.types[type.id.index].last ?? "")
        switch type.kind {
        case .alias(let value): source.line("public typealias \(name) = \(types.nullable(value))")
        case .enumeration(let enumeration):
            if enumeration.isOpen {
                printOpenEnumeration(enumeration, name, type, &source)
            } else {
                printEnumeration(enumeration, name, type, &source)
            }
        case .structure(let structure): printStructure(structure, name, type, &source)
        case .union(let union): printUnion(union, name, type, &source)
        }
    }

    private func printEnumeration(
        _ enumeration: EnumerationPlan, _ name: String, _ type: TypePlan, _ source: inout SourceText
    ) {
        let raw = enumeration.raw == .string ? names.standard("String") : names.standard("Int")
        source.block(
            "public enum \(name): \(raw), \(names.standard("Sendable")), \(names.standard("CaseIterable"))"
        ) {
            source in
            for (each, caseName) in zip(enumeration.cases, names.members[type.id.index]) {
                let literal = enumeration.raw == .string ? SwiftText.quoted(each.value) : each.value
                source.line(
                    "case \(Naming.escaped(caseName))" + (each.value == caseName ? "" : " = \(literal)"))
            }
        }
    }

    /// Texts that are not listed are kept.
    private func printOpenEnumeration(
        _ enumeration: EnumerationPlan, _ name: String, _ type: TypePlan, _ source: inout SourceText
    ) {
        let string = names.standard("String")
        let cases = zip(enumeration.cases, names.members[type.id.index])
        source.block(
            "public enum \(name): \(names.standard("RawRepresentable")), \(names.standard("Sendable")), \(names.standard("Hashable"))"
        ) { source in
            for (_, caseName) in cases { source.line("case \(Naming.escaped(caseName))") }
            source.documentation("A text that the contract does not list.")
            source.line("case other(\(string))")
            source.line()
            source.documentation("The case of a text.")
            source.block("public init(rawValue: \(string))") { source in
                source.line("switch rawValue {")
                for (each, caseName) in cases {
                    source.line("case \(SwiftText.quoted(each.value)): self = .\(caseName)")
                }
                source.line("default: self = .other(rawValue)")
                source.line("}")
            }
            source.line()
            source.documentation("The text.")
            source.block("public var rawValue: \(string)") { source in
                source.line("switch self {")
                for (each, caseName) in cases {
                    source.line("case .\(caseName): \(SwiftText.quoted(each.value))")
                }
                source.line("case .other(let text): text")
                source.line("}")
            }
        }
    }

    private func printUnion(
        _ union: UnionPlan, _ name: String, _ type: TypePlan, _ source: inout SourceText
    ) {
        source.block("public enum \(name): \(names.conformances(plan))") { source in
            for (each, caseName) in zip(union.cases, names.members[type.id.index]) {
                let prefix = each.isIndirect ? "indirect " : ""
                source.line("\(prefix)case \(Naming.escaped(caseName))(\(types.nullable(each.value)))")
            }
            printNested(type, &source)
        }
    }

    private func printStructure(
        _ structure: StructurePlan, _ name: String, _ type: TypePlan, _ source: inout SourceText
    ) {
        source.block("public struct \(name): \(names.conformances(plan))") { source in
            for (property, member) in zip(structure.properties, names.members[type.id.index]) {
                printProperty(property, member, &source)
            }
            if case .kept(let value) = structure.additional {
                source.documentation("Members that the contract does not name.")
                source.line(
                    "public var additionalProperties: [\(names.standard("String")): \(types.nullable(value))]"
                )
            }
            for (property, member) in zip(structure.properties, names.members[type.id.index]) {
                types.defaultConstant(property.value, property.presence, member).map { source.line($0) }
            }
            if structure.properties.contains(where: \.isBoxed) { source.line() }
            for (property, member) in zip(structure.properties, names.members[type.id.index])
            where property.isBoxed {
                let type = types.type(property.value, property.presence)
                source.line("private var \(Naming.local(member)): \(names.runtime("Box"))<\(type)>")
            }
            source.line()
            printInitialiser(structure, type, &source)
            printNested(type, &source)
        }
    }

    private func printProperty(_ property: PropertyPlan, _ member: String, _ source: inout SourceText) {
        let type = types.type(property.value, property.presence)
        let name = Naming.escaped(member)
        source.documentation(property.documentation, isDeprecated: property.isDeprecated)
        guard property.isBoxed else { return source.line("public var \(name): \(type)") }
        source.block("public var \(name): \(type)") { source in
            source.line("get { \(Naming.local(member)).value }")
            source.line("set { \(Naming.local(member)).value = newValue }")
        }
    }

    private func printInitialiser(_ structure: StructurePlan, _ type: TypePlan, _ source: inout SourceText) {
        let members = names.members[type.id.index]
        var arguments = zip(structure.properties, members).map { property, member in
            Naming.parameter(member) + ": " + types.type(property.value, property.presence)
                + types.defaultArgument(property.value, property.presence, member)
        }
        if case .kept(let value) = structure.additional {
            arguments.append(
                "additionalProperties: [\(names.standard("String")): \(types.nullable(value))] = [:]")
        }
        var assignments = zip(structure.properties, members).map { property, member in
            property.isBoxed
                ? "\(Naming.local(member)) = \(names.runtime("Box"))(\(Naming.escaped(member)))"
                : "self.\(member) = \(Naming.escaped(member))"
        }
        if case .kept = structure.additional {
            assignments.append("self.additionalProperties = additionalProperties")
        }
        source.initialiser(arguments, assignments)
    }

    private func printNested(_ type: TypePlan, _ source: inout SourceText) {
        guard hasTypes(in: .type(type.id)) else { return }
        source.line()
        printTypes(in: .type(type.id), &source)
    }
}
