/// Runs a program on a text without recursion. All that has to be taken back is on one trail.
struct PatternMatcher {
    /// What to do when something goes wrong.
    struct Mark {
        enum Kind: UInt8 {
            /// Go on at `first` in the code and `second` in the text.
            case choice
            /// Register `first` becomes `second` again; something went wrong earlier.
            case register
            /// A look-around at `first` has failed; it began at `second` in the text.
            case look
            /// A run gives a scalar back: from `second`, not beyond `third`.
            case giveBack, giveBackBackward
            /// A lazy run at `first` takes one more: at `second`, `third` times at most.
            case takeMore
        }

        var kind: Kind
        var first: Int
        var second: Int
        var third = 0
    }

    let program: PatternProgram
    /// Valid as long as the matcher, which doesn't outlive ``PatternProgram/verdict(_:_:)``.
    let bytes: UnsafeBufferPointer<UInt8>
    var registers: [Int]
    var trail: [Mark] = []
    var stepsLeft: Int
    /// The place in the code, and in the text.
    var place = 0
    var index = 0

    init(_ program: PatternProgram, _ bytes: UnsafeBufferPointer<UInt8>, steps: Int) {
        self.program = program
        self.bytes = bytes
        registers = [Int](repeating: -1, count: program.registerCount)
        stepsLeft = steps
    }

    /// Tries all places of the text in order.
    mutating func search() -> Pattern.Verdict {
        var start = 0
        while true {
            place = 0
            index = start
            let verdict = run()
            if verdict != .unmatched || start == bytes.count { return verdict }
            _ = PatternText.scalar(bytes, &start)
        }
    }

    private mutating func run() -> Pattern.Verdict {
        while stepsLeft > 0, trail.count <= PatternProgram.trailLimit {
            stepsLeft -= 1
            guard let instruction = PatternInstruction(rawValue: program.code[place]) else { return .gaveUp }
            if instruction == .match {
                // Nothing is taken back after a match.
                return .matched
            }
            if !step(instruction), !takeBack() { return .unmatched }
        }
        return .gaveUp
    }

    func operand(_ number: Int) -> Int { program.code[place + number] }

    mutating func set(_ register: Int, _ value: Int) {
        trail.append(Mark(kind: .register, first: register, second: registers[register]))
        registers[register] = value
    }

    /// Goes back to the last choice; false when there is none.
    private mutating func takeBack() -> Bool {
        while let mark = trail.popLast() {
            stepsLeft -= 1
            switch mark.kind {
            case .register: registers[mark.first] = mark.second
            case .choice:
                (place, index) = (mark.first, mark.second)
                return true
            case .look:
                // That nothing was found is what a negated one asks for.
                guard program.code[mark.first + 1] == 1 else { continue }
                (place, index) = (program.code[mark.first + 2], mark.second)
                return true
            case .giveBack, .giveBackBackward:
                giveBack(mark)
                return true
            case .takeMore: if takeMore(mark) { return true }
            }
        }
        return false
    }

    private mutating func giveBack(_ mark: Mark) {
        (place, index) = (mark.first, mark.second)
        if mark.kind == .giveBack {
            _ = PatternText.scalarBefore(bytes, &index)
        } else {
            _ = PatternText.scalar(bytes, &index)
        }
        if mark.kind == .giveBack ? index > mark.third : index < mark.third {
            trail.append(Mark(kind: mark.kind, first: mark.first, second: index, third: mark.third))
        }
    }

    private mutating func takeMore(_ mark: Mark) -> Bool {
        (place, index) = (mark.first, mark.second)
        guard mark.third > 0, takeOne(operand(1), isBackward: operand(2) == 1) else { return false }
        trail.append(Mark(kind: .takeMore, first: place, second: index, third: mark.third - 1))
        place += 6
        return true
    }
}
