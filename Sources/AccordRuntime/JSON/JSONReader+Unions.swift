/// Choosing the branch of a union that the value that comes next is read by.
extension JSONReader {
    /// The index of the branch; nil, with a fault, when there is none or more than one where one is allowed.
    /// The reader stays where it is in the first case and moves past the value in the second.
    public mutating func branch(of union: UnionBranches) -> Int? {
        guard let type = peekType() else {
            skip()
            return nil
        }
        var candidates = BranchSet()
        if type == .object, union.isToldByMembers {
            guard let members = peekMembers(union.names) else { return nil }
            if let tagged = tagged(members, union) { return settle(tagged, union) }
            if union.discriminator != nil, !members.contains(0), let rest = union.rest { return rest }
            for index in union.branches.indices where union.isCandidate(index, members) {
                candidates.insert(index)
            }
            if candidates.count == 0, let discriminator = union.discriminator, !members.contains(0) {
                faults.missing(discriminator)
                skip()
                return nil
            }
        } else {
            let types = JSONTypes(type)
            for index in union.branches.indices where union.branches[index].types.contains(types) {
                candidates.insert(index)
            }
        }
        switch candidates.count {
        case 0 where !union.types.contains(JSONTypes(type)):
            typeFault("must be \(union.types.description)")
            return nil
        case 0: return refuse(union, "must be one of: \(union.labels)")
        case 1: return candidates.first
        default: return matching(candidates, union)
        }
    }

    /// The branches that a value can be of.
    private struct BranchSet {
        private(set) var count = 0
        private(set) var first = 0
        private var members = SeenMembers()

        mutating func insert(_ index: Int) {
            if count == 0 { first = index }
            count += 1
            members.insert(index)
        }

        func contains(_ index: Int) -> Bool { members.contains(index) }
    }

    /// What the discriminator says: a branch, or that it means none.
    private enum Tag { case branch(Int), unknown }

    /// Nil where there is no discriminator, or where the object has none.
    private func tagged(_ members: PeekedMembers, _ union: UnionBranches) -> Tag? {
        guard union.discriminator != nil, members.contains(0) else { return nil }
        guard union.branches.contains(where: { !$0.tags.isEmpty }) else { return nil }
        guard let text = members.stringValue(of: 0) else { return .unknown }
        let index = union.branches.firstIndex { branch in
            branch.tags.contains { isSameText(text, $0) }
        }
        if let index { return .branch(index) }
        return union.rest.map { .branch($0) } ?? .unknown
    }

    private mutating func settle(_ tag: Tag, _ union: UnionBranches) -> Int? {
        if case .branch(let index) = tag { return index }
        let allowed = union.branches.flatMap(\.tags).map(\.description).joined(separator: ", ")
        guard beginObject() else { return nil }
        let names = MemberNames(union.discriminator.map { [$0] } ?? [])
        while let member = nextMember(names) {
            guard member == 0, let text = string() else { continue }
            faults.add(keyword: "enum", limit: allowed, value: text, message: "must be one of \(allowed)")
        }
        return nil
    }

    private mutating func matching(_ candidates: BranchSet, _ union: UnionBranches) -> Int? {
        var found: Int?
        for index in union.branches.indices where candidates.contains(index) {
            guard let schema = union.branches[index].matches else { return index }
            guard matches(schema) else { continue }
            if !union.isExclusive { return index }
            guard found == nil else {
                return refuse(
                    union,
                    "must be only one of: \(union.labels); it is \(union.branches[found ?? 0].label) and \(union.branches[index].label)"
                )
            }
            found = index
        }
        if let found { return found }
        if let discriminator = union.discriminator {
            // Without its discriminator an object is most likely nothing but that.
            faults.missing(discriminator)
            skip()
            return nil
        }
        return refuse(union, "must be one of: \(union.labels)")
    }

    private mutating func refuse(_ union: UnionBranches, _ message: String) -> Int? {
        if validatesValue() {
            faults.add(keyword: union.keyword, limit: union.labels, message: message)
        }
        skip()
        return nil
    }
}

extension UnionBranches {
    /// Whether an object with these members can be of a branch.
    func isCandidate(_ index: Int, _ members: borrowing PeekedMembers) -> Bool {
        guard branches[index].types.contains(.object),
            members.present & requiredBits[index] == requiredBits[index]
        else { return false }
        for (constant, member) in constantIndices[index].enumerated() where member >= 0 {
            guard members.matches(member, anyOf: branches[index].constants[constant].values) else {
                return false
            }
        }
        return true
    }
}
