/// Finds out which schemas are different in a request and in a response, because a member
/// somewhere below is `readOnly` or `writeOnly`.
final class DirectionalSchemas {
    private let references: References
    private var known: [Node: Bool] = [:]

    init(_ references: References) { self.references = references }

    /// Whether the schema differs by direction.
    func differs(_ schema: Node) -> Bool {
        var visited: Set<Node> = []
        let result = search(schema, &visited)
        known[schema] = result
        return result
    }

    private func search(_ schema: Node, _ visited: inout Set<Node>) -> Bool {
        if let known = known[schema] { return known }
        guard visited.insert(schema).inserted else { return false }
        if schema["readOnly"]?.boolean == true || schema["writeOnly"]?.boolean == true { return true }
        return children(schema).contains { search($0, &visited) }
    }

    private func children(_ schema: Node) -> [Node] {
        var children: [Node] = (schema["properties"]?.members ?? []).map(\.value)
        for keyword in ["allOf", "oneOf"] { children += schema[keyword]?.items ?? [] }
        for keyword in ["items", "additionalProperties"] {
            if let child = schema[keyword], child.kind == .mapping { children.append(child) }
        }
        if let target = references.quiet.schemaTarget(schema) { children.append(target.node) }
        return children
    }
}
