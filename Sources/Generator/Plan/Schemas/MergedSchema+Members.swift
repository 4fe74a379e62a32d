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
        let tables = layers.map { layer in
            Dictionary(layer.schema.object.properties.map { (Array($0.member.name.utf8), $0.schema) }) {
                first, _ in first
            }
        }
        var issues: [Int] = []
        return memberNames.map { name, place in
            var member = MergedMember(name: name, place: place, own: [], all: [], isForbidden: false)
            for (layer, table) in zip(layers, tables) {
                let object = layer.schema.object
                var found: [SchemaID] = []
                if let own = table[Array(name.utf8)] {
                    member.own.append(own)
                    found.append(own)
                }
                for (pattern, schema) in object.patterns {
                    guard let index = context.pattern(pattern, &issues) else { continue }
                    if context.patterns.matches(index, name) { found.append(schema) }
                }
                if found.isEmpty, let additional = object.additional { found = [additional] }
                member.all += found
            }
            member.isForbidden = member.all.contains { context.table[$0].boolean == false }
            return member
        }
    }
}

extension MergedSchema.Layer {
    fileprivate var additionalIsFalse: Bool {
        schema.object.additional != nil && schema.node["additionalProperties"]?.boolean == false
    }
}
