/// Decides the shape and the rules of values, and the types that this takes. Types are planned by a worklist,
/// each set of schemas once, so that recursion closes and nothing depends on the order of the file.
final class SchemaPlanner {
    /// How deep arrays and maps may be nested without a type of their own between them.
    static let depthLimit = 64
    /// How many different sets of schemas there may be; a contract with more multiplies them by `allOf`.
    static let valueLimit = 100_000

    let table: SchemaTable
    let context: ValueContext
    let matchers: MatcherTable
    /// Judges the contract's own values; not printed.
    let judge: MatcherTable

    private(set) var types: [TypePlan?] = []
    private var values: [ValueKey: ValuePlan] = [:]
    private var inProgress: Set<ValueKey> = []
    private var waiting: [(TypeID, () -> TypePlan.Kind)] = []
    private var componentNames: [ValueKey: [(name: String, schema: SchemaID)]] = [:]
    var mappings: [Node: [(value: String, target: SchemaID?, node: Node)]] = [:]
    private(set) var namesByNode: [Node: String] = [:]
    private var possible: [SchemaID: TypeSet] = [:]
    var combinations: [SchemaID: Int] = [:]

    var diagnostics: Diagnostics { context.diagnostics }

    init(_ context: ValueContext) {
        self.context = context
        table = context.table
        matchers = MatcherTable(table, context)
        judge = MatcherTable(table, context)
        let members = table.document["components"]?["schemas"]?.members ?? []
        for member in members { name(member.value, member.name) }
        // What other files hold has names too, those that it has in the document that is served.
        let others = table.references.files.names.filter { $0.value.section == "schemas" }
        for (node, component) in others.sorted(by: { $0.value.name < $1.value.name }) {
            name(node, component.name)
        }
    }

    private func name(_ node: Node, _ name: String) {
        let id = table.id(of: node)
        namesByNode[node] = name
        let key = ValueKey(table.layers(of: [id]), direction: nil)
        if !key.layers.isEmpty { componentNames[key, default: []].append((name, id)) }
    }

    // MARK: - Values

    /// The value that several schemas describe together.
    ///
    /// - Parameter origin: what the type is called, should the schemas need one of their own.
    func value(_ schemas: [SchemaID], _ direction: Direction, _ origin: TypeOrigin) -> ValuePlan {
        let key = ValueKey(table.layers(of: schemas), direction: context.direction(direction, of: schemas))
        var value = self.value(key, origin)
        if schemas.contains(where: { allowsNull($0) }) { value.isNullable = true }
        value.issues += table.closure(of: schemas).flatMap(context.issues)
        return value
    }

    /// Whether null is a value of a schema of OpenAPI 3.0 that is nothing but `nullable` references.
    private func allowsNull(_ id: SchemaID) -> Bool {
        var id = id
        for _ in 0..<Self.depthLimit {
            let schema = table[id]
            if schema.composition.allowsNull { return true }
            let parts = schema.composition.allOf + [table.reference(of: id)].compactMap(\.self)
            guard schema.isEmpty, parts.count == 1 else { return false }
            id = parts[0]
        }
        return false
    }

    func value(_ key: ValueKey, _ origin: TypeOrigin) -> ValuePlan {
        let merged = MergedSchema(key, table)
        let canonical = key.with(types: merged.types.subtracting(.null))
        var value: ValuePlan
        if let known = values[canonical] {
            value = known
        } else if values.count > Self.valueLimit {
            value = .any
            value.issues = [
                context.refuse(
                    place(of: key), "the schemas combine to more than \(Self.valueLimit) different ones",
                    "simplify what `allOf` merges")
            ]
        } else if inProgress.count >= Self.depthLimit || !inProgress.insert(canonical).inserted {
            // Arrays and maps without a name that hold themselves: any value, matched.
            value = matched(MergedSchema(canonical, table), .all)
        } else {
            if merged.types.isEmpty { warnDisjoint(key) }
            value = plan(canonical, MergedSchema(canonical, table), self.origin(canonical, origin))
            inProgress.remove(canonical)
            values[canonical] = value
        }
        if isNullable(merged) { value.isNullable = true }
        return value
    }

    /// Where a set of schemas is just what a component is, it has the component's name.
    private func origin(_ key: ValueKey, _ other: TypeOrigin) -> TypeOrigin {
        let plain = ValueKey(key.layers, direction: nil)
        guard let first = componentNames[plain]?.first else { return other }
        let own = MergedSchema(plain, table).types.subtracting(.null)
        guard own == key.types else { return other }
        return TypeOrigin(scope: .schemas, word: first.name, isRequestVariant: key.direction == .request)
    }

    func place(of key: ValueKey) -> Node { key.layers.first.map { table[$0.schema].node } ?? table.document }

    // MARK: - Types

    /// A new type, whose body is planned when its turn comes.
    func declare(_ origin: TypeOrigin, _ key: ValueKey, body: @escaping (TypeID) -> TypePlan.Kind) -> TypeID {
        let id = TypeID(index: types.count)
        let named =
            origin.scope == .schemas ? componentNames[ValueKey(key.layers, direction: nil)]?.first : nil
        let facts =
            named.map { table.facts(of: [$0.schema]) } ?? key.layers.map { table[$0.schema].annotations }
        let documentation = facts.first { !$0.description.isEmpty }?.description ?? facts.first?.title ?? ""
        types.append(
            TypePlan(
                id: id, origin: origin, node: named.map { table[$0.schema].node } ?? place(of: key),
                documentation: documentation,
                isDeprecated: facts.contains(where: \.isDeprecated),
                givenName: facts.lazy.compactMap(\.swiftName).first,
                kind: .alias(.any)))
        waiting.append((id, { body(id) }))
        return id
    }

    /// A new type that needs no other types.
    func declare(_ origin: TypeOrigin, _ key: ValueKey, _ kind: TypePlan.Kind) -> TypeID {
        let id = declare(origin, key) { _ in kind }
        types[id.index]?.kind = kind
        return id
    }

    /// What a type is, once it is planned.
    func kind(of id: TypeID) -> TypePlan.Kind? { types[id.index]?.kind }

    /// Plans what a component is in responses: a type, or another name for one.
    func planComponent(_ member: Member) {
        let origin = TypeOrigin(scope: .schemas, word: member.name)
        let value = value([table.id(of: member.value)], .response, origin)
        if case .named(let id) = value.shape, types[id.index]?.origin == origin { return }
        alias(member.name, member.value, value, isRequestVariant: false)
    }

    /// A name for a value that has none of its own.
    private func alias(_ name: String, _ node: Node, _ value: ValuePlan, isRequestVariant: Bool) {
        let id = TypeID(index: types.count)
        let facts = table[table.id(of: node)].annotations
        types.append(
            TypePlan(
                id: id, origin: TypeOrigin(scope: .schemas, word: name, isRequestVariant: isRequestVariant),
                node: node,
                documentation: facts.description.isEmpty ? facts.title : facts.description,
                isDeprecated: facts.isDeprecated, givenName: facts.swiftName, kind: .alias(value)))
    }

    /// Plans the bodies of all types that were declared, and of those that they declare.
    func complete() {
        while !waiting.isEmpty {
            let batch = waiting
            waiting.removeAll()
            for (id, body) in batch {
                let kind = body()
                types[id.index]?.kind = kind
            }
        }
        matchers.complete()
    }

    var finishedTypes: [TypePlan] { types.compactMap(\.self) }

    // MARK: - What is possible

    /// The types that a value of these layers can have, as far as `type`, listed values and unions tell.
    func possibleTypes(_ layers: [SchemaLayer]) -> TypeSet {
        possibleTypes(MergedSchema(ValueKey(layers, direction: nil), table), depth: 0)
    }

    /// The types of values that one of a union's branches lets in.
    func possibleTypes(_ union: MergedSchema.Union, depth: Int = 0) -> TypeSet {
        union.branches.reduce(into: TypeSet()) { $0.formUnion(possibleTypes(of: $1, depth: depth)) }
    }

    private func possibleTypes(_ merged: MergedSchema, depth: Int) -> TypeSet {
        var types = merged.types
        if let values = merged.values {
            types.formIntersection(values.reduce(into: TypeSet()) { $0.formUnion(TypeSet(of: $1)) })
        }
        // Each branch by itself: to ask it together with those of other unions would multiply them.
        for union in merged.unions { types.formIntersection(possibleTypes(union, depth: depth)) }
        return types
    }

    func possibleTypes(of schema: SchemaID, depth: Int = 0) -> TypeSet {
        if let known = possible[schema] { return known }
        // Deeper than this every type is taken to be possible, which is only less telling.
        if depth > Self.depthLimit { return .all }
        possible[schema] = .all
        let merged = MergedSchema(ValueKey(table.layers(of: [schema]), direction: nil), table)
        let types = possibleTypes(merged, depth: depth + 1)
        possible[schema] = types
        return types
    }

    private func isNullable(_ merged: MergedSchema) -> Bool {
        guard merged.types.contains(.null), merged.isDecided else { return false }
        if let values = merged.values, !values.contains(where: \.isNull) { return false }
        return merged.unions.allSatisfy { union in
            let count = union.branches.filter {
                possibleTypes(union.layers(with: $0, table)).contains(.null)
            }.count
            return union.keyword == "oneOf" ? count == 1 : count > 0
        }
    }
}
