extension SchemaTable {
    /// The subschemas that judge the same value as a schema does.
    private func inPlace(_ id: SchemaID) -> [SchemaID] {
        let composition = self[id].composition
        return composition.allOf + composition.anyOf + composition.oneOf
            + self[id].object.dependentSchemas.map(\.schema)
            + [
                reference(of: id), composition.not, composition.condition, composition.consequence,
                composition.alternative,
            ].compactMap(\.self)
    }

    /// The schemas that come back to themselves at the same value: judging by them has no end (JSON Schema
    /// core section 9.4.1).
    func endless() -> Set<SchemaID> {
        var state = [UInt8](repeating: 0, count: schemas.count)
        var found: Set<SchemaID> = []
        for start in schemas where state[Int(start.id.index)] == 0 {
            var path: [(id: SchemaID, rest: [SchemaID])] = [(start.id, inPlace(start.id))]
            state[Int(start.id.index)] = 1
            while let top = path.last {
                guard let next = top.rest.last else {
                    state[Int(top.id.index)] = 2
                    path.removeLast()
                    continue
                }
                path[path.count - 1].rest.removeLast()
                if state[Int(next.index)] == 1 {
                    // What lies between is on the circle.
                    for each in path.reversed() {
                        found.insert(each.id)
                        if each.id == next { break }
                    }
                } else if state[Int(next.index)] == 0 {
                    state[Int(next.index)] = 1
                    path.append((next, inPlace(next)))
                }
            }
        }
        return found
    }
}
