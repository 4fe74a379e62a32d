extension MergedSchema {
    /// A member of an object, with all that the layers say of it.
    struct MergedMember {
        var name: String
        var place: Place
        /// The schemas under its name.
        var own: [SchemaID]
        /// These, and those that apply to it by a pattern or as an additional member.
        var all: [SchemaID]
        /// Whether a layer refuses it.
        var isForbidden: Bool
    }

    /// The names that any layer describes or requires, in the contract's order.
    var memberNames: [(name: String, place: Place)] {
        var known: Set<[UInt8]> = []
        var names: [(name: String, place: Place)] = []
        func add(_ name: String, _ place: Place) {
            if known.insert(Array(name.utf8)).inserted { names.append((name, place)) }
        }
        for layer in layers {
            for (member, _) in layer.schema.object.properties { add(member.name, member.position) }
        }
        for name in required { add(name.text, name.position) }
        return names
    }

    /// Whether a layer allows no other members than those that it describes.
    var isClosed: Bool { !closedLayers.isEmpty }

    var closedLayers: [Layer] {
        layers.filter { $0.additionalIsFalse }
    }

    var hasNoPatterns: Bool { layers.allSatisfy(\.schema.object.patterns.isEmpty) }

    /// Members with everything that applies to them. In a layer that does not name one, patterns count, and
    /// else `additionalProperties`.
    func members(_ context: ValueContext) -> [MergedMember] {
        let named = namedSchemas
        let open = layers.indices.filter { layers[$0].hasRulesForUnnamed }
        var issues: [Int] = []
        return memberNames.map { name, place in
            let own = named[Array(name.utf8)] ?? []
            var found = own
            for index in open {
                let object = layers[index].schema.object
                let isNamed = own.contains { $0.layer == index }
                var isMatched = false
                for (pattern, schema) in object.patterns {
                    guard let number = context.pattern(pattern, &issues) else { continue }
                    guard context.patterns.matches(number, name) else { continue }
                    found.append((index, schema))
                    isMatched = true
                }
                if !isNamed, !isMatched, let additional = object.additional {
                    found.append((index, additional))
                }
            }
            // As the layers stand, and in each the member's own schema first.
            if found.count > own.count {
                found = found.enumerated().sorted {
                    ($0.element.layer, $0.offset) < ($1.element.layer, $1.offset)
                }.map(\.element)
            }
            return MergedMember(
                name: name, place: place, own: own.map(\.schema), all: found.map(\.schema),
                isForbidden: found.contains { context.table[$0.schema].boolean == false })
        }
    }

    /// The schemas that layers give to members by name.
    private var namedSchemas: [[UInt8]: [(layer: Int, schema: SchemaID)]] {
        var named: [[UInt8]: [(layer: Int, schema: SchemaID)]] = [:]
        for (index, layer) in layers.enumerated() {
            for (member, schema) in layer.schema.object.properties {
                named[Array(member.name.utf8), default: []].append((index, schema))
            }
        }
        return named
    }
}

extension MergedSchema.Layer {
    fileprivate var hasRulesForUnnamed: Bool {
        schema.object.additional != nil || !schema.object.patterns.isEmpty
    }

    fileprivate var additionalIsFalse: Bool {
        schema.object.additional != nil && schema.node["additionalProperties"]?.boolean == false
    }
}
