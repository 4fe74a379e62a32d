/// A small regular expression that prints itself and matches by trying everything: slow, and plainly right.
indirect enum Toy {
    case scalar(Unicode.Scalar)
    case any
    case members([Unicode.Scalar], isInverted: Bool)
    case sequence([Toy])
    case either([Toy])
    case repeated(Toy, Int, Int?)
    case start, end
    case boundary(isNegated: Bool)
    case ahead(Toy, isNegated: Bool)
    case behind(Toy, isNegated: Bool)

    var text: String {
        switch self {
        case .scalar(let scalar): "\(scalar)"
        case .any: "."
        case .members(let members, let isInverted):
            "[" + (isInverted ? "^" : "") + members.map { "\($0)" }.joined() + "]"
        case .sequence(let parts): parts.map(\.text).joined()
        case .either(let parts): "(?:" + parts.map(\.text).joined(separator: "|") + ")"
        case .repeated(let body, let least, let most):
            "(?:" + body.text + ")" + Self.quantifier(least, most)
        case .start: "^"
        case .end: "$"
        case .boundary(let isNegated): isNegated ? "\\B" : "\\b"
        case .ahead(let body, let isNegated): (isNegated ? "(?!" : "(?=") + body.text + ")"
        case .behind(let body, let isNegated): (isNegated ? "(?<!" : "(?<=") + body.text + ")"
        }
    }

    private static func quantifier(_ least: Int, _ most: Int?) -> String {
        switch (least, most) {
        case (0, nil): "*"
        case (1, nil): "+"
        case (0, 1): "?"
        case (_, nil): "{\(least),}"
        case (_, let most?): least == most ? "{\(least)}" : "{\(least),\(most)}"
        }
    }

    func search(_ text: [Unicode.Scalar]) -> Bool {
        (0...text.count).contains { match(text, $0) { _ in true } }
    }

    /// Whether the expression matches from a place such that the rest, told where it ended, agrees.
    private func match(_ text: [Unicode.Scalar], _ place: Int, _ rest: (Int) -> Bool) -> Bool {
        switch self {
        case .scalar(let scalar): return place < text.count && text[place] == scalar && rest(place + 1)
        case .any:
            return place < text.count && text[place] != "\n" && text[place] != "\r" && rest(place + 1)
        case .members(let members, let isInverted):
            return place < text.count && members.contains(text[place]) != isInverted && rest(place + 1)
        case .sequence(let parts): return Self.match(parts[...], text, place, rest)
        case .either(let parts): return parts.contains { $0.match(text, place, rest) }
        case .repeated(let body, let least, let most): return loop(body, least, most, text, place, rest)
        case .start: return place == 0 && rest(place)
        case .end: return place == text.count && rest(place)
        case .boundary(let isNegated):
            let before = place > 0 && Self.isWord(text[place - 1])
            let after = place < text.count && Self.isWord(text[place])
            return (before != after) != isNegated && rest(place)
        case .ahead(let body, let isNegated):
            return body.match(text, place) { _ in true } != isNegated && rest(place)
        case .behind(let body, let isNegated):
            let found = (0...place).contains { body.match(text, $0) { $0 == place } }
            return found != isNegated && rest(place)
        }
    }

    private static func match(
        _ parts: ArraySlice<Toy>, _ text: [Unicode.Scalar], _ place: Int, _ rest: (Int) -> Bool
    ) -> Bool {
        guard let first = parts.first else { return rest(place) }
        return first.match(text, place) { match(parts.dropFirst(), text, $0, rest) }
    }

    private func loop(
        _ body: Toy, _ least: Int, _ most: Int?, _ text: [Unicode.Scalar], _ place: Int, _ rest: (Int) -> Bool
    ) -> Bool {
        if least > 0 {
            return body.match(text, place) { loop(body, least - 1, most.map { $0 - 1 }, text, $0, rest) }
        }
        if rest(place) { return true }
        guard most != 0 else { return false }
        return body.match(text, place) { next in
            next > place && loop(body, 0, most.map { $0 - 1 }, text, next, rest)
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_"
            || scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
}

extension Toy {
    enum Vocabulary { case plain, anchors, everything }

    static let alphabet: [Unicode.Scalar] = ["a", "b", "c", "-", "\n", "é", "😀"]

    static func random(_ size: Int, _ vocabulary: Vocabulary, _ random: inout SeededGenerator) -> Toy {
        guard size > 1 else { return leaf(vocabulary, &random) }
        let half = Int.random(in: 1..<size, using: &random)
        switch Int.random(in: 0..<(vocabulary == .everything ? 11 : 8), using: &random) {
        case 0...3:
            return .sequence([
                Toy.random(half, vocabulary, &random), Toy.random(size - half, vocabulary, &random),
            ])
        case 4, 5:
            return .either([
                Toy.random(half, vocabulary, &random), Toy.random(size - half, vocabulary, &random),
            ])
        case 6, 7:
            let least = Int.random(in: 0...2, using: &random)
            let most = Bool.random(using: &random) ? nil : least + Int.random(in: 0...2, using: &random)
            return .repeated(Toy.random(size - 1, vocabulary, &random), least, most)
        case 8, 9:
            return .ahead(
                Toy.random(size - 1, vocabulary, &random), isNegated: Bool.random(using: &random))
        default:
            return .behind(Toy.random(size - 1, .plain, &random), isNegated: Bool.random(using: &random))
        }
    }

    private static func leaf(_ vocabulary: Vocabulary, _ random: inout SeededGenerator) -> Toy {
        let choice = Int.random(in: 0..<(vocabulary == .plain ? 8 : 12), using: &random)
        let scalar = alphabet.randomElement(using: &random) ?? "a"
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
