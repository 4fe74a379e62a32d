/// A file that has been read: its contents and its values, in flat arrays that were filled straight from
/// the parser's events. Fast also in a debug build, which is how a package's plugin builds the generator.
final class ContractText {
    /// The file's path, as it was given.
    let path: String
    /// The file's contents.
    let bytes: [UInt8]
    /// The contract that the file is part of; whoever follows references keeps it alive.
    weak var files: ContractFiles?

    let records: [Record]
    let entries: [Entry]
    /// The names of members, each once.
    let names: [String]
    /// The number of each name in ``names``.
    let identifiers: [NameOctets: Int32]
    /// The texts of scalars.
    let texts: [String]

    /// One value.
    struct Record {
        var kind: Node.Kind
        var line: Int32
        var column: Int32
        /// The value that holds this one, -1 for the document.
        var parent: Int32 = -1
        /// A container's first entry; a scalar's text.
        var first: Int32 = 0
        /// The number of a container's entries.
        var count: Int32 = 0
        /// How many values this one is, with all it holds and aliases written out.
        var size: Int = 1

        var entries: Range<Int> { Int(first)..<Int(first) + Int(count) }
    }

    /// A member of a mapping or an item of a sequence (then the name is -1).
    struct Entry {
        var name: Int32
        var line: Int32
        var column: Int32
        var value: Int32

        var position: Position { Position(line: Int(line), column: Int(column)) }
    }

    init(path: String, bytes: [UInt8], builder: ContractBuilder) {
        self.path = path
        self.bytes = bytes
        records = builder.records
        entries = builder.entries
        names = builder.names
        identifiers = builder.identifiers
        texts = builder.texts
    }

    /// The document's root, nil when it is empty.
    var root: Node? { records.isEmpty ? nil : Node(contract: self, index: 0) }

    /// The name or the number of a child in the container that holds it.
    func token(of child: Int32, in parent: Int32) -> String {
        let place = Int(places[Int(child)])
        guard place >= 0 else { return "" }
        let name = entries[place].name
        return name >= 0 ? names[Int(name)] : String(place - Int(records[Int(parent)].first))
    }

    /// For each value the entry where it stands, which is that of its parent and not of an alias; -1 for the
    /// document.
    private lazy var places: [Int32] = {
        var places = [Int32](repeating: -1, count: records.count)
        for container in records.indices where records[container].count > 0 && isContainer(records[container])
        {
            for place in records[container].entries {
                let value = Int(entries[place].value)
                if records[value].parent == Int32(container) { places[value] = Int32(place) }
            }
        }
        return places
    }()

    private func isContainer(_ record: Record) -> Bool { record.kind == .mapping || record.kind == .sequence }
}
