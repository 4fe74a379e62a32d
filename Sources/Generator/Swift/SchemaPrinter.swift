/// Prints the declarations of the types under `Components.Schemas`.
struct SchemaPrinter {
    let plan: APIPlan
    let names: SwiftNames

    func print() -> SourceText {
        var source = SourceText()
        source.documentation("The reusable parts of the contract.")
        source.block("public enum Components") { source in
            source.documentation("The types of `components/schemas`.")
            source.block("public enum Schemas") { source in
                TypePrinter(plan: plan, names: names).printTypes(in: ["Components", "Schemas"], &source)
            }
            source.line()
            source.documentation("The responses of `components/responses`.")
            source.block("public enum Responses") { source in
                let printer = ResponseTypePrinter(plan: plan, names: names)
                for response in plan.sharedResponses {
                    let name = response.sharedName ?? response.typeName
                    printer.printPayload(
                        response, name: name, path: ["Components", "Responses", name], &source)
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

    /// The types that are declared directly in the namespace of this path.
    func printTypes(in path: [String], _ source: inout SourceText) {
        for (index, type) in plan.types.filter({ $0.path.dropLast() == path[...] }).enumerated() {
            if index > 0 { source.line() }
            printType(type, &source)
        }
        for orphan in orphanNamespaces(in: path) {
            source.block("public enum \(orphan)") { printTypes(in: path + [orphan], &$0) }
        }
    }

    /// Names between this path and a type below it that are no types themselves: the type of an
    /// alias's items is nested under the alias's name.
    private func orphanNamespaces(in path: [String]) -> [String] {
        guard path.first == "Components" else { return [] }
        let known = Set(plan.types.filter { $0.path.dropLast() == path[...] }.compactMap(\.path.last))
        var orphans: [String] = []
        for type in plan.types where type.path.count > path.count + 1 && type.path.starts(with: path) {
            let name = type.path[path.count]
            if !known.contains(name), !orphans.contains(name) { orphans.append(name) }
        }
        return orphans
    }

    private func printType(_ type: TypePlan, _ source: inout SourceText) {
        source.documentation(type.documentation, isDeprecated: type.isDeprecated)
        let name = Naming.escaped(type.path.last ?? "_")
        switch type.kind {
        case .pending: break
        case .alias(let value):
            source.line("public typealias \(name) = \(names.nullable(value))")
        case .enumeration(let enumeration): printEnumeration(enumeration, name, &source)
        case .structure(let structure): printStructure(structure, name, type.path, &source)
        case .union(let union): printUnion(union, name, type.path, &source)
        }
    }

    private func printEnumeration(_ enumeration: EnumerationPlan, _ name: String, _ source: inout SourceText)
    {
        let raw = enumeration.raw == .string ? names.standard("String") : names.standard("Int")
        source.block("public enum \(name): \(raw), \(names.conformances), \(names.standard("CaseIterable"))")
        { source in
            for (value, caseName) in enumeration.cases {
                let literal = enumeration.raw == .string ? SwiftNames.quoted(value) : value
                source.line("case \(Naming.escaped(caseName))" + (value == caseName ? "" : " = \(literal)"))
            }
        }
    }

    private func printUnion(_ union: UnionPlan, _ name: String, _ path: [String], _ source: inout SourceText)
    {
        source.block("public enum \(name): \(names.conformances)") { source in
            for each in union.cases {
                let prefix = each.isIndirect ? "indirect " : ""
                source.line("\(prefix)case \(Naming.escaped(each.caseName))(\(each.type.name))")
            }
            printNested(path, &source)
        }
    }

    private func printStructure(
        _ structure: StructurePlan, _ name: String, _ path: [String], _ source: inout SourceText
    ) {
        source.block("public struct \(name): \(names.conformances)") { source in
            for property in structure.properties { printProperty(property, &source) }
            if case .kept(let value) = structure.additional {
                source.documentation("Members that the contract does not name.")
                source.line(
                    "public var additionalProperties: [\(names.standard("String")): \(names.nullable(value))]"
                )
            }
            source.line()
            printInitialiser(structure, &source)
            printNested(path, &source)
        }
    }

    private func printProperty(_ property: PropertyPlan, _ source: inout SourceText) {
        let type = names.type(property.value, property.presence)
        let name = Naming.escaped(property.swiftName)
        source.documentation(property.documentation, isDeprecated: property.isDeprecated)
        guard property.isBoxed else { return source.line("public var \(name): \(type)") }
        source.block("public var \(name): \(type)") { source in
            source.line("get { boxed\(Naming.upperCamel(property.swiftName)).value }")
            source.line("set { boxed\(Naming.upperCamel(property.swiftName)).value = newValue }")
        }
        source.line(
            "private var boxed\(Naming.upperCamel(property.swiftName)): \(names.runtime("Box"))<\(type)>")
    }

    private func printInitialiser(_ structure: StructurePlan, _ source: inout SourceText) {
        var arguments = structure.properties.map { property in
            Naming.parameter(property.swiftName) + ": " + names.type(property.value, property.presence)
                + names.defaultArgument(property.value, property.presence)
        }
        if case .kept(let value) = structure.additional {
            arguments.append(
                "additionalProperties: [\(names.standard("String")): \(names.nullable(value))] = [:]")
        }
        source.printInitialiser(arguments) { source in
            for property in structure.properties {
                let name = property.swiftName
                source.line(
                    property.isBoxed
                        ? "boxed\(Naming.upperCamel(name)) = \(names.runtime("Box"))(\(Naming.escaped(name)))"
                        : "self.\(name) = \(Naming.escaped(name))")
            }
            if case .kept = structure.additional {
                source.line("self.additionalProperties = additionalProperties")
            }
        }
    }

    private func printNested(_ path: [String], _ source: inout SourceText) {
        guard plan.types.contains(where: { $0.path.count > path.count && $0.path.starts(with: path) }) else {
            return
        }
        source.line()
        printTypes(in: path, &source)
    }
}

extension SourceText {
    /// A public initialiser, its arguments on one line if they fit there.
    mutating func printInitialiser(_ arguments: [String], _ body: (inout SourceText) -> Void) {
        let joined = arguments.joined(separator: ", ")
        if joined.count < 90 { return block("public init(\(joined))", body) }
        line("public init(")
        indented { source in
            for (index, argument) in arguments.enumerated() {
                source.line(argument + (index + 1 < arguments.count ? "," : ""))
            }
        }
        block(")", body)
    }
}
