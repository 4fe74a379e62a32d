/// The name of a component: its section (`schemas`, `parameters`, …) and its own.
struct ComponentName: Hashable, Sendable {
    var section: String
    var name: String
}

/// Follows the `$ref`s of a contract, within a file and from one to another.
///
/// A reference is relative to the file that it stands in: `#/…` of a node from another file leads to a place
/// of that file.
struct References {
    /// The contract's own file.
    let document: Node
    let diagnostics: Diagnostics
    let files: ContractFiles

    init(document: Node, diagnostics: Diagnostics) {
        self.document = document
        self.diagnostics = diagnostics
        files = document.contract.files ?? ContractFiles(root: document.contract, diagnostics: diagnostics)
    }

    private typealias Found = (node: Node, name: ComponentName?)
    /// What is being passed through on the way to something inside of it; no contract nests that deep, an
    /// attack on the stack does.
    private var passing: Set<Node> = []
    private static let passingLimit = 20

    /// What a node stands for: itself, or where its `$ref`, and the `$ref` there, and so on, lead.
    ///
    /// The name is that of the component where the way ended, nil when it was no component. nil, and an
    /// error at the `$ref`, when a reference leads nowhere or in a circle.
    func resolve(_ node: Node) -> (node: Node, name: ComponentName?)? {
        var node = node
        var name: ComponentName?
        var seen: Set<Node> = []
        while let reference = node["$ref"], let text = reference.string {
            guard seen.insert(node).inserted else {
                reportCircle(text, reference)
                return nil
            }
            guard let target = find(text, reference) else { return nil }
            (node, name) = target
        }
        return (node, name)
    }

    /// Where the text of a reference leads that stands at `place`; the errors are put there.
    ///
    /// One step, except that a component which is nothing but a reference to another file, and what in other
    /// files is nothing but a reference, are passed through: they name the same thing, and it has one name.
    func find(_ text: String, _ place: Node) -> (node: Node, name: ComponentName?)? {
        var seen: Set<Node> = []
        guard var target = step(text, place) else { return nil }
        while let alias = alias(target.node) {
            guard seen.insert(target.node).inserted else {
                reportCircle(text, place)
                return nil
            }
            guard let next = step(alias.text, alias) else { return nil }
            target = next
        }
        return target
    }

    /// The `$ref` of what is nothing but a reference, from one file to another or inside another one.
    private func alias(_ node: Node) -> Node? {
        guard let reference = node["$ref"], let text = reference.string, node.members.count == 1 else {
            return nil
        }
        let isLocal = text.utf8.first == UInt8(ascii: "#")
        return isLocal && node.contract === document.contract ? nil : reference
    }

    private func step(_ text: String, _ place: Node) -> Found? {
        let reference: ReferenceText
        do throws(ReferenceText.Refusal) {
            reference = try ReferenceText(text)
        } catch {
            let message = error.message(text)
            diagnostics.error(place, message.text, hint: message.hint)
            return nil
        }
        guard let path = reference.path else {
            return place.contract.root.flatMap { walk(reference.tokens, from: $0, text, place) }
        }
        let file = files.file(path, for: place)
        switch file.outcome {
        case .text(let contract):
            return contract.root.flatMap { walk(reference.tokens, from: $0, text, place) }
        case .outside:
            diagnostics.error(
                place, "`\(file.path)` lies outside of the contract's package and is not read",
                hint: "the files of a contract lie in its own folder, or in that of the package around it")
            return nil
        case .unreadable(let reason):
            diagnostics.error(place, "`\(file.path)` can't be read: \(reason)")
            return nil
        case .faulty:
            return nil
        }
    }

    private func reportCircle(_ text: String, _ place: Node) {
        diagnostics.error(place, "the reference `\(text)` leads back to itself")
    }
}

// MARK: - Inside a file

extension References {
    private func walk(_ tokens: [String], from root: Node, _ text: String, _ place: Node) -> Found? {
        var node = root
        for (depth, token) in tokens.enumerated() {
            guard let next = child(token, of: node) ?? child(token, behind: node) else {
                reportMissing(tokens, depth, node, text, place)
                return nil
            }
            node = next
        }
        if node.contract !== document.contract, let name = files.names[node] { return (node, name) }
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

    /// The child of what a node refers to. A pointer ends at a `$ref` by the letter of RFC 6901, but contracts
    /// that keep all their paths or schemas in a file of their own need it passed.
    private func child(_ token: String, behind node: Node) -> Node? {
        guard node["$ref"]?.string != nil, passing.count < Self.passingLimit, !passing.contains(node) else {
            return nil
        }
        var inner = self
        inner.passing.insert(node)
        return inner.resolve(node).flatMap { child(token, of: $0.node) }
    }

    private func reportMissing(
        _ tokens: [String], _ depth: Int, _ node: Node, _ text: String, _ place: Node
    ) {
        let names = node.members.map(\.name)
        var hint: String?
        if let name = Similarity.closest(tokens[depth], among: names) {
            var meant = tokens
            meant[depth] = name
            let file = text.prefix { $0 != "#" }
            hint = "did you mean `\(file)#\(meant.map { "/" + JSONPointer.escaped($0) }.joined())`?"
        }
        let holder =
            node.contract === place.contract ? "in this document" : "in `\(node.contract.path)`"
        diagnostics.error(place, "`\(text)` does not exist \(holder)", hint: hint)
    }
}
