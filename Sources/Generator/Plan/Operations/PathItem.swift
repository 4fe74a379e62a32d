/// A Path Item Object with what its `$ref` leads to (OpenAPI 3.1 section 4.8.9.1): the fields of both count, and of
/// a field that both have its own.
struct PathItem {
    private let objects: [Node]

    /// nil, and an error, when its reference leads nowhere or in a circle.
    init?(_ node: Node, _ references: References) {
        guard references.resolve(node) != nil else { return nil }
        var objects = [node]
        while let reference = objects.last?["$ref"], reference.kind == .string,
            let next = references.find(reference.text, reference)
        {
            objects.append(next.node)
        }
        self.objects = objects
    }

    subscript(name: String) -> Node? { objects.lazy.compactMap { $0[name] }.first }

    /// The fields that count, the item's own first.
    var members: [Member] { all.filter { $0.counting == nil }.map(\.member) }

    /// The fields that don't count, each with the one that does.
    var hidden: [(member: Member, counting: Member)] {
        all.compactMap { member, counting in counting.map { (member, $0) } }
    }

    private var all: [(member: Member, counting: Member?)] {
        var known: [String: Member] = [:]
        return objects.flatMap(\.members).filter { $0.name != "$ref" }.map { member in
            defer { if known[member.name] == nil { known[member.name] = member } }
            return (member, known[member.name])
        }
    }
}
