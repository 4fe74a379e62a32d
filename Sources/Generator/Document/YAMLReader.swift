import CAccordYAML

/// Reads YAML 1.2 through libyaml's events.
struct YAMLReader {
    private var builder: ContractBuilder
    /// What an anchor's name stands for; a container that is still open is there with `isOpen`.
    private var anchors: [String: (node: Int32, isOpen: Bool)] = [:]
    private var openAnchors: [String?] = []
    private var documents = 0

    static func read(_ bytes: [UInt8], into builder: ContractBuilder) throws(ContractProblem)
        -> ContractBuilder
    {
        var reader = YAMLReader(builder: builder)
        do {
            // The parser keeps the pointer to the bytes only while this closure runs.
            try bytes.withUnsafeBufferPointer { bytes in
                let parser = try YAMLEvents(bytes)
                while let event = try parser.next() {
                    defer { parser.discard() }
                    try reader.take(event)
                }
            }
        } catch let problem as ContractProblem {
            throw problem
        } catch {
            throw ContractProblem(.start, "the file can't be read as YAML")
        }
        return reader.builder
    }

    private init(builder: ContractBuilder) {
        self.builder = builder
    }

    private mutating func take(_ event: YAMLEvents.Event) throws(ContractProblem) {
        switch event.kind {
        case .document:
            documents += 1
            guard documents == 1 else {
                throw ContractProblem(
                    event.position, "a second document starts here",
                    hint: "a contract is one document; remove the line `---` and what does not belong")
            }
        case .mapping(let anchor, let tag): try begin(.mapping, anchor, tag, event.position)
        case .sequence(let anchor, let tag): try begin(.sequence, anchor, tag, event.position)
        case .end: try end()
        case .alias(let name): try alias(name, event.position)
        case .scalar(let scalar): try take(scalar, event.position)
        }
    }

    private mutating func begin(_ kind: Node.Kind, _ anchor: String?, _ tag: String?, _ position: Position)
        throws(ContractProblem)
    {
        guard !builder.expectsName else {
            throw ContractProblem(position, "a key must be a text, not a list or a mapping")
        }
        if let tag { try YAMLTag.check(tag, kind, position) }
        let node = try builder.begin(kind, at: position)
        if let anchor { anchors[anchor] = (node, true) }
        openAnchors.append(anchor)
    }

    private mutating func end() throws(ContractProblem) {
        try builder.end()
        if let anchor = openAnchors.removeLast() { anchors[anchor]?.isOpen = false }
    }

    private mutating func alias(_ name: String, _ position: Position) throws(ContractProblem) {
        guard let target = anchors[name] else {
            throw ContractProblem(
                position, "nothing has the anchor `&\(name)`",
                hint: Similarity.hint(name, among: Array(anchors.keys)))
        }
        guard !target.isOpen else {
            throw ContractProblem(
                position, "the alias `*\(name)` stands inside the value that it stands for",
                hint: "describe a recursive schema with `$ref`")
        }
        if builder.expectsName {
            guard let text = builder.text(ofScalar: target.node) else {
                throw ContractProblem(position, "a key must be a text, not a list or a mapping")
            }
            builder.name(text, at: position)
        } else {
            try builder.alias(target.node, at: position)
        }
    }

    private mutating func take(_ scalar: YAMLEvents.Scalar, _ position: Position) throws(ContractProblem) {
        if builder.expectsName {
            if scalar.isPlain, scalar.text == "<<", scalar.tag == nil {
                builder.mergeName(at: position)
            } else {
                builder.name(scalar.text, at: position)
            }
            return
        }
        var kind = scalar.isPlain ? YAMLScalar.kind(plain: scalar.text) : .string
        if let tag = scalar.tag { kind = try YAMLTag.kind(tag, kind, scalar.text, position) }
        if kind == .number, YAMLScalar.isBeyondJSON(number: scalar.text) {
            throw ContractProblem(
                position, "`\(scalar.text)` is no number of JSON", hint: "a text needs quotes")
        }
        let node = builder.scalar(kind, scalar.text, at: position)
        if let anchor = scalar.anchor { anchors[anchor] = (node, false) }
    }
}
