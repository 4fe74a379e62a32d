/// What stands in `[…]`.
extension PatternParser {
    /// The opening bracket has been taken.
    mutating func characterClass(_ start: Int) throws(PatternProblem) -> ScalarSet {
        isInClass = true
        defer { isInClass = false }
        let isInverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        while !take("]") {
            guard peek != nil else {
                throw problem("this `[` is not closed", at: start, hint: "write `\\[` for the character")
            }
            ranges += try classRange()
        }
        let set = ScalarSet(ranges)
        return isInverted ? set.inverted : set
    }

    private mutating func classRange() throws(PatternProblem) -> [ClosedRange<UInt32>] {
        let start = next
        let first = try classAtom()
        // A '-' before the bracket is a character.
        guard peek == "-", next + 1 < scalars.count, scalars[next + 1] != "]" else { return first.ranges }
        let dash = next
        guard let low = first.single else {
            noteDash(dash)
            return first.ranges
        }
        next += 1
        let second = try classAtom()
        guard let high = second.single else {
            next = dash
            noteDash(dash)
            return first.ranges
        }
        guard low <= high else { throw problem("the range ends before it starts", at: start) }
        return [low...high]
    }

    private mutating func noteDash(_ dash: Int) {
        note("`-` beside a class is read as the character", at: dash, hint: "write `\\-`")
    }

    private mutating func classAtom() throws(PatternProblem) -> ClassAtom {
        let start = next
        guard let scalar = peek else { throw problem("the class is not closed") }
        next += 1
        guard scalar == "\\" else { return .one(scalar.value) }
        if take("b") { return .one(0x08) }
        if let set = try setEscape(start) { return .set(set) }
        return .one(try scalarEscape(start))
    }

    private enum ClassAtom {
        case one(UInt32)
        case set(ScalarSet)

        var single: UInt32? {
            if case .one(let scalar) = self { scalar } else { nil }
        }

        var ranges: [ClosedRange<UInt32>] {
            switch self {
            case .one(let scalar): [scalar...scalar]
            case .set(let set): set.ranges
            }
        }
    }
}
