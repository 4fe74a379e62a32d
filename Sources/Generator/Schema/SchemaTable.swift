/// All schemas of a contract that were asked for, each read once. A `$ref` is an edge: ``reference(of:)``.
final class SchemaTable {
    let dialect: Dialect
    let document: Node
    let diagnostics: Diagnostics
    let references: References
    let options: GeneratorOptions

    private(set) var schemas: [Schema] = []
    private var ids: [Node: SchemaID] = [:]
    private var targets: [SchemaID?] = []
    /// The schemas whose `$ref` was not followed yet.
    private var unresolved: [(id: SchemaID, text: Node, resource: SchemaResource)] = []
    private var resources = SchemaResources()
    private var isComplete = false
    private var dangling: [SchemaID: Schema.Problem] = [:]

    init(
        document: Node, references: References, dialect: Dialect,
        options: GeneratorOptions = GeneratorOptions(),
        diagnostics: Diagnostics
    ) {
        self.options = options
        self.document = document
        self.references = references
        self.dialect = dialect
        self.diagnostics = diagnostics
    }

    subscript(id: SchemaID) -> Schema { schemas[Int(id.index)] }

    /// Where the schema's own `$ref` leads, one step; nil when it has none, or a wrong one.
    func reference(of id: SchemaID) -> SchemaID? { targets[Int(id.index)] }

    /// What is wrong with a schema, its own reference included.
    func problems(of id: SchemaID) -> [Schema.Problem] {
        self[id].problems + [dangling[id]].compactMap(\.self)
    }

    /// The schema at a place of the document; it and all below it are read if they weren't yet.
    func id(of node: Node) -> SchemaID {
        if let known = ids[node] { return known }
        let id = read(node, in: SchemaResource(uri: nil, root: node.documentRoot))
        if isComplete { resolve() }
        return id
    }

    /// Reads a schema and what it holds. How deep that goes is bounded by the readers of documents.
    func read(_ node: Node, in resource: SchemaResource) -> SchemaID {
        if let known = ids[node] { return known }
        let own = resources.note(node, in: resource, dialect)
        let reader = SchemaReader(table: self, node: node, resource: own)
        // What it holds gets its numbers first.
        let make = reader.read()
        let id = SchemaID(index: Int32(schemas.count))
        schemas.append(make(id))
        targets.append(nil)
        ids[node] = id
        for keyword in ["$ref", "$dynamicRef"] {
            if let text = node[keyword], text.kind == .string { unresolved.append((id, text, own)) }
        }
        return id
    }

    /// Follows the references, once everything is read that may have a name of its own: no reference depends
    /// on the order of the file.
    func complete() {
        isComplete = true
        resolve()
    }

    /// Follows the references that were read, and those of what they lead to.
    private func resolve() {
        while let next = unresolved.popLast() {
            switch target(of: next.text, next.resource) {
            case .success(let (node, resource)):
                let isDynamic = next.text.lastToken == "$dynamicRef"
                if isDynamic, targets[Int(next.id.index)] != nil || resources.isDynamic(node, next.text.text)
                {
                    dangling[next.id] = Schema.Problem(
                        place: next.text.position,
                        text:
                            "a `$dynamicRef` to a `$dynamicAnchor` is not supported: only a request knows where it leads",
                        hint: "refer to one schema with `$ref`")
                } else {
                    targets[Int(next.id.index)] = read(node, in: resource)
                }
            case .failure(let problem):
                dangling[next.id] = Schema.Problem(
                    place: next.text.position, text: problem.text, hint: problem.hint)
            }
        }
    }

    private func target(
        of text: Node, _ resource: SchemaResource
    ) -> Result<(Node, SchemaResource), ReferenceProblem> {
        switch resources.find(text.text, from: resource) {
        case .found(let node, let resource): return .success((node, resource))
        case .missing(let why): return .failure(ReferenceProblem(text: why))
        case .elsewhere:
            return references.probe { $0.find(text.text, text) }.map { found in
                (found.node, SchemaResource(uri: nil, root: found.node.documentRoot))
            }
        }
    }
}

extension Node {
    /// The root of the document that the node is part of.
    var documentRoot: Node { Node(contract: contract, index: 0) }
}
