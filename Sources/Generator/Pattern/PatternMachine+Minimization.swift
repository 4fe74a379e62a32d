extension PatternMachine {
    /// The same machine with as few states as there can be (Hopcroft's algorithm). The dead state stays 0.
    func minimized() -> PatternMachine {
        var partition = PatternPartition(accepting)
        let sources = PatternSources(self)
        while let splitter = partition.nextSplitter() {
            for scalarClass in 0..<classCount {
                for state in splitter {
                    for source in sources.of(state, scalarClass) { partition.mark(source) }
                }
                partition.splitMarked()
            }
        }
        return merged(partition)
    }

    private func merged(_ partition: PatternPartition) -> PatternMachine {
        var numbers = [Int](repeating: -1, count: partition.count)
        var representatives: [Int] = []
        for state in 0..<stateCount where numbers[partition.block(of: state)] < 0 {
            numbers[partition.block(of: state)] = representatives.count
            representatives.append(state)
        }
        var machine = PatternMachine(classCount: classCount, table: [], accepting: [], starts: [])
        for state in representatives {
            machine.accepting.append(accepting[state])
            for scalarClass in 0..<classCount {
                machine.table.append(numbers[partition.block(of: next(state, scalarClass))])
            }
        }
        machine.starts = starts.map { numbers[partition.block(of: $0)] }
        return machine
    }
}

/// For each state and class, the states that lead there.
private struct PatternSources {
    private let classCount: Int
    /// Where the sources of a state and class begin in `sources`.
    private var first: [Int]
    private var sources: [Int]

    init(_ machine: PatternMachine) {
        classCount = machine.classCount
        first = [Int](repeating: 0, count: machine.table.count + 1)
        for (cell, target) in machine.table.enumerated() {
            first[target * classCount + cell % classCount + 1] += 1
        }
        for index in 1..<first.count { first[index] += first[index - 1] }
        var free = first
        sources = [Int](repeating: 0, count: machine.table.count)
        for (cell, target) in machine.table.enumerated() {
            let slot = target * classCount + cell % classCount
            sources[free[slot]] = cell / classCount
            free[slot] += 1
        }
    }

    func of(_ state: Int, _ scalarClass: Int) -> ArraySlice<Int> {
        let slot = state * classCount + scalarClass
        return sources[first[slot]..<first[slot + 1]]
    }
}

/// States in blocks that are split until all states of a block behave alike.
private struct PatternPartition {
    private var elements: [Int]
    private var location: [Int]
    private var blocks: [Int]
    private var start: [Int]
    private var end: [Int]
    /// How many elements at a block's front are marked.
    private var marked: [Int]
    private var touched: [Int] = []
    private var waiting: [Int] = []
    private var isWaiting: [Bool] = []

    var count: Int { start.count }

    init(_ accepting: [Bool]) {
        elements = accepting.indices.filter { accepting[$0] } + accepting.indices.filter { !accepting[$0] }
        location = [Int](repeating: 0, count: elements.count)
        for (place, state) in elements.enumerated() { location[state] = place }
        let border = elements.count { accepting[$0] }
        blocks = accepting.map { $0 || border == 0 ? 0 : 1 }
        start = [0]
        end = [border == 0 ? elements.count : border]
        if border > 0, border < elements.count {
            start.append(border)
            end.append(elements.count)
        }
        marked = start.map { _ in 0 }
        waiting = Array(start.indices)
        isWaiting = start.map { _ in true }
    }

    func block(of state: Int) -> Int { blocks[state] }

    mutating func nextSplitter() -> [Int]? {
        guard let block = waiting.popLast() else { return nil }
        isWaiting[block] = false
        return Array(elements[start[block]..<end[block]])
    }

    mutating func mark(_ state: Int) {
        let block = blocks[state]
        let border = start[block] + marked[block]
        let place = location[state]
        guard place >= border else { return }
        if marked[block] == 0 { touched.append(block) }
        elements.swapAt(place, border)
        location[elements[place]] = place
        location[elements[border]] = border
        marked[block] += 1
    }

    /// Parts the marked states of each block from the others.
    mutating func splitMarked() {
        for block in touched {
            let border = start[block] + marked[block]
            marked[block] = 0
            guard border < end[block] else { continue }
            let new = start.count
            start.append(start[block])
            end.append(border)
            marked.append(0)
            isWaiting.append(false)
            start[block] = border
            for place in start[new]..<border { blocks[elements[place]] = new }
            let isSmaller = border - start[new] <= end[block] - border
            let next = isWaiting[block] || isSmaller ? new : block
            waiting.append(next)
            isWaiting[next] = true
        }
        touched.removeAll(keepingCapacity: true)
    }
}
