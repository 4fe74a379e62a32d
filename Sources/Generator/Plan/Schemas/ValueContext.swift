/// What all planners of values share: schemas, patterns, options, and what can't be honoured.
final class ValueContext {
    let table: SchemaTable
    let diagnostics: Diagnostics
    let options: GeneratorOptions
    var patterns: PatternTable
    /// What can't be honoured. A value that needs it carries its index.
    private(set) var issues: [Issue] = []
    private var issueIndices: [Issue: Int] = [:]

    /// Something of a contract that is not honoured.
    struct Issue: Hashable {
        var place: Place
        var text: String
        var hint: String?
    }

    init(_ table: SchemaTable) {
        self.table = table
        options = table.options
        diagnostics = table.diagnostics
        patterns = PatternTable()
    }

    /// Notes something that can't be honoured; whatever needs it takes the index with it.
    func refuse(_ place: some Positioned, _ text: String, _ hint: String?) -> Int {
        let issue = Issue(place: place.position, text: text, hint: hint)
        if let known = issueIndices[issue] { return known }
        issues.append(issue)
        issueIndices[issue] = issues.count - 1
        return issues.count - 1
    }

    /// The index of a pattern; nil, with an issue, where it can't be matched.
    func pattern(_ node: Node, _ issues: inout [Int]) -> Int? {
        let fallback = node.parent?["x-pattern-fallback"]
        if let fallback, fallback.string != "bounded" {
            diagnostics.error(fallback, "`x-pattern-fallback` takes `bounded`")
        }
        return pattern(node.text, node.position, mayBacktrack: fallback != nil, &issues)
    }

    /// The index of a pattern that is a member's name.
    func pattern(_ member: Member, _ issues: inout [Int]) -> Int? {
        pattern(member.name, member.namePosition, mayBacktrack: false, &issues)
    }

    private func pattern(_ text: String, _ place: Place, mayBacktrack: Bool, _ issues: inout [Int]) -> Int? {
        func message(_ column: Int, _ message: String) -> String {
            "pattern `\(text)`\(column > 1 ? ", at character \(column)" : ""): \(message)"
        }
        let (index, notes) = patterns.index(of: text, mayBacktrack: mayBacktrack)
        for note in notes { diagnostics.warning(place, message(note.column, note.text), hint: note.hint) }
        switch index {
        case .success(let index): return index
        case .failure(let problem):
            issues.append(refuse(place, message(problem.column, problem.text), problem.hint))
            return nil
        }
    }

    /// The direction, where it makes a difference to these schemas: a member below is `readOnly` or `writeOnly`.
    func direction(_ direction: Direction?, of schemas: [SchemaID]) -> Direction? {
        guard let direction else { return nil }
        return schemas.contains(where: directionalSchemas.contains) ? direction : nil
    }

    private lazy var endless = table.endless()

    /// Whether a schema judges a value by itself again, so that it says nothing of it.
    func isEndless(_ id: SchemaID) -> Bool { endless.contains(id) }

    /// What is wrong with a schema; one that judges a value by itself without end can't be honoured either.
    func issues(of id: SchemaID) -> [Int] {
        var issues = table.problems(of: id).map { refuse($0.place, $0.text, $0.hint) }
        if isEndless(id) {
            issues.append(
                refuse(
                    table[id].node, "this schema leads back to itself for the same value, without end",
                    "recursion goes through `properties`, `items` or another keyword for what is inside"))
        }
        return issues
    }

    /// What a node stands for, at the end of its references; nil, with an issue, when they lead nowhere.
    func target(_ node: Node, _ references: References, _ issues: inout [Int]) -> References.Target? {
        found(node, references, &issues) { $0.target(node) }
    }

    /// What a look-up for a node finds; nil, with an issue, when it finds nothing.
    func found<Found>(
        _ node: Node, _ references: References, _ issues: inout [Int], _ look: (References) -> Found?
    ) -> Found? {
        switch references.probe(look) {
        case .success(let found): return found
        case .failure(let problem):
            issues.append(refuse(problem.place ?? node.position, problem.text, problem.hint))
            return nil
        }
    }

    /// Everything that reaches such a member differs, found once by walking the edges backwards.
    private(set) lazy var directionalSchemas: Set<SchemaID> = {
        var parents: [SchemaID: [SchemaID]] = [:]
        var waiting: [SchemaID] = []
        for schema in table.schemas {
            for child in table.children(of: schema.id) { parents[child, default: []].append(schema.id) }
            if schema.annotations.isReadOnly || schema.annotations.isWriteOnly { waiting.append(schema.id) }
        }
        var found = Set(waiting)
        while let next = waiting.popLast() {
            for parent in parents[next] ?? [] where found.insert(parent).inserted { waiting.append(parent) }
        }
        return found
    }()

    /// Whether a required member is not part of messages in this direction.
    func isAbsent(_ name: String, of schema: Schema, _ direction: Direction?) -> Bool {
        guard let direction else { return false }
        let described = schema.object.properties.filter { $0.member.name == name }.map(\.schema)
        return isAbsent(described, direction)
    }

    /// Whether a member that these schemas describe is not part of messages in this direction.
    func isAbsent(_ schemas: [SchemaID], _ direction: Direction) -> Bool {
        let facts = table.facts(of: schemas)
        return direction == .request
            ? facts.contains(where: \.isReadOnly) : facts.contains(where: \.isWriteOnly)
    }
}

extension SchemaTable {
    /// The schemas that a schema leads to, by whatever edge.
    func children(of id: SchemaID) -> [SchemaID] {
        let schema = self[id]
        let (composition, array, object) = (schema.composition, schema.array, schema.object)
        var children = composition.allOf + composition.anyOf + composition.oneOf + array.prefix
        children += object.properties.map(\.schema) + object.patterns.map(\.schema)
        children += object.dependentSchemas.map(\.schema)
        children += [
            reference(of: id), composition.not, composition.condition, composition.consequence,
            composition.alternative, array.items, array.contains, array.unevaluated, object.additional,
            object.names, object.unevaluated,
        ].compactMap(\.self)
        return children
    }
}
