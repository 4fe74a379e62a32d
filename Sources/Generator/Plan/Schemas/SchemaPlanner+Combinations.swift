extension SchemaPlanner {
    /// How many combinations of branches may be types where several unions meet in one value.
    static let combinationLimit = 64

    /// The unions of a value that are more than rules: their branches describe types, or members that nothing
    /// beside them does.
    func shapingUnions(_ merged: MergedSchema) -> [MergedSchema.Union] {
        let unions = merged.unions
        if unions.isEmpty { return [] }
        let own = Set(merged.memberNames.map { Array($0.name.utf8) })
        let types = unions.map { possibleTypes($0) }
        return unions.indices.filter { index in
            // What an object is beside the union, the union doesn't change.
            var beside = merged.types
            for other in types.indices where other != index { beside.formIntersection(types[other]) }
            let isObject = beside.subtracting(.null) == .object || !own.isEmpty && !merged.statesType
            return !isObject || !onlyAddsRules(unions[index], own)
        }.map { unions[$0] }
    }

    /// Whether branches describe no members but these.
    private func onlyAddsRules(_ union: MergedSchema.Union, _ own: Set<[UInt8]>) -> Bool {
        union.branches.allSatisfy { possibleTypes(of: $0).contains(.object) }
            && table.reach(of: union.branches).allSatisfy { id in
                let object = table[id].object
                return object.additional == nil
                    && object.properties.allSatisfy { own.contains(Array($0.member.name.utf8)) }
            }
    }

    /// Whether the branches of unions combine to more types than may be: than the limit, and than what the
    /// contract's own length justifies. A warning says so.
    func multiply(_ unions: [MergedSchema.Union]) -> Bool {
        guard let first = unions.first, unions.count > 1 || !first.base.isEmpty else { return false }
        let count = Self.product(unions.map { branches($0.branches) })
        guard count > Self.combinationLimit,
            count > 8 * table.reach(of: unions.flatMap(\.branches)).count
        else { return false }
        diagnostics.warning(
            first.schema.node.member(first.keyword)?.namePosition ?? first.schema.node.position,
            "the branches that meet in this value combine to more types than there may be, so it is a `JSONValue`, matched",
            hint: "describe members beside the unions; branches of nothing but `required` multiply nothing")
        return true
    }

    /// Of how many combinations of branches a schema consists, unions that bring no members aside.
    private func combinations(of schema: SchemaID) -> Int {
        if let known = combinations[schema] { return known }
        combinations[schema] = 1
        let merged = MergedSchema(ValueKey(table.layers(of: [schema]), direction: nil), table)
        let unions = merged.unions.filter { !onlyAddsRules($0, []) }
        let count = Self.product(unions.map { branches($0.branches) })
        combinations[schema] = count
        return count
    }

    private func branches(_ branches: [SchemaID]) -> Int {
        branches.reduce(0) { min($0 + combinations(of: $1), Self.valueLimit) }
    }

    private static func product(_ counts: [Int]) -> Int {
        counts.reduce(1) { min($0 * $1, valueLimit) }
    }
}

extension SchemaTable {
    /// All schemas that branches bring in, those of unions in them too.
    func reach(of branches: [SchemaID]) -> [SchemaID] {
        var found: [SchemaID] = []
        var known: Set<SchemaID> = []
        var waiting = branches
        while let next = waiting.popLast() {
            for id in closure(of: [next]) where known.insert(id).inserted {
                found.append(id)
                waiting += self[id].composition.oneOf + self[id].composition.anyOf
            }
        }
        return found
    }
}
