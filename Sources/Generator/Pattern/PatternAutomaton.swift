/// A pattern as the runtime's `Pattern` takes it: a deterministic automaton that searches a text.
struct PatternAutomaton: Hashable {
    let classCount: Int
    /// Sorted ranges of scalars and their classes: [low, high, class, …]. All others are of class 0.
    let classes: [UInt32]
    /// The next state for each state and class. State 0 is dead, state 1 the start.
    let table: [UInt16]
    /// The states in which a text that ends there matches.
    let accepting: [UInt16]

    /// - Throws: why the pattern can't become an automaton, or is none at all.
    init(_ source: String) throws(PatternProblem) {
        try self.init(try PatternParser.parse(source).expression)
    }

    init(_ expression: PatternExpression) throws(PatternProblem) {
        let alphabet = PatternAlphabet(expression)
        let machine = try PatternMachine.make(expression, alphabet, .search)
        let order = Self.order(machine)
        let (columns, numbers) = Self.columns(machine, order)
        guard order.count <= PatternLimits.states, order.count * columns.count <= PatternLimits.cells else {
            throw PatternLimits.tooLarge
        }
        var place = [Int](repeating: 0, count: machine.stateCount)
        // Backwards, so that a start that is dead too leads to state 0.
        for (index, state) in order.enumerated().reversed() { place[state] = index }
        classCount = columns.count
        classes = Self.classes(alphabet, numbers)
        table = order.flatMap { state in columns.map { UInt16(place[machine.next(state, $0)]) } }
        accepting = order.indices.filter { machine.accepting[order[$0]] }.map { UInt16($0) }
    }

    /// The dead state, the start, and then all others as they are reached from it.
    private static func order(_ machine: PatternMachine) -> [Int] {
        let start = machine.starts[PatternMachine.Context.start.rawValue]
        var order = [0, start]
        var seen = Set(order)
        var next = 1
        while next < order.count {
            for scalarClass in 0..<machine.classCount {
                let state = machine.next(order[next], scalarClass)
                if seen.insert(state).inserted { order.append(state) }
            }
            next += 1
        }
        return order
    }

    /// One class out of each group that the states don't tell apart, and each class's group.
    private static func columns(_ machine: PatternMachine, _ order: [Int]) -> (columns: [Int], numbers: [Int])
    {
        var groups: [[Int]: Int] = [:]
        var columns: [Int] = []
        var numbers: [Int] = []
        for scalarClass in 0..<machine.classCount {
            let column = order.map { machine.next($0, scalarClass) }
            let group = groups[column, default: columns.count]
            if group == columns.count { columns.append(scalarClass) }
            groups[column] = group
            numbers.append(group)
        }
        return (columns, numbers)
    }

    private static func classes(_ alphabet: PatternAlphabet, _ numbers: [Int]) -> [UInt32] {
        var classes: [UInt32] = []
        for (range, scalarClass) in alphabet.ranges where numbers[scalarClass] > 0 {
            let number = UInt32(numbers[scalarClass])
            let last = classes.count - 1
            if last > 0, classes[last] == number, classes[last - 1] + 1 == range.lowerBound {
                classes[last - 1] = range.upperBound
            } else {
                classes += [range.lowerBound, range.upperBound, number]
            }
        }
        return classes
    }

    /// Whether the text has a match, as the runtime will find it.
    func matches(_ text: String) -> Bool {
        var state = 1
        for scalar in text.unicodeScalars {
            state = Int(table[state * classCount + scalarClass(scalar.value)])
        }
        return accepting.contains(UInt16(state))
    }

    private func scalarClass(_ scalar: UInt32) -> Int {
        for index in stride(from: 0, to: classes.count, by: 3)
        where classes[index] <= scalar && scalar <= classes[index + 1] {
            return Int(classes[index + 2])
        }
        return 0
    }
}
