/// The anchors that `$dynamicRef` can lead to at a place (JSON Schema core section 7.1): of each name the one
/// of the outermost resource on the way to there.
struct DynamicScope: Hashable {
    var anchors: [String: SchemaID] = [:]
}

/// A schema as it is within a dynamic scope.
struct ScopedSchema: Hashable {
    var schema: SchemaID
    var scope: DynamicScope
}

/// What a ``SchemaTable`` knows of dynamic references. Every way to one stands in the contract, so a schema
/// that leads to one becomes one schema for each scope that it is reached in, and all its edges are static.
struct DynamicScopes {
    /// How many schemas may be made of those that are written.
    static let limit = 20_000

    /// The root of the resource that each schema belongs to.
    var homes: [Node] = []
    /// The schemas with a dynamic reference, and the name of the anchor that it asks for.
    var references: [SchemaID: String] = [:]
    /// The schemas that lead to a dynamic reference.
    var dependents: Set<SchemaID> = []
    var clones: [ScopedSchema: SchemaID] = [:]
    /// The clones whose edges are still those of what they were made from.
    var waiting: [(key: ScopedSchema, clone: SchemaID)] = []
}

extension Schema {
    /// The same schema under another number, with other edges.
    func copy(as id: SchemaID, _ edge: (SchemaID) -> SchemaID) -> Schema {
        var (composition, array, object) = (composition, array, object)
        composition.allOf = composition.allOf.map(edge)
        composition.anyOf = composition.anyOf.map(edge)
        composition.oneOf = composition.oneOf.map(edge)
        composition.not = composition.not.map(edge)
        composition.condition = composition.condition.map(edge)
        composition.consequence = composition.consequence.map(edge)
        composition.alternative = composition.alternative.map(edge)
        array.prefix = array.prefix.map(edge)
        array.items = array.items.map(edge)
        array.contains = array.contains.map(edge)
        array.unevaluated = array.unevaluated.map(edge)
        object.properties = object.properties.map { ($0.member, edge($0.schema)) }
        object.patterns = object.patterns.map { ($0.member, edge($0.schema)) }
        object.dependentSchemas = object.dependentSchemas.map { ($0.member, edge($0.schema)) }
        object.additional = object.additional.map(edge)
        object.names = object.names.map(edge)
        object.unevaluated = object.unevaluated.map(edge)
        return Schema(
            id: id, node: node, boolean: boolean, types: types, enumeration: enumeration, constant: constant,
            composition: composition, number: number, text: text, array: array, object: object,
            annotations: annotations, rules: rules, problems: problems)
    }
}
