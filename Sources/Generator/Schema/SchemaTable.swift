/// All schemas of a contract that were asked for, each read once. A `$ref` is an edge: ``reference(of:)``.
final class SchemaTable {
    let dialect: Dialect
    let document: Node
    let diagnostics: Diagnostics
    let references: References
    let options: GeneratorOptions
    /// What stands around the schemas.
    let places = ObjectPlaces()

    private(set) var schemas: [Schema] = []
    private var ids: [Node: SchemaID] = [:]
    private var targets: [SchemaID?] = []
    private var scopes = DynamicScopes()
    /// The closures that were asked for; a long chain of `allOf` asks often.
    var closures: [SchemaID: [SchemaID]] = [:]
    /// The schemas whose `$ref` was not followed yet.
    private var unresolved: [(id: SchemaID, text: Node, resource: SchemaResource)] = []
    private var resources = SchemaResources()
    private var isComplete = false
    /// Where the references of the document lead, by their texts: most are there several times.
    private var followed: [NameOctets: Node] = [:]
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
        guard let problem = dangling[id] else { return self[id].problems }
        return self[id].problems + [problem]
    }

    /// The schema at a place of the document; it and all below it are read if they weren't yet.
    func id(of node: Node) -> SchemaID {
        let id = ids[node] ?? read(node, in: SchemaResource(uri: nil, root: node.documentRoot))
        guard isComplete else { return id }
        if !unresolved.isEmpty { complete() }
        return scoped(id)
    }

    /// Whether a schema was read at a place.
    func isRead(_ node: Node) -> Bool { ids[node] != nil }

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
        scopes.homes.append(own.root)
        ids[node] = id
        if let text = node["$ref"] ?? node["$dynamicRef"], text.kind == .string {
            unresolved.append((id, text, own))
        }
        return id
    }

    /// Follows the references, once everything is read that may have a name of its own: no reference depends
    /// on the order of the file.
    func complete() {
        isComplete = true
        resolve()
        findDependents()
    }

    /// Follows the references that were read, and those of what they lead to.
    private func resolve() {
        while let next = unresolved.popLast() {
            switch target(of: next.text, next.resource).flatMap({ checked($0, next.text) }) {
            case .success(let (node, resource)):
                targets[Int(next.id.index)] = read(node, in: resource)
                if next.text.lastToken == "$dynamicRef",
                    let name = resources.dynamicName(node, next.text.text)
                {
                    scopes.references[next.id] = name
                }
            case .failure(let problem):
                dangling[next.id] = Schema.Problem(
                    place: next.text.position, text: problem.text, hint: problem.hint)
            }
        }
    }

    private typealias Target = (node: Node, resource: SchemaResource)

    /// A target, unless something else than a schema stands there.
    private func checked(_ target: Target, _ text: Node) -> Result<Target, ReferenceProblem> {
        guard !isRead(target.node), let other = places[target.node].first(where: { $0 != .schema }) else {
            return .success(target)
        }
        return .failure(
            ReferenceProblem(text: "`\(text.text)` is \(other.article), where a Schema Object is needed"))
    }

    private func target(
        of text: Node, _ resource: SchemaResource
    ) -> Result<Target, ReferenceProblem> {
        switch resources.find(text.text, from: resource) {
        case .found(let node, let resource): return .success((node, resource))
        case .missing(let why): return .failure(ReferenceProblem(text: why))
        case .elsewhere:
            let isInDocument = text.contract === document.contract
            if isInDocument, let node = followed[NameOctets(text: text.text)] {
                return .success((node, SchemaResource(uri: nil, root: node.documentRoot)))
            }
            return references.probe { $0.find(text.text, text) }.map { found in
                if isInDocument { followed[NameOctets(text: text.text)] = found.node }
                return (found.node, SchemaResource(uri: nil, root: found.node.documentRoot))
            }
        }
    }
}

// MARK: - Dynamic scopes

extension SchemaTable {
    /// Finds the schemas that lead to a dynamic reference, by walking the edges backwards.
    private func findDependents() {
        guard !scopes.references.isEmpty else { return }
        var parents: [SchemaID: [SchemaID]] = [:]
        for schema in schemas {
            for child in children(of: schema.id) { parents[child, default: []].append(schema.id) }
        }
        var waiting = Array(scopes.references.keys)
        scopes.dependents = Set(waiting)
        while let next = waiting.popLast() {
            for parent in parents[next] ?? [] where scopes.dependents.insert(parent).inserted {
                waiting.append(parent)
            }
        }
    }

    /// A schema as it is where nothing but the document is around it.
    private func scoped(_ id: SchemaID) -> SchemaID {
        guard scopes.dependents.contains(id) else { return id }
        let scoped = scoped(id, in: entering(document, DynamicScope()))
        while let (key, clone) = scopes.waiting.popLast() { fill(clone, key) }
        return scoped
    }

    private func scoped(_ id: SchemaID, in scope: DynamicScope) -> SchemaID {
        guard scopes.dependents.contains(id) else { return id }
        let key = ScopedSchema(schema: id, scope: entering(scopes.homes[Int(id.index)], scope))
        if let known = scopes.clones[key] { return known }
        guard scopes.clones.count < DynamicScopes.limit else {
            dangling[id] = Schema.Problem(
                place: self[id].node.position,
                text:
                    "the dynamic scopes make more than \(DynamicScopes.limit) schemas of those that are written",
                hint: "use fewer `$dynamicAnchor`s")
            return id
        }
        let clone = SchemaID(index: Int32(schemas.count))
        schemas.append(self[id])
        targets.append(nil)
        scopes.homes.append(scopes.homes[Int(id.index)])
        scopes.clones[key] = clone
        scopes.waiting.append((key, clone))
        return clone
    }

    private func fill(_ clone: SchemaID, _ key: ScopedSchema) {
        schemas[Int(clone.index)] = self[key.schema].copy(as: clone) { scoped($0, in: key.scope) }
        let anchor = scopes.references[key.schema].flatMap { key.scope.anchors[$0] }
        targets[Int(clone.index)] = (anchor ?? reference(of: key.schema)).map { scoped($0, in: key.scope) }
        dangling[clone] = dangling[key.schema]
    }

    /// The scope within a resource: what is further out counts more.
    private func entering(_ resource: Node, _ scope: DynamicScope) -> DynamicScope {
        let found = (resources.dynamicAnchors[resource] ?? [:]).compactMapValues { ids[$0] }
        return DynamicScope(anchors: scope.anchors.merging(found) { outer, _ in outer })
    }
}

extension Node {
    /// The root of the document that the node is part of.
    var documentRoot: Node { Node(contract: contract, index: 0) }
}
