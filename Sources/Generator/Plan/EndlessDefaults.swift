/// Takes defaults away that would have no end: of a member whose value holds the type itself again, with the same
/// default in it.
struct EndlessDefaults {
    private let edges: [[Int]]

    static func remove(from types: inout [TypePlan], _ diagnostics: Diagnostics) {
        let search = EndlessDefaults(edges: types.map { $0.kind.values.flatMap(\.types).map(\.index) })
        for index in types.indices {
            guard case .structure(var structure) = types[index].kind else { continue }
            for member in structure.properties.indices {
                let property = structure.properties[member]
                guard let literal = property.presence.literal, literal.hasJSON,
                    property.value.types.contains(where: { search.leads(from: $0.index, to: index) })
                else { continue }
                let isRequired = if case .required = property.presence { true } else { false }
                structure.properties[member].presence = isRequired ? .required(nil) : .optional
                diagnostics.warning(
                    property.place, "the default of `\(property.name)` has no end, and is left out",
                    hint: "the value holds the schema again, and there the default counts again")
            }
            types[index].kind = .structure(structure)
        }
    }

    private func leads(from start: Int, to end: Int) -> Bool {
        var known: Set<Int> = []
        var waiting = [start]
        while let next = waiting.popLast() {
            if next == end { return true }
            if known.insert(next).inserted { waiting += edges[next] }
        }
        return false
    }
}

extension ValuePlan {
    /// The types that a value is made of.
    var types: [TypeID] {
        switch shape {
        case .array(let item), .map(let item): item.types
        case .named(let id): [id]
        default: []
        }
    }
}
