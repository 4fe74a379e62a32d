/// A contract of several files as one document that refers to nothing outside of itself.
///
/// What other files hold becomes a component under the name that ``ExternalTargets`` gave it, or stands where
/// it was referred to when it can't be one, as path items. Operations that the options leave out are not there. A
/// contract of one file that is whole stays as it is.
struct ContractBundle {
    private let references: References
    private let adopted: [ComponentName: Node]
    private let excluded: ExcludedOperations
    private var text = ""
    /// What is being written in place of references, against endless repetition.
    private var inlining: Set<Node> = []

    /// The JSON text of the whole contract, without white space, its members in the order of the text.
    static func json(
        _ document: Node, leavingOut excluded: ExcludedOperations = ExcludedOperations(),
        _ diagnostics: Diagnostics
    ) -> String {
        let references = References(document: document, diagnostics: diagnostics)
        guard references.files.hasOthers || !excluded.isEmpty else { return document.json }
        var bundle = ContractBundle(references, excluded)
        bundle.writeDocument(document)
        return bundle.text
    }

    private init(_ references: References, _ excluded: ExcludedOperations) {
        self.references = references
        self.excluded = excluded
        let named = references.files.names.map { ($0.value, $0.key) }
        adopted = Dictionary(named) { first, _ in first }
    }

    private mutating func writeDocument(_ document: Node) {
        // The options name what they leave out.
        let own = document.members.filter { excluded.isEmpty || $0.name != OptionsFile.extensionName }
        var members = own.filter { $0.name != "components" }.map { member in
            (member.name, ObjectKind.document.member(member.name), member.value)
        }
        // Where it was, or at the end.
        let place = own.firstIndex { $0.name == "components" }
        if place != nil || !adopted.isEmpty {
            members.insert(("components", .data, document), at: place ?? members.count)
        }
        text += "{"
        for (index, (name, kind, value)) in members.enumerated() {
            if index > 0 { text += "," }
            text += JSONText.quoted(name) + ":"
            switch name {
            case "components": writeComponents(document)
            case "paths": writePaths(value)
            default: write(value, kind)
            }
        }
        text += "}"
    }

    private mutating func writePaths(_ paths: Node) {
        guard paths["$ref"] == nil else { return write(paths, .map(.pathItem)) }
        let members = paths.members.filter { !excluded.paths.contains($0.name) }
        writeMembers(members.map { ($0.name, .pathItem, $0.value) })
    }

    /// The sections of the contract's own file, each followed by what comes from others.
    private mutating func writeComponents(_ document: Node) {
        let own = document["components"].flatMap { references.resolve($0)?.node }?.members ?? []
        var added: [String: [(name: String, node: Node)]] = [:]
        for (name, node) in adopted { added[name.section, default: []].append((name.name, node)) }
        let ownNames = Set(own.map(\.name))
        let sections = own.map(\.name) + added.keys.filter { !ownNames.contains($0) }.sorted()
        text += "{"
        for (index, section) in sections.enumerated() {
            if index > 0 { text += "," }
            text += JSONText.quoted(section) + ":"
            let kind = ObjectKind.components.member(section)
            let value = own.first { $0.name == section }?.value
            if kind == .data, let value {
                value.write(&text)
            } else {
                writeSection(section, kind, value, added[section] ?? [])
            }
        }
        text += "}"
    }

    private mutating func writeSection(
        _ section: String, _ kind: ObjectKind, _ value: Node?, _ added: [(name: String, node: Node)]
    ) {
        let own = value.flatMap { references.resolve($0)?.node }?.members ?? []
        let ownNames = Set(own.map(\.name))
        var members = own.map { member in
            (member.name, adopted[ComponentName(section: section, name: member.name)] ?? member.value)
        }
        members += added.filter { !ownNames.contains($0.name) }.sorted { $0.name < $1.name }
        writeMembers(members.map { ($0.0, kind.member($0.0), $0.1) })
    }

    private mutating func writeMembers(_ members: [(name: String, kind: ObjectKind, value: Node)]) {
        text += "{"
        let members = members.filter { $0.kind != .operation || !excluded.nodes.contains($0.value) }
        for (index, member) in members.enumerated() {
            if index > 0 { text += "," }
            text += JSONText.quoted(member.name) + ":"
            write(member.value, member.kind)
        }
        text += "}"
    }

    private mutating func write(_ node: Node, _ kind: ObjectKind) {
        if kind == .data { return node.write(&text) }
        switch node.kind {
        case .mapping:
            if let reference = node["$ref"], reference.kind == .string {
                writeReference(node, reference, kind)
            } else {
                writeMembers(node.members.map { ($0.name, kind.member($0.name), $0.value) })
            }
        case .sequence:
            text += "["
            for (index, item) in node.items.enumerated() {
                if index > 0 { text += "," }
                write(item, kind.item)
            }
            text += "]"
        case .string where kind == .schemaName && ComponentNames.isReference(node):
            text += JSONText.quoted(address(node, .schema) ?? node.text)
        default: node.write(&text)
        }
    }
}

// MARK: - References

extension ContractBundle {
    private mutating func writeReference(_ node: Node, _ reference: Node, _ kind: ObjectKind) {
        if let address = address(reference, kind) {
            // Beside the reference to anything but a schema, more is ignored, and no valid OpenAPI.
            let members = node.members.filter {
                kind == .schema || kind == .pathItem || ["$ref", "summary", "description"].contains($0.name)
            }.filter { !excluded.nodes.contains($0.value) }
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                text += JSONText.quoted(member.name) + ":"
                if member.name == "$ref" {
                    text += JSONText.quoted(address)
                } else {
                    write(member.value, kind.member(member.name))
                }
            }
            text += "}"
        } else if let target = references.find(reference.text, reference)?.node, target.mayBeObject {
            inline(target, over: node, reference, kind)
        } else {
            node.write(&text)
        }
    }

    /// What a reference is in the one document; nil when its target has no place there.
    private func address(_ reference: Node, _ kind: ObjectKind) -> String? {
        guard let target = references.find(reference.text, reference)?.node else { return nil }
        let root = references.document.contract
        if target.contract === root {
            let isLocal = reference.contract === root && reference.text.utf8.first == UInt8(ascii: "#")
            return isLocal ? reference.text : JSONPointer.fragment(target.pointer)
        }
        guard let name = references.files.names[target], name.section == kind.section else { return nil }
        return JSONPointer.fragment("/components/\(name.section)/\(JSONPointer.escaped(name.name))")
    }

    /// Writes a target with what stands beside the reference, which counts more.
    private mutating func inline(_ target: Node, over node: Node, _ reference: Node, _ kind: ObjectKind) {
        guard inlining.insert(target).inserted else {
            references.diagnostics.error(
                reference,
                "`\(reference.text)` leads back to itself and can't be written out in one document",
                hint: "keep what repeats under `components`")
            text += "{}"
            return
        }
        defer { inlining.remove(target) }
        let beside = node.members.filter { $0.name != "$ref" }
        guard target.kind == .mapping, !beside.isEmpty else { return write(target, kind) }
        let names = Set(beside.map(\.name))
        let members = target.members.filter { !names.contains($0.name) } + beside
        writeMembers(members.map { ($0.name, kind.member($0.name), $0.value) })
    }
}
