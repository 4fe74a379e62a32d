/// A value of the contract, with its place in the text: a cursor into a ``ContractText``, cheap to copy.
///
/// Two nodes are equal when they are the same place of the same text; in YAML a value and the aliases
/// of it are one node.
struct Node: Positioned {
    enum Kind: UInt8, Sendable {
        case mapping, sequence, string, integer, number, boolean, null
    }

    /// The text that the node is part of.
    let contract: ContractText
    let index: Int32

    private var record: ContractText.Record { contract.records[Int(index)] }

    var kind: Kind { record.kind }

    /// Where the value starts.
    var position: Place {
        Place(file: contract.path, line: Int(record.line), column: Int(record.column))
    }

    /// The members of a mapping in the order of the text; none for other kinds.
    var members: [Member] {
        guard kind == .mapping else { return [] }
        return contract.entries[record.entries].map { Member(contract: contract, entry: $0) }
    }

    /// The items of a sequence; none for other kinds.
    var items: [Node] {
        guard kind == .sequence else { return [] }
        return contract.entries[record.entries].map { Node(contract: contract, index: $0.value) }
    }

    /// The value of a mapping's member, nil for another kind of node.
    subscript(_ name: String) -> Node? {
        guard let entry = entry(name) else { return nil }
        return Node(contract: contract, index: entry.value)
    }

    /// A mapping's member with the place of its name, nil for another kind of node.
    func member(_ name: String) -> Member? {
        entry(name).map { Member(contract: contract, entry: $0) }
    }

    private func entry(_ name: String) -> ContractText.Entry? {
        let record = record
        guard record.kind == .mapping, let wanted = contract.identifiers[NameOctets(text: name)] else {
            return nil
        }
        var next = Int(record.first)
        let end = next + Int(record.count)
        while next < end {
            if contract.entries[next].name == wanted { return contract.entries[next] }
            next += 1
        }
        return nil
    }

    /// The scalar as it is written, without quotes; empty for containers.
    var text: String {
        switch kind {
        case .mapping, .sequence: ""
        default: contract.texts[Int(record.first)]
        }
    }
}

extension Node: Hashable {
    static func == (left: Node, right: Node) -> Bool {
        left.index == right.index && left.contract === right.contract
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(contract))
        hasher.combine(index)
    }
}

/// A name and its value in a mapping.
struct Member: Positioned {
    let name: String
    let namePosition: Place
    let value: Node

    var position: Place { namePosition }

    fileprivate init(contract: ContractText, entry: ContractText.Entry) {
        name = contract.names[Int(entry.name)]
        namePosition = Place(file: contract.path, entry.position)
        value = Node(contract: contract, index: entry.value)
    }
}
