/// A small regular expression that prints itself and matches by trying everything, as ECMA-262 words it
/// (section 22.2.2): slow, and plainly right.
indirect enum Toy {
    case scalar(Unicode.Scalar)
    case any
    case members([Unicode.Scalar], isInverted: Bool)
    case sequence([Toy])
    case either([Toy])
    case repeated(Toy, Int, Int?, isLazy: Bool)
    case start, end
    case boundary(isNegated: Bool)
    case ahead(Toy, isNegated: Bool)
    case behind(Toy, isNegated: Bool)
    case group(Toy, Int)
    case reference(Int)

    var text: String {
        switch self {
        case .scalar(let scalar): "\(scalar)"
        case .any: "."
        case .members(let members, let isInverted):
            "[" + (isInverted ? "^" : "") + members.map { "\($0)" }.joined() + "]"
        case .sequence(let parts): parts.map(\.text).joined()
        case .either(let parts): "(?:" + parts.map(\.text).joined(separator: "|") + ")"
        case .repeated(let body, let least, let most, let isLazy):
            "(?:" + body.text + ")" + Self.quantifier(least, most) + (isLazy ? "?" : "")
        case .start: "^"
        case .end: "$"
        case .boundary(let isNegated): isNegated ? "\\B" : "\\b"
        case .ahead(let body, let isNegated): (isNegated ? "(?!" : "(?=") + body.text + ")"
        case .behind(let body, let isNegated): (isNegated ? "(?<!" : "(?<=") + body.text + ")"
        case .group(let body, _): "(" + body.text + ")"
        case .reference(let group): "(?:\\\(group))"
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
        (0...text.count).contains { match(State(text: text, place: $0)) { _ in true } }
    }
}

// MARK: - Matching

extension Toy {
    /// A place in the text, the way through it, and what groups have taken.
    struct State {
        var text: [Unicode.Scalar]
        var place: Int
        var isBackward = false
        var captures: [Int: Range<Int>] = [:]
    }

    /// Whether the expression matches such that the rest, told where and with what, agrees.
    private func match(_ state: State, _ rest: (State) -> Bool) -> Bool {
        let (text, place) = (state.text, state.place)
        switch self {
        case .scalar(let scalar): return Self.take(state, rest) { $0 == scalar }
        case .any: return Self.take(state, rest) { $0 != "\n" && $0 != "\r" }
        case .members(let members, let isInverted):
            return Self.take(state, rest) { members.contains($0) != isInverted }
        case .sequence(let parts):
            return Self.match(state.isBackward ? parts.reversed()[...] : parts[...], state, rest)
        case .either(let parts): return parts.contains { $0.match(state, rest) }
        case .repeated(let body, let least, let most, let isLazy):
            return Self.loop(body, least, most, isLazy, state, rest)
        case .start: return place == 0 && rest(state)
        case .end: return place == text.count && rest(state)
        case .boundary(let isNegated):
            let before = place > 0 && Self.isWord(text[place - 1])
            let after = place < text.count && Self.isWord(text[place])
            return (before != after) != isNegated && rest(state)
        case .ahead(let body, let isNegated): return body.look(state, isNegated, isBackward: false, rest)
        case .behind(let body, let isNegated): return body.look(state, isNegated, isBackward: true, rest)
        case .group(let body, let group):
            return body.match(state) { next in
                var next = next
                next.captures[group] = min(place, next.place)..<max(place, next.place)
                return rest(next)
            }
        case .reference(let group):
            guard let taken = state.captures[group] else { return rest(state) }
            return Self.match(text[taken].map(Toy.scalar)[...].inOrder(state.isBackward), state, rest)
        }
    }

    private func look(_ state: State, _ isNegated: Bool, isBackward: Bool, _ rest: (State) -> Bool) -> Bool {
        var inner = state
        inner.isBackward = isBackward
        var found: State?
        _ = match(inner) { end in
            found = end
            return true
        }
        if isNegated { return found == nil && rest(state) }
        guard let found else { return false }
        var next = state
        next.captures = found.captures
        return rest(next)
    }

    private static func take(
        _ state: State, _ rest: (State) -> Bool, where fits: (Unicode.Scalar) -> Bool
    ) -> Bool {
        let place = state.isBackward ? state.place - 1 : state.place
        guard state.text.indices.contains(place), fits(state.text[place]) else { return false }
        var next = state
        next.place += state.isBackward ? -1 : 1
        return rest(next)
    }

    private static func match(_ parts: ArraySlice<Toy>, _ state: State, _ rest: (State) -> Bool) -> Bool {
        guard let first = parts.first else { return rest(state) }
        return first.match(state) { match(parts.dropFirst(), $0, rest) }
    }

    private static func loop(
        _ body: Toy, _ least: Int, _ most: Int?, _ isLazy: Bool, _ state: State, _ rest: (State) -> Bool
    ) -> Bool {
        if most == 0 { return rest(state) }
        var begin = state
        for group in body.groups { begin.captures[group] = nil }
        func round() -> Bool {
            body.match(begin) { end in
                if least == 0, end.place == state.place { return false }
                return loop(body, max(least - 1, 0), most.map { $0 - 1 }, isLazy, end, rest)
            }
        }
        if least > 0 { return round() }
        return isLazy ? rest(state) || round() : round() || rest(state)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_"
            || scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
}

extension ArraySlice {
    fileprivate func inOrder(_ isReversed: Bool) -> ArraySlice {
        isReversed ? Array(reversed())[...] : self
    }
}
