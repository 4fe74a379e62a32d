/// The scalars, sorted into as few classes as a pattern can tell apart.
struct PatternAlphabet {
    /// The number of classes; class 0 holds every scalar that is in no range.
    let classCount: Int
    /// The ranges of the other classes, in order, with neighbours of one class put together.
    let ranges: [(range: ClosedRange<UInt32>, class: Int)]
    /// Whether the classes hold letters of words (`\w`).
    let isWord: [Bool]
    private let members: [ScalarSet: [Bool]]

    init(_ expression: PatternExpression) {
        var sets: Set<ScalarSet> = []
        Self.collect(expression, &sets)
        let ordered = sets.sorted { left, right in
            left.ranges.lexicographicallyPrecedes(right.ranges) {
                ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
            }
        }
        let pieces = Self.pieces(ordered)
        // The class of the last scalar is mostly that of all that no set names.
        var numbers: [[Int]: Int] = [pieces.last?.sets ?? []: 0]
        var ranges: [(range: ClosedRange<UInt32>, class: Int)] = []
        for piece in pieces {
            let number = numbers[piece.sets, default: numbers.count]
            numbers[piece.sets] = number
            guard number > 0 else { continue }
            if let previous = ranges.last, previous.class == number,
                previous.range.upperBound + 1 == piece.range.lowerBound
            {
                ranges[ranges.count - 1].range = previous.range.lowerBound...piece.range.upperBound
            } else {
                ranges.append((piece.range, number))
            }
        }
        self.ranges = ranges
        classCount = numbers.count
        var members: [ScalarSet: [Bool]] = [:]
        for (index, set) in ordered.enumerated() {
            var row = [Bool](repeating: false, count: numbers.count)
            for (sets, number) in numbers where sets.contains(index) { row[number] = true }
            members[set] = row
        }
        self.members = members
        isWord = members[.word] ?? []
    }

    /// For each class, whether the set has it.
    func classes(of set: ScalarSet) -> [Bool] {
        members[set] ?? [Bool](repeating: false, count: classCount)
    }

    private static func collect(_ expression: PatternExpression, _ sets: inout Set<ScalarSet>) {
        switch expression {
        case .scalar(let set): sets.insert(set)
        case .assertion(.wordBoundary): sets.insert(.word)
        default: for part in expression.parts { collect(part, &sets) }
        }
    }

    /// Ranges within which all scalars are in the same sets.
    private static func pieces(_ sets: [ScalarSet]) -> [(range: ClosedRange<UInt32>, sets: [Int])] {
        var events: [(place: UInt32, set: Int, isStart: Bool)] = []
        for (index, set) in sets.enumerated() {
            for range in set.ranges {
                events.append((range.lowerBound, index, true))
                events.append((range.upperBound + 1, index, false))
            }
        }
        events.sort { $0.place < $1.place }
        var pieces: [(range: ClosedRange<UInt32>, sets: [Int])] = []
        var inside: Set<Int> = []
        var start: UInt32 = 0
        for event in events {
            if event.place > start {
                pieces.append((start...event.place - 1, inside.sorted()))
                start = event.place
            }
            if event.isStart { inside.insert(event.set) } else { inside.remove(event.set) }
        }
        if start <= ScalarSet.last { pieces.append((start...ScalarSet.last, inside.sorted())) }
        return pieces
    }
}
