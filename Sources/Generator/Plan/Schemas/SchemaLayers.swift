/// Which way a message goes: `readOnly` members are absent from requests, `writeOnly` ones from responses.
enum Direction: UInt8, Hashable { case request, response }

/// A schema among those that together describe a value, perhaps with a part of it that is accounted for.
struct SchemaLayer: Hashable, Comparable {
    var schema: SchemaID
    var spent: Spent = []

    /// Keywords that are not to be looked at any more, since a branch was chosen.
    struct Spent: OptionSet, Hashable {
        let rawValue: UInt8
        static let oneOf = Spent(rawValue: 1)
        static let anyOf = Spent(rawValue: 2)
        static let discriminator = Spent(rawValue: 4)
    }

    static func < (left: SchemaLayer, right: SchemaLayer) -> Bool {
        (left.schema, left.spent.rawValue) < (right.schema, right.spent.rawValue)
    }
}

/// What decides the type of a value: the set of schemas that it merges, the types of value that are still
/// possible, and the direction where that makes a difference. Equal keys are one type.
struct ValueKey: Hashable {
    /// In the order in which they were found: the order of members in Swift.
    let layers: [SchemaLayer]
    let types: TypeSet
    let direction: Direction?
    private let set: [SchemaLayer]

    init(_ layers: [SchemaLayer], types: TypeSet = .all, direction: Direction?) {
        self.layers = layers
        self.types = types
        self.direction = direction
        set = layers.sorted()
    }

    static func == (left: ValueKey, right: ValueKey) -> Bool {
        left.set == right.set && left.types == right.types && left.direction == right.direction
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(set)
        hasher.combine(types)
        hasher.combine(direction)
    }

    func with(types: TypeSet) -> ValueKey { ValueKey(layers, types: types, direction: direction) }
}

extension SchemaTable {
    /// All schemas that apply to a value which these describe: they themselves, and what their `$ref` and
    /// `allOf` bring in, each once.
    func closure(of schemas: [SchemaID]) -> [SchemaID] {
        if schemas.count == 1, let known = closures[schemas[0]] { return known }
        var found: [SchemaID] = []
        var known: Set<SchemaID> = []
        var waiting = Array(schemas.reversed())
        while let next = waiting.popLast() {
            guard known.insert(next).inserted else { continue }
            found.append(next)
            for part in self[next].composition.allOf.reversed() { waiting.append(part) }
            if let target = reference(of: next) { waiting.append(target) }
        }
        if schemas.count == 1 { closures[schemas[0]] = found }
        return found
    }

    /// The closure without schemas that every value keeps.
    func layers(of schemas: [SchemaID]) -> [SchemaLayer] {
        closure(of: schemas).filter { !self[$0].isEmpty }.map { SchemaLayer(schema: $0) }
    }

    /// What is said about a value at this place: the annotations of the schemas themselves, and after them
    /// those of what they bring in.
    func facts(of schemas: [SchemaID]) -> [Schema.Annotations] {
        closure(of: schemas).map { self[$0].annotations }
    }
}
