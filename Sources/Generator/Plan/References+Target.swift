extension References {
    /// Where a reference leads, and what that component is called.
    struct Target {
        var node: Node
        /// The component's name, nil for a place that is no component.
        var name: String?
        /// `schemas`, `responses` and so on.
        var section: String?
    }

    /// What a node stands for: itself, or the end of its chain of `$ref`s.
    func target(_ node: Node) -> Target? {
        resolve(node).map { Target(node: $0.node, name: $0.name?.name, section: $0.name?.section) }
    }

    /// The place that a schema's own `$ref` names. One step, since what stands beside a `$ref`
    /// counts too.
    func schemaTarget(_ schema: Node) -> Target? {
        guard let reference = schema["$ref"] else { return nil }
        guard let text = reference.string else {
            diagnostics.error(reference, "`$ref` must be a text")
            return nil
        }
        return target(text, at: reference)
    }

    /// The place that the text of a reference names; errors are put at `place`.
    func target(_ text: String, at place: Node) -> Target? {
        find(text, place).map { Target(node: $0.node, name: $0.name?.name, section: $0.name?.section) }
    }

    /// The same references, looking without reporting.
    var quiet: References { References(document: document, diagnostics: Diagnostics(file: diagnostics.file)) }
}
