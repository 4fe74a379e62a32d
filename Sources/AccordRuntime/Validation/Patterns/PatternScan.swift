/// A pattern that one pass over the text decides by counting: steps that take as many scalars of a set as
/// there are, so many at least and at most. That this is right is found out at build time.
struct PatternScan: Sendable {
    private struct Step {
        var set: Int
        var least: Int
        var most: Int
    }

    private let sets: [PatternSet]
    private let steps: [Step]
    private let isAnchoredAtEnd: Bool

    init(_ sets: [[UInt32]], _ steps: [Int], isAnchoredAtEnd: Bool) {
        self.sets = sets.map { PatternSet($0) }
        self.steps = stride(from: 0, to: steps.count - 2, by: 3).map { index in
            let most = steps[index + 2]
            return Step(set: steps[index], least: steps[index + 1], most: most < 0 ? Int.max : most)
        }
        self.isAnchoredAtEnd = isAnchoredAtEnd
    }

    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        for step in steps {
            let set = sets[step.set]
            var count = 0
            while count < step.most, index < bytes.count {
                var next = index
                guard set.contains(PatternText.scalar(bytes, &next)) else { break }
                index = next
                count += 1
            }
            if count < step.least { return false }
        }
        return !isAnchoredAtEnd || index == bytes.count
    }
}
