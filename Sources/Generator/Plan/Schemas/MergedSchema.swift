/// What several schemas say together about a value: the one place where rules are conjoined.
struct MergedSchema {
    let layers: [Layer]
    /// The types that all layers allow.
    let types: TypeSet
    /// Whether any layer says `type`.
    let statesType: Bool
    let direction: Direction?

    struct Layer {
        let schema: Schema
        let layer: SchemaLayer

        /// The keywords that count, without the ones that are accounted for.
        var rules: Set<String> {
            var rules = schema.rules
            if layer.spent.contains(.oneOf) { rules.remove("oneOf") }
            if layer.spent.contains(.anyOf) { rules.remove("anyOf") }
            return rules
        }
    }

    init(_ key: ValueKey, _ table: SchemaTable) {
        layers = key.layers.map { Layer(schema: table[$0.schema], layer: $0) }
        var types = key.types
        // A key that was narrowed to a type says it as well as a schema does.
        var statesType = key.types.union(.null) != .all
        for layer in layers {
            if let own = layer.schema.types {
                types.formIntersection(own)
                statesType = true
            }
            if layer.schema.boolean == false { types = [] }
        }
        self.types = types
        self.statesType = statesType
        direction = key.direction
    }

    /// Whether any layer has the keyword.
    func has(_ keyword: String) -> Bool { layers.contains { $0.rules.contains(keyword) } }

    /// The names of all keywords that count.
    var keywords: Set<String> { layers.reduce(into: []) { $0.formUnion($1.rules) } }

    /// The values that every `enum` and `const` allows; nil when there is none of them.
    var values: [Node]? {
        var result: [Node]?
        for layer in layers {
            if let list = layer.schema.enumeration { result = Self.common(result, list.items) }
            if let constant = layer.schema.constant { result = Self.common(result, [constant]) }
        }
        return result
    }

    /// Where the values are listed.
    var valuesPlace: Node? {
        layers.lazy.compactMap { $0.schema.enumeration ?? $0.schema.constant }.first
    }

    private static func common(_ left: [Node]?, _ right: [Node]) -> [Node] {
        guard let left else { return right }
        let allowed = Set(right.map { Array($0.canonicalJSON.utf8) })
        return left.filter { allowed.contains(Array($0.canonicalJSON.utf8)) }
    }

    /// The names that `required` lists in any layer, in the contract's order.
    var required: [Node] {
        var known: Set<String> = []
        return layers.flatMap(\.schema.object.required).filter { known.insert($0.text).inserted }
    }

    /// The highest of the lower bounds.
    func least(_ count: (Schema) -> Schema.Count?) -> Int? {
        layers.compactMap { count($0.schema)?.value }.max()
    }

    /// The lowest of the upper bounds.
    func most(_ count: (Schema) -> Schema.Count?) -> Int? {
        layers.compactMap { count($0.schema)?.value }.min()
    }

    var limits: [Schema.NumberRules.Limit] { layers.flatMap(\.schema.number.limits) }

    /// The distinct formats.
    var formats: [Node] {
        var known: Set<String> = []
        return layers.compactMap(\.schema.text.format).filter { known.insert($0.text).inserted }
    }
}

extension Node {
    /// A text that is the same for equal values of JSON: numbers by value, members in the order of names.
    var canonicalJSON: String {
        switch kind {
        case .mapping:
            let parts = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map {
                JSONText.quoted($0.name) + ":" + $0.value.canonicalJSON
            }
            return "{" + parts.joined(separator: ",") + "}"
        case .sequence: return "[" + items.map(\.canonicalJSON).joined(separator: ",") + "]"
        case .string: return JSONText.quoted(text)
        case .integer, .number: return decimal?.text ?? "null"
        case .boolean: return boolean == true ? "true" : "false"
        case .null: return "null"
        }
    }
}
