/// Finds structs that no value fills, since they require themselves.
struct EndlessRequirements {
    private let types: [TypePlan]
    /// The types that values of each type are made of, whatever is left out.
    private let needed: [[Int]]
    /// The types without a value that comes to an end.
    private var endless: Set<Int>

    static func check(_ types: [TypePlan], _ diagnostics: Diagnostics) {
        var search = EndlessRequirements(types)
        search.removeEnds()
        search.removeUsers()
        var told: Set<Place> = []
        for type in types where search.endless.contains(type.id.index) {
            guard case .structure(let structure) = type.kind else { continue }
            for property in structure.properties
            where property.isNeeded && search.isEndless(property.value)
                && told.insert(property.place).inserted
            {
                diagnostics.warning(
                    property.place,
                    "`\(property.name)` is required and holds the schema again, so no value is valid",
                    hint: "leave it out of `required`, or let it be null")
            }
        }
    }

    private init(_ types: [TypePlan]) {
        self.types = types
        needed = types.map { $0.kind.needed.map(\.index) }
        endless = Set(types.indices)
    }

    /// Takes away what has an end, and then what needs nothing else.
    private mutating func removeEnds() {
        var users: [Int: [Int]] = [:]
        for index in types.indices { for type in needed[index] { users[type, default: []].append(index) } }
        var waiting = Array(types.indices)
        while let next = waiting.popLast() {
            guard endless.contains(next), hasEnd(types[next].kind) else { continue }
            endless.remove(next)
            waiting += users[next] ?? []
        }
    }

    /// Takes away what is on no cycle: what only needs what has no end, and is not needed by any such type.
    private mutating func removeUsers() {
        var uses: [Int: Int] = [:]
        for index in endless { for type in needed[index] { uses[type, default: 0] += 1 } }
        var waiting = endless.filter { uses[$0] == nil }
        while let next = waiting.popFirst() {
            endless.remove(next)
            for type in needed[next] {
                uses[type, default: 0] -= 1
                if uses[type] == 0, endless.contains(type) { waiting.insert(type) }
            }
        }
    }

    private func hasEnd(_ kind: TypePlan.Kind) -> Bool {
        switch kind {
        case .enumeration: true
        case .alias(let value): !isEndless(value)
        case .union(let union): union.cases.isEmpty || union.cases.contains { !isEndless($0.value) }
        case .structure(let structure): !structure.properties.contains { $0.isNeeded && isEndless($0.value) }
        }
    }

    private func isEndless(_ value: ValuePlan) -> Bool {
        value.needed.contains { endless.contains($0.index) }
    }
}

extension TypePlan.Kind {
    fileprivate var needed: [TypeID] {
        switch self {
        case .enumeration: []
        case .alias(let value): value.needed
        case .union(let union): union.cases.flatMap(\.value.needed)
        case .structure(let structure): structure.properties.filter(\.isNeeded).flatMap(\.value.needed)
        }
    }
}

extension PropertyPlan {
    fileprivate var isNeeded: Bool { if case .required = presence { true } else { false } }
}

extension ValuePlan {
    /// The types without which there is no such value: null needs none, and an array none that may be empty.
    fileprivate var needed: [TypeID] {
        if isNullable { return [] }
        switch shape {
        case .named(let id): return [id]
        case .array(let item):
            let mustHaveItems = checks.contains { if case .minItems(1...) = $0 { true } else { false } }
            return mustHaveItems ? item.needed : []
        default: return []
        }
    }
}
