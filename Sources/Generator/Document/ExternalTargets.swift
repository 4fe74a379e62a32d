/// Finds all that a contract's own file refers to in other files, reads these, and gives what it finds the
/// names that it has as components: in the plan, and in the one document that is served. What can't be found is told by
/// whoever needs it.
struct ExternalTargets {
    private struct Visit: Hashable {
        var node: Node
        var kind: ObjectKind
    }

    private let references: References
    private let quiet: References
    private var names: ComponentNames
    private var waiting: [Visit]
    private var seen: Set<Visit> = []

    /// Reads the files and puts the names into `ContractFiles.names`.
    static func name(in document: Node, _ references: References) {
        guard refersToFiles(document.contract) else { return }
        var targets = ExternalTargets(document, references)
        targets.adopt()
        targets.visitAll()
        references.files.names = targets.names.byNode
    }

    /// Whether a look at all texts called `$ref` finds one that leads out of the file; it spares the walk
    /// through the many contracts that are one file.
    private static func refersToFiles(_ contract: ContractText) -> Bool {
        guard let name = contract.identifiers[NameOctets(text: "$ref")] else { return false }
        return contract.entries.contains { entry in
            guard entry.name == name else { return false }
            let record = contract.records[Int(entry.value)]
            return record.kind == .string
                && contract.texts[Int(record.first)].utf8.first != UInt8(ascii: "#")
        }
    }

    private init(_ document: Node, _ references: References) {
        self.references = references
        quiet = References(document: document, diagnostics: Diagnostics(file: document.contract.path))
        names = ComponentNames(document, quiet)
        waiting = [Visit(node: document, kind: .document)]
    }

    /// A component that is nothing but a reference to another file gives its name to what is there.
    private mutating func adopt() {
        for (name, node) in names.given {
            let isReference = node["$ref"]?.string != nil && node.members.count == 1
            let target = isReference ? node["$ref"].flatMap { quiet.find($0.text, $0)?.node } : node
            if let target, target.contract !== references.document.contract, target.mayBeObject {
                names.adopt(name, target)
            }
        }
    }

    /// In the order of the text, what a file refers to after the file itself.
    private mutating func visitAll() {
        var next = 0
        while next < waiting.count {
            visit(waiting[next].node, waiting[next].kind)
            next += 1
        }
    }

    private mutating func visit(_ node: Node, _ kind: ObjectKind) {
        guard kind != .data, seen.insert(Visit(node: node, kind: kind)).inserted else { return }
        if kind == .schemaName {
            if ComponentNames.isReference(node) { follow(node, .schema) }
        } else if let reference = node["$ref"], reference.kind == .string {
            follow(reference, kind)
        }
        for member in node.members { visit(member.value, kind.member(member.name)) }
        for item in node.items { visit(item, kind.item) }
    }

    private mutating func follow(_ reference: Node, _ kind: ObjectKind) {
        guard let target = quiet.find(reference.text, reference)?.node else { return }
        waiting.append(Visit(node: target, kind: kind))
        guard target.contract !== references.document.contract, target.mayBeObject, let section = kind.section
        else { return }
        let wanted = ComponentNames.wanted(target)
        if let other = names.give(target, section, wanted) {
            references.diagnostics.note(
                reference, "`\(wanted)` of `\(target.contract.path)` is called `\(other)` in this contract",
                hint: "another component has the name; refer to this one under `components` to choose its own"
            )
        }
    }
}

extension Node {
    /// Whether it may be an Object of OpenAPI: the text of any other file has no place in what is served.
    var mayBeObject: Bool { kind == .mapping || kind == .boolean }
}
