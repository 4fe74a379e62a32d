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

    /// The same references, looking without reporting.
    var quiet: References { References(document: document, diagnostics: Diagnostics(file: diagnostics.file)) }

    /// What a look-up finds, or what it would have reported.
    func probe<Found>(_ look: (References) -> Found?) -> Result<Found, ReferenceProblem> {
        let references = quiet
        if let found = look(references) { return .success(found) }
        let reported = references.diagnostics.list.first
        return .failure(
            ReferenceProblem(
                place: reported?.place, text: reported?.text ?? "the reference leads nowhere",
                hint: reported?.hint))
    }
}

/// Why a reference can't be followed.
struct ReferenceProblem: Error {
    var place: Place?
    var text: String
    var hint: String?
}
