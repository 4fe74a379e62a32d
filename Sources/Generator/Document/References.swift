/// The name of a component: its section (`schemas`, `parameters`, …) and its own.
struct ComponentName: Hashable, Sendable {
    var section: String
    var name: String
}

/// Follows the `$ref`s of a document.
struct References {
    let document: Node
    let diagnostics: Diagnostics

    /// What a node stands for: itself, or where its `$ref`, and the `$ref` there, and so on, lead.
    ///
    /// The name is that of the component where the way ended, nil when it was no component. nil, and an
    /// error at the `$ref`, when a reference leads nowhere, out of the document or in a circle.
    func resolve(_ node: Node) -> (node: Node, name: ComponentName?)? {
        var node = node
        var name: ComponentName?
        var seen: Set<Node> = []
        while let reference = node["$ref"], let text = reference.string {
            guard seen.insert(node).inserted else {
                diagnostics.error(reference, "the reference '\(text)' leads back to itself")
                return nil
            }
            guard let target = find(text, reference) else { return nil }
            (node, name) = target
        }
        return (node, name)
    }

    /// Where a reference's text leads, one step; the errors are put at `place`.
    func find(_ text: String, _ place: Node) -> (node: Node, name: ComponentName?)? {
        guard text.utf8.first == UInt8(ascii: "#") else {
            diagnostics.error(
                place, "external references are not supported yet: '\(text)'",
                hint: "move it to 'components' of this file and refer to it as '#/components/…'")
            return nil
        }
        guard let pointer = JSONPointer.percentDecoded(String(text.dropFirst())),
            let tokens = JSONPointer.tokens(pointer)
        else {
            diagnostics.error(
                place, "'\(text)' is not a JSON Pointer",
                hint: "write '#/components/schemas/Name', with '~1' for '/' and '~0' for '~' in names")
            return nil
        }
        return walk(tokens, text, place)
    }

    private func walk(_ tokens: [String], _ text: String, _ place: Node) -> (
        node: Node, name: ComponentName?
    )? {
        var node = document
        for (depth, token) in tokens.enumerated() {
            guard let next = child(token, of: node) else {
                reportMissing(tokens, depth, node, text, place)
                return nil
            }
            node = next
        }
        guard tokens.count == 3, tokens[0] == "components" else { return (node, nil) }
        return (node, ComponentName(section: tokens[1], name: tokens[2]))
    }

    private func child(_ token: String, of node: Node) -> Node? {
        guard node.kind == .sequence else { return node[token] }
        let items = node.items
        guard let index = Int(token), String(index) == token, items.indices.contains(index) else {
            return nil
        }
        return items[index]
    }

    private func reportMissing(
        _ tokens: [String], _ depth: Int, _ node: Node, _ text: String, _ place: Node
    ) {
        let names = node.members.map(\.name)
        var hint: String?
        if let name = Similarity.closest(tokens[depth], among: names) {
            var meant = tokens
            meant[depth] = name
            hint = "did you mean '#\(meant.map { "/" + JSONPointer.escaped($0) }.joined())'?"
        }
        diagnostics.error(place, "'\(text)' does not exist in this document", hint: hint)
    }
}
