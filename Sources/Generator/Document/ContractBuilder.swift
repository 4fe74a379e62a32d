/// Puts the values of a contract together as a reader finds them.
struct ContractBuilder {
    /// No contract is nested so deep by hand; an attack on the stack of what walks the document is.
    static let depthLimit = 200
    /// How many values aliases may stand for in all, so that a few lines can't unfold to millions.
    static let aliasLimit = 1_000_000
    /// The name of an entry whose value's members are merged into the mapping (`<<` in YAML).
    private static let mergeName: Int32 = -2
    private static let noName: Int32 = -1

    private struct Frame {
        var node: Int32
        var firstPending: Int
        var name = noName
        var namePosition = Position.start
    }

    private(set) var records: [ContractText.Record] = []
    private(set) var entries: [ContractText.Entry] = []
    private(set) var names: [String] = []
    private(set) var identifiers: [NameOctets: Int32] = [:]
    private(set) var texts: [String] = []

    private let file: String
    private let diagnostics: Diagnostics
    private var frames: [Frame] = []
    private var pending: [ContractText.Entry] = []
    private var aliased = 0
    /// For each name, the first one that looks like it: Swift takes them for one.
    private var lookalikes: [Int32] = []
    private var firstOfLook: [String: Int32] = [:]
    /// For each name, the mapping that had it last, to find duplicates.
    private var lastUse: [Int32] = []
    private var lastUsePlace: [Position] = []

    /// - Parameter file: the path of what is read, for the places of duplicates.
    init(file: String, diagnostics: Diagnostics) {
        self.file = file
        self.diagnostics = diagnostics
    }

    var depth: Int { frames.count }

    /// Whether the innermost open container is a mapping.
    var isInMapping: Bool {
        guard let frame = frames.last else { return false }
        return records[Int(frame.node)].kind == .mapping
    }

    /// Whether what comes next is the name of a member.
    var expectsName: Bool {
        guard let frame = frames.last else { return false }
        return frame.name == Self.noName && records[Int(frame.node)].kind == .mapping
    }

    mutating func name(_ name: String, at position: Position) {
        setName(identifier(name), position)
    }

    mutating func mergeName(at position: Position) {
        setName(Self.mergeName, position)
    }

    private mutating func setName(_ name: Int32, _ position: Position) {
        frames[frames.count - 1].name = name
        frames[frames.count - 1].namePosition = position
    }

    @discardableResult
    mutating func scalar(_ kind: Node.Kind, _ text: String, at position: Position) -> Int32 {
        let node = add(kind, position)
        records[Int(node)].first = Int32(texts.count)
        texts.append(text)
        return node
    }

    @discardableResult
    mutating func begin(_ kind: Node.Kind, at position: Position) throws(ContractProblem) -> Int32 {
        guard frames.count < Self.depthLimit else {
            throw ContractProblem(position, "nested deeper than \(Self.depthLimit) levels")
        }
        let node = add(kind, position)
        frames.append(Frame(node: node, firstPending: pending.count))
        return node
    }

    mutating func end() throws(ContractProblem) {
        let frame = frames.removeLast()
        let first = entries.count
        if records[Int(frame.node)].kind == .mapping {
            try closeMapping(frame)
        } else {
            entries.append(contentsOf: pending[frame.firstPending...])
        }
        pending.removeSubrange(frame.firstPending...)
        var size = 1
        for entry in entries[first...] { size += records[Int(entry.value)].size }
        records[Int(frame.node)].first = Int32(first)
        records[Int(frame.node)].count = Int32(entries.count - first)
        records[Int(frame.node)].size = size
    }

    /// A scalar's text, nil for a container.
    func text(ofScalar node: Int32) -> String? {
        let record = records[Int(node)]
        switch record.kind {
        case .mapping, .sequence: return nil
        default: return texts[Int(record.first)]
        }
    }

    /// A value that stands in the text elsewhere.
    mutating func alias(_ node: Int32, at position: Position) throws(ContractProblem) {
        try count(aliased: records[Int(node)].size, position)
        attach(node, position)
    }

    private mutating func count(aliased size: Int, _ position: Position) throws(ContractProblem) {
        aliased += size
        guard aliased <= Self.aliasLimit else {
            throw ContractProblem(position, "aliases stand for more than \(Self.aliasLimit) values")
        }
    }

    private mutating func add(_ kind: Node.Kind, _ position: Position) -> Int32 {
        let node = Int32(records.count)
        records.append(
            ContractText.Record(kind: kind, line: Int32(position.line), column: Int32(position.column)))
        if let frame = frames.last { records[Int(node)].parent = frame.node }
        attach(node, position)
        return node
    }

    private mutating func attach(_ node: Int32, _ position: Position) {
        guard let frame = frames.last else { return }
        let place = frame.name == Self.noName ? position : frame.namePosition
        pending.append(
            ContractText.Entry(
                name: frame.name, line: Int32(place.line), column: Int32(place.column), value: node))
        frames[frames.count - 1].name = Self.noName
    }

    private mutating func identifier(_ name: String) -> Int32 {
        let octets = NameOctets(text: name)
        if let known = identifiers[octets] { return known }
        let new = Int32(names.count)
        identifiers[octets] = new
        names.append(name)
        let first = firstOfLook[name] ?? new
        firstOfLook[name] = first
        lookalikes.append(first)
        lastUse.append(-1)
        lastUsePlace.append(.start)
        return new
    }
}

// MARK: - Names of a mapping

extension ContractBuilder {
    private mutating func closeMapping(_ frame: Frame) throws(ContractProblem) {
        var merges: [ContractText.Entry] = []
        for entry in pending[frame.firstPending...] {
            if entry.name == Self.mergeName {
                merges.append(entry)
            } else if lastUse[lookalike(entry)] == frame.node {
                reportDuplicate(entry)
            } else {
                note(entry, in: frame)
                entries.append(entry)
            }
        }
        for merge in merges { try self.merge(merge, into: frame) }
    }

    private mutating func note(_ entry: ContractText.Entry, in frame: Frame) {
        lastUse[lookalike(entry)] = frame.node
        lastUsePlace[lookalike(entry)] = entry.position
    }

    private func lookalike(_ entry: ContractText.Entry) -> Int { Int(lookalikes[Int(entry.name)]) }

    private func reportDuplicate(_ entry: ContractText.Entry) {
        let name = names[Int(entry.name)]
        let other = lastUsePlace[lookalike(entry)]
        diagnostics.error(
            Place(file: file, entry.position), "duplicate key `\(name)`",
            hint: lookalike(entry) == Int(entry.name)
                ? "remove one of the two; readers of the contract would disagree about which one counts"
                : "the two differ only in how letters are composed, and Swift takes them for one; rename one",
            related: [(Place(file: file, other), "first given here")])
    }

    /// Members that the mapping has itself, or got from an earlier source, win.
    private mutating func merge(_ merge: ContractText.Entry, into frame: Frame) throws(ContractProblem) {
        let place = merge.position
        let value = records[Int(merge.value)]
        let sources = value.kind == .sequence ? entries[value.entries].map(\.value) : [merge.value]
        for source in sources {
            let source = records[Int(source)]
            guard source.kind == .mapping else {
                throw ContractProblem(
                    place, "a merge key `<<` takes a mapping or a list of mappings",
                    hint: "write \"<<\" in quotes if this is an ordinary name")
            }
            for entry in entries[source.entries] where lastUse[lookalike(entry)] != frame.node {
                try count(aliased: records[Int(entry.value)].size, place)
                note(entry, in: frame)
                entries.append(entry)
            }
        }
    }
}
