/// What each instruction does. Each says whether the text goes along with it.
extension PatternMatcher {
    mutating func step(_ instruction: PatternInstruction) -> Bool {
        switch instruction {
        case .match: return true
        case .take:
            guard takeOne(operand(1), isBackward: operand(2) == 1) else { return false }
            place += 3
        case .run: return takeRun()
        case .split:
            trail.append(Mark(kind: .choice, first: operand(2), second: index))
            place = operand(1)
        case .jump: place = operand(1)
        case .save:
            set(operand(1), index)
            place += 2
        case .reset:
            set(operand(1), 0)
            place += 2
        case .start:
            guard index == 0 else { return false }
            place += 1
        case .end:
            guard index == bytes.count else { return false }
            place += 1
        case .boundary:
            let isBoundary = isWord(index - 1) != isWord(index)
            guard isBoundary != (operand(1) == 1) else { return false }
            place += 2
        case .reference: return takeReference()
        case .look:
            trail.append(Mark(kind: .look, first: place, second: index))
            place += 3
        case .lookEnd: return endLook()
        case .clear:
            for group in operand(1)...operand(2) {
                if registers[2 * group] != -1 { set(2 * group, -1) }
                if registers[2 * group + 1] != -1 { set(2 * group + 1, -1) }
            }
            place += 3
        case .loop: loop()
        case .next: return endRound()
        }
        return true
    }

    /// Takes one scalar of the set, if it comes next.
    mutating func takeOne(_ set: Int, isBackward: Bool) -> Bool {
        var next = index
        let scalar: UInt32
        if isBackward {
            guard index > 0 else { return false }
            scalar = PatternText.scalarBefore(bytes, &next)
        } else {
            guard index < bytes.count else { return false }
            scalar = PatternText.scalar(bytes, &next)
        }
        guard program.sets[set].contains(scalar) else { return false }
        index = next
        return true
    }

    private mutating func takeRun() -> Bool {
        let (set, isBackward) = (operand(1), operand(2) == 1)
        let (least, isLazy) = (operand(3), operand(5) == 1)
        let most = operand(4) < 0 ? Int.max : operand(4)
        var count = 0
        while count < least {
            guard takeOne(set, isBackward: isBackward) else { return false }
            count += 1
        }
        stepsLeft -= count
        if isLazy {
            trail.append(Mark(kind: .takeMore, first: place, second: index, third: most - count))
        } else {
            let first = index
            while count < most, takeOne(set, isBackward: isBackward) { count += 1 }
            stepsLeft -= count - least
            if index != first {
                let kind = isBackward ? Mark.Kind.giveBackBackward : .giveBack
                trail.append(Mark(kind: kind, first: place + 6, second: index, third: first))
            }
        }
        place += 6
        return true
    }

    /// A group that has taken nothing yet stands for nothing.
    private mutating func takeReference() -> Bool {
        let (start, end) = (registers[2 * operand(1)], registers[2 * operand(1) + 1])
        let length = start < 0 || end < start ? 0 : end - start
        let isBackward = operand(2) == 1
        let first = isBackward ? index - length : index
        guard first >= 0, first + length <= bytes.count else { return false }
        stepsLeft -= length
        for offset in 0..<length where bytes[start + offset] != bytes[first + offset] { return false }
        index = isBackward ? first : first + length
        place += 3
        return true
    }

    private func isWord(_ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: return true
        default: return false
        }
    }

    /// What is looked for is there. Its choices are not tried again; what groups took is.
    private mutating func endLook() -> Bool {
        guard let mark = trail.lastIndex(where: { $0.kind == .look }) else { return false }
        let look = trail[mark]
        stepsLeft -= trail.count - mark
        if program.code[look.first + 1] == 1 {
            for undone in trail[mark...].reversed() where undone.kind == .register {
                registers[undone.first] = undone.second
            }
            trail.removeSubrange(mark...)
            return false
        }
        let kept = trail[mark...].filter { $0.kind == .register }
        trail.replaceSubrange(mark..., with: kept)
        (place, index) = (program.code[look.first + 2], look.second)
        return true
    }
}
