extension DocumentChecker {
    /// Looks at what references lead to, in whatever file, and at the references there. What leads nowhere is told
    /// by whoever needs it.
    func checkTargets() {
        let references = schemas.references.quiet
        var next = 0
        while next < places.references.count {
            check(places.references[next], references)
            next += 1
        }
    }

    private func check(_ reference: ObjectPlaces.Reference, _ references: References) {
        let (node, kind) = (reference.node, reference.kind)
        guard let text = node.string else { return diagnostics.error(node, "`$ref` must be a text") }
        guard let target = references.find(text, node)?.node else { return }
        let found = places[target]
        if found.contains(.object(kind)) { return }
        if let other = found.first ?? (schemas.isRead(target) ? .schema : nil) {
            return diagnostics.error(node, "`\(text)` is \(other.article), where \(kind.article) is needed")
        }
        guard hasFields(target, of: kind) else {
            return diagnostics.error(
                node, "`\(text)` is not \(kind.article)", related: [(target, "it leads here")])
        }
        checkReferable(target, kind)
    }

    /// Whether something may be an Object of a kind: an object that has one of its fields, or none at all.
    private func hasFields(_ node: Node, of kind: OpenAPIObject.Kind) -> Bool {
        guard node.kind == .mapping else { return false }
        guard let fields = OpenAPIObject.all[kind]?.fields, !node.members.isEmpty else { return true }
        return node.members.contains {
            $0.name == "$ref" || $0.name.hasPrefix("x-") || fields[$0.name] != nil
        }
    }
}
