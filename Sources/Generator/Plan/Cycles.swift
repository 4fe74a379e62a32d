/// Breaks cycles of values: a struct can't hold itself, so on each cycle one edge is held
/// indirectly. Edges are looked at in the contract's order, so the choice is always the same.
struct CycleBreaker {
    private var types: [TypePlan]
    private var state: [State]
    private enum State { case new, active, done }

    /// Marks the edges that close a cycle among these types.
    static func breakCycles(_ types: inout [TypePlan]) {
        var breaker = CycleBreaker(types: types, state: types.map { _ in .new })
        for type in types { breaker.visit(type.id) }
        types = breaker.types
    }

    /// An edge of a type that is being looked at.
    private struct Visit {
        var type: Int
        var targets: [(edge: Int, target: Int)]
    }

    /// Depth first, without recursion: chains of types may be long.
    private mutating func visit(_ start: TypeID) {
        guard state[start.index] == .new else { return }
        state[start.index] = .active
        var stack = [Visit(type: start.index, targets: edges(of: start.index).reversed())]
        while let visit = stack.last {
            guard let (edge, target) = visit.targets.last else {
                state[visit.type] = .done
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].targets.removeLast()
            switch state[target] {
            case .active: close(edge, of: visit.type)
            case .done: break
            case .new:
                state[target] = .active
                stack.append(Visit(type: target, targets: edges(of: target).reversed()))
            }
        }
    }

    private func edges(of type: Int) -> [(edge: Int, target: Int)] {
        let values: [ValuePlan] =
            switch types[type].kind {
            case .structure(let structure): structure.properties.map(\.value)
            case .union(let union): union.cases.map(\.value)
            case .alias(let value): [value]
            case .enumeration: []
            }
        return values.enumerated().compactMap { index, value in
            if case .named(let id) = value.shape { (index, id.index) } else { nil }
        }
    }

    private mutating func close(_ edge: Int, of type: Int) {
        switch types[type].kind {
        case .structure(var structure):
            structure.properties[edge].isBoxed = true
            types[type].kind = .structure(structure)
        case .union(var union):
            union.cases[edge].isIndirect = true
            types[type].kind = .union(union)
        case .alias, .enumeration: break
        }
    }
}
