/// What stands where in the files of a contract, and what references in place of Objects have to lead to.
final class ObjectPlaces {
    struct Reference {
        var node: Node
        var kind: OpenAPIObject.Kind
    }

    /// In YAML aliases make one node stand in several places.
    private var contents: [Node: [OpenAPIObject.Content]] = [:]
    private(set) var references: [Reference] = []

    /// What stands at a place, as far as it was looked at.
    subscript(node: Node) -> [OpenAPIObject.Content] { contents[node] ?? [] }

    func note(_ node: Node, _ content: OpenAPIObject.Content) {
        let content =
            if case .reference(let kind) = content { OpenAPIObject.Content.object(kind) } else { content }
        if contents[node]?.contains(content) != true { contents[node, default: []].append(content) }
    }

    func refer(_ node: Node, to kind: OpenAPIObject.Kind) {
        references.append(Reference(node: node, kind: kind))
    }
}
