extension Toy {
    enum Vocabulary { case plain, anchors, everything, references }

    static let alphabet: [Unicode.Scalar] = ["a", "b", "c", "-", "\n", "é", "😀"]

    /// Few scalars where texts should hold the same twice.
    private static func alphabet(_ vocabulary: Vocabulary) -> [Unicode.Scalar] {
        vocabulary == .references ? ["a", "b", "é"] : alphabet
    }

    static func randomText(_ vocabulary: Vocabulary, _ random: inout SeededGenerator) -> [Unicode.Scalar] {
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
            alphabet(vocabulary).randomElement(using: &random) ?? "a"
        }
    }

    /// An expression whose groups are numbered and whose references lead somewhere.
    static func random(_ size: Int, _ vocabulary: Vocabulary, _ random: inout SeededGenerator) -> Toy {
        let toy = unnumbered(size, vocabulary, &random)
        var count = 0
        return toy.numbered(&count, of: toy.groups.count)
    }

    /// Sets with counts, anchored: what may be a scan.
    static func randomSteps(_ random: inout SeededGenerator) -> Toy {
        var parts: [Toy] = [.start]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let members = [0, 1].compactMap { _ in alphabet.randomElement(using: &random) }
            let set = Toy.members(members, isInverted: Int.random(in: 0..<5, using: &random) == 0)
            let least = Int.random(in: 0...3, using: &random)
            let most = Bool.random(using: &random) ? nil : least + Int.random(in: 0...2, using: &random)
            let step = Toy.repeated(set, least, most, isLazy: Bool.random(using: &random))
            let isNested = Int.random(in: 0..<4, using: &random) == 0
            parts.append(isNested ? .repeated(.group(step, 1), 1, least, isLazy: false) : step)
        }
        if Int.random(in: 0..<4, using: &random) > 0 { parts.append(.end) }
        return .sequence(parts.filter { $0.isSensible })
    }

    private var isSensible: Bool {
        if case .repeated(_, let least, let most?, _) = self { least <= most } else { true }
    }

    private static func unnumbered(
        _ size: Int, _ vocabulary: Vocabulary, _ random: inout SeededGenerator
    ) -> Toy {
        guard size > 1 else { return leaf(vocabulary, &random) }
        let half = Int.random(in: 1..<size, using: &random)
        let kinds = [Vocabulary.plain: 8, .anchors: 8, .everything: 11, .references: 16][vocabulary] ?? 8
        switch Int.random(in: 0..<kinds, using: &random) {
        case 0...3:
            return .sequence([
                unnumbered(half, vocabulary, &random), unnumbered(size - half, vocabulary, &random),
            ])
        case 4, 5:
            return .either([
                unnumbered(half, vocabulary, &random), unnumbered(size - half, vocabulary, &random),
            ])
        case 6, 7:
            let least = Int.random(in: 0...2, using: &random)
            let most = Bool.random(using: &random) ? nil : least + Int.random(in: 0...2, using: &random)
            let body = unnumbered(size - 1, vocabulary, &random)
            return .repeated(body, least, most, isLazy: Bool.random(using: &random))
        case 8, 9:
            return .ahead(
                unnumbered(size - 1, vocabulary, &random), isNegated: Bool.random(using: &random))
        case 10:
            let inner = vocabulary == .references ? vocabulary : .plain
            return .behind(unnumbered(size - 1, inner, &random), isNegated: Bool.random(using: &random))
        default: return .group(unnumbered(size - 1, vocabulary, &random), 0)
        }
    }

    private static func leaf(_ vocabulary: Vocabulary, _ random: inout SeededGenerator) -> Toy {
        if vocabulary == .references, Int.random(in: 0..<4, using: &random) == 0 {
            return .reference(Int.random(in: 1...3, using: &random))
        }
        let choice = Int.random(in: 0..<(vocabulary == .plain ? 8 : 12), using: &random)
        let scalar = alphabet(vocabulary).randomElement(using: &random) ?? "a"
        switch choice {
        case 0...4: return .scalar(scalar)
        case 5: return .any
        case 6, 7: return .members([scalar, "b"], isInverted: choice == 7)
        case 8, 9: return .start
        case 10: return .end
        default:
            return vocabulary == .anchors ? .end : .boundary(isNegated: Bool.random(using: &random))
        }
    }
}

// MARK: - Groups

extension Toy {
    /// The numbers of the groups within, in order.
    var groups: [Int] {
        switch self {
        case .group(let body, let number): [number] + body.groups
        case .sequence(let parts), .either(let parts): parts.flatMap(\.groups)
        case .repeated(let body, _, _, _), .ahead(let body, _), .behind(let body, _): body.groups
        default: []
        }
    }

    private func numbered(_ count: inout Int, of total: Int) -> Toy {
        switch self {
        case .group(let body, _):
            count += 1
            let number = count
            return .group(body.numbered(&count, of: total), number)
        case .sequence(let parts): return .sequence(parts.map { $0.numbered(&count, of: total) })
        case .either(let parts): return .either(parts.map { $0.numbered(&count, of: total) })
        case .repeated(let body, let least, let most, let isLazy):
            return .repeated(body.numbered(&count, of: total), least, most, isLazy: isLazy)
        case .ahead(let body, let isNegated):
            return .ahead(body.numbered(&count, of: total), isNegated: isNegated)
        case .behind(let body, let isNegated):
            return .behind(body.numbered(&count, of: total), isNegated: isNegated)
        case .reference(let group): return total == 0 ? .any : .reference((group - 1) % total + 1)
        default: return self
        }
    }
}
