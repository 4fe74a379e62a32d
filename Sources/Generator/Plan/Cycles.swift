/// Breaks cycles of values: a struct can't hold itself, so on each cycle one edge is held
/// indirectly. Edges are looked at in the contract's order, so the choice is always the same.
struct CycleBreaker {
    private var state: [ObjectIdentifier: State] = [:]
    private enum State { case active, done }

    /// Marks the edges that close a cycle among these types.
    static func breakCycles(_ types: [TypePlan]) {
        var breaker = CycleBreaker()
        for type in types { breaker.visit(type) }
    }

    private mutating func visit(_ type: TypePlan) {
        let id = ObjectIdentifier(type)
        guard state[id] == nil else { return }
        state[id] = .active
        switch type.kind {
        case .structure(var structure):
            for index in structure.properties.indices {
                if let target = directType(structure.properties[index].value) {
                    structure.properties[index].isBoxed = closesCycle(target)
                }
            }
            type.kind = .structure(structure)
        case .union(var union):
            for index in union.cases.indices {
                union.cases[index].isIndirect = closesCycle(union.cases[index].type)
            }
            type.kind = .union(union)
        case .alias(let value):
            if let target = directType(value) { visit(target) }
        case .pending, .enumeration: break
        }
        state[id] = .done
    }

    private mutating func closesCycle(_ type: TypePlan) -> Bool {
        if case .active? = state[ObjectIdentifier(type)] { return true }
        visit(type)
        return false
    }

    /// The type that a value holds in itself, not behind an array's or a map's storage.
    private func directType(_ value: ValuePlan) -> TypePlan? {
        guard case .named(let type) = value.type else { return nil }
        if case .alias(let value) = type.kind { return directType(value) }
        return type
    }
}
