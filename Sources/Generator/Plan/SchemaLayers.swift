/// A schema as the list of the schema objects that all apply to its value: itself, and what its
/// `allOf` names. Keywords are looked up across them.
struct SchemaLayers {
    let layers: [Node]

    /// The schema object that messages point at.
    var node: Node { layers[0] }

    /// The first value of a keyword.
    func first(_ keyword: String) -> Node? {
        for layer in layers {
            if let value = layer[keyword] { return value }
        }
        return nil
    }

    /// Every value of a keyword.
    func all(_ keyword: String) -> [Node] { layers.compactMap { $0[keyword] } }

    /// Whether a keyword is `true` in any layer.
    func isSet(_ keyword: String) -> Bool { layers.contains { $0[keyword]?.boolean == true } }

    /// The names that `required` lists in any layer.
    var required: Set<String> {
        Set(all("required").flatMap { $0.items.compactMap(\.string) })
    }

    /// The properties of all layers in the contract's order; one that several layers describe has
    /// several schemas.
    var properties: [(name: String, position: Place, schemas: [Node])] {
        var order: [(name: String, position: Place)] = []
        var schemas: [String: [Node]] = [:]
        for member in all("properties").flatMap(\.members) {
            if schemas[member.name] == nil { order.append((member.name, member.namePosition)) }
            schemas[member.name, default: []].append(member.value)
        }
        return order.map { ($0.name, $0.position, schemas[$0.name] ?? []) }
    }
}
