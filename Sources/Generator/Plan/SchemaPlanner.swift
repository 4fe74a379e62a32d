/// Plans the types and checks of schemas. Each component is planned once for each direction in
/// which it differs.
final class SchemaPlanner {
    /// Which way a message goes: `readOnly` members are absent from requests, `writeOnly` ones
    /// from responses.
    enum Direction { case request, response }

    let references: References
    let diagnostics: Diagnostics
    private(set) var types: [TypePlan] = []
    var patterns: PatternTable

    private var components: [ComponentKey: ValuePlan] = [:]
    private var typeNames: Set<String> = []
    private lazy var directional = DirectionalSchemas(references)

    private struct ComponentKey: Hashable {
        var name: String
        var isRequestVariant: Bool
    }

    init(references: References, diagnostics: Diagnostics) {
        self.references = references
        self.diagnostics = diagnostics
        patterns = PatternTable(diagnostics: diagnostics)
    }

    /// The value that a schema describes.
    ///
    /// - Parameter path: the name of the type, should the schema need one of its own.
    func value(_ schema: Node, _ direction: Direction, path: [String]) -> ValuePlan {
        value([schema], direction, path: path)
    }

    /// The value that several schemas describe together.
    func value(_ schemas: [Node], _ direction: Direction, path: [String]) -> ValuePlan {
        if let (component, isNullable) = soleComponent(schemas) {
            var value = self.component(component, direction)
            value.isNullable = value.isNullable || isNullable
            return value
        }
        let layers = SchemaLayers(layers: schemas.flatMap { self.layers($0, []) })
        guard !layers.layers.isEmpty else { return ValuePlan(type: .json) }
        for layer in layers.layers { SchemaKeywords.check(layer, diagnostics) }
        return inline(layers, direction, path: path)
    }

    /// The value that a component under `components/schemas` describes.
    func component(_ component: References.Target, _ direction: Direction) -> ValuePlan {
        let isVariant = direction == .request && directional.differs(component.node)
        let name = component.name ?? "_"
        let key = ComponentKey(name: name, isRequestVariant: isVariant)
        if let known = components[key] { return known }

        let swiftName = Naming.given(component.node, diagnostics) ?? Naming.typeName(name)
        let path = ["Components", "Schemas", isVariant ? requestName(swiftName) : swiftName]
        let type = declare(path, component.node)
        components[key] = ValuePlan(type: .named(type), isNullable: isNullable([component.node]))
        let value = self.value(component.node, direction, path: path)
        if case .pending = type.kind { type.kind = .alias(value) }
        if case .alias = type.kind { components[key] = value }
        return components[key] ?? value
    }

    /// `WidgetRequest`, or `WidgetInRequest` where the contract has a schema of that name.
    private func requestName(_ name: String) -> String {
        let others = references.document["components"]?["schemas"]?.members ?? []
        let isTaken = others.contains { Naming.typeName($0.name) == name + "Request" }
        return name + (isTaken ? "InRequest" : "Request")
    }

    /// A new type; an error when the name is taken.
    func declare(_ path: [String], _ node: Node) -> TypePlan {
        let type = TypePlan(
            path: path, documentation: node["description"]?.string ?? node["title"]?.string ?? "",
            isDeprecated: node["deprecated"]?.boolean == true)
        if !typeNames.insert(type.name).inserted {
            diagnostics.error(
                node, "two schemas would both be the Swift type `\(type.name)`",
                hint: "rename one, or give it another name with `x-swift-name`")
        }
        types.append(type)
        return type
    }

    /// The type under this path that `component` has declared, or a new one.
    func pendingType(_ path: [String], _ node: Node) -> TypePlan {
        if let last = types.last(where: { $0.path == path }), case .pending = last.kind { return last }
        return declare(path, node)
    }

    /// The only component among these schemas, when the others are annotations: then the value is
    /// of the component's type, and no new type is made.
    private func soleComponent(_ schemas: [Node]) -> (References.Target, isNullable: Bool)? {
        var found: References.Target?
        var isNullable = false
        for schema in schemas {
            guard let parts = referenceParts(schema) else { return nil }
            isNullable = isNullable || parts.isNullable
            for reference in parts.references {
                guard found == nil, let target = references.schemaTarget(reference) else { return nil }
                found = target
            }
        }
        guard let found, found.section == "schemas" else { return nil }
        return (found, isNullable)
    }

    /// The references of a schema that is nothing but references and annotations.
    private func referenceParts(_ schema: Node) -> (references: [Node], isNullable: Bool)? {
        let structural = schema.members.filter {
            !SchemaKeywords.annotations.contains($0.name) && !$0.name.hasPrefix("x-")
        }
        var parts: (references: [Node], isNullable: Bool) = ([], false)
        for member in structural {
            switch member.name {
            case "$ref": parts.references.append(schema)
            case "nullable": parts.isNullable = parts.isNullable || member.value.boolean == true
            case "allOf", "oneOf":
                for item in member.value.items {
                    if item["type"]?.string == "null", item.members.count == 1 {
                        guard member.name == "oneOf" else { return nil }
                        parts.isNullable = true
                        continue
                    }
                    guard let inner = referenceParts(item) else { return nil }
                    parts.references += inner.references
                    parts.isNullable = parts.isNullable || inner.isNullable
                }
                if member.name == "oneOf", parts.references.count > 1 { return nil }
            case "type"
            where schema["$ref"] == nil && schema["allOf"] != nil && member.value.string == "object":
                continue
            default: return nil
            }
        }
        return parts
    }

    /// A schema and everything that its `$ref` and `allOf` bring in.
    func layers(_ schema: Node, _ visited: Set<Node> = [], isQuiet: Bool = false) -> [Node] {
        let references = isQuiet ? references.quiet : references
        guard !visited.contains(schema) else {
            if isQuiet { return [] }
            diagnostics.error(schema, "this schema includes itself through `allOf` or `$ref`")
            return []
        }
        var visited = visited
        visited.insert(schema)
        var result = [schema]
        if let target = references.schemaTarget(schema) {
            result += layers(target.node, visited, isQuiet: isQuiet)
        }
        for part in schema["allOf"]?.items ?? [] { result += layers(part, visited, isQuiet: isQuiet) }
        return result
    }

    /// Whether null is a value too, by the keywords of these schemas alone.
    func isNullable(_ layers: [Node]) -> Bool {
        layers.contains { layer in
            layer["nullable"]?.boolean == true
                || layer["type"]?.items.contains { $0.isNull || $0.text == "null" } == true
        }
    }
}
