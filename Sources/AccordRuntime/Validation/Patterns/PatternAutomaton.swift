/// A deterministic automaton over Unicode scalars.
struct PatternAutomaton: Sendable {
    private let classCount: Int
    /// The class of each ASCII scalar.
    private let asciiClasses: [UInt16]
    /// The ranges beyond ASCII, as [low, high, class, low, high, class, …].
    private let ranges: [UInt32]
    /// The next state for each state and class.
    private let table: [UInt16]
    private let accepting: [Bool]
    /// States that can't be left any more.
    private let isFinal: [Bool]

    init(_ classCount: Int, _ classes: [UInt32], _ table: [UInt16], _ accepting: [UInt16]) {
        let stateCount = table.count / max(classCount, 1)
        self.classCount = classCount
        self.table = table
        asciiClasses = (0..<128).map { UInt16(truncatingIfNeeded: Self.find($0, classes)) }
        ranges = classes
        var acceptance = [Bool](repeating: false, count: stateCount)
        for state in accepting where Int(state) < stateCount { acceptance[Int(state)] = true }
        self.accepting = acceptance
        isFinal = (0..<stateCount).map { state in
            table[(state * classCount)..<((state + 1) * classCount)].allSatisfy { Int($0) == state }
        }
    }

    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var state = 1
        var index = 0
        while index < bytes.count {
            let scalarClass: Int
            if bytes[index] < 0x80 {
                scalarClass = Int(asciiClasses[Int(bytes[index])])
                index += 1
            } else {
                scalarClass = Self.find(PatternText.scalar(bytes, &index), ranges)
            }
            state = Int(table[state * classCount + scalarClass])
            if isFinal[state] { break }
        }
        return accepting[state]
    }

    /// The class of a scalar, by binary search.
    private static func find(_ scalar: UInt32, _ ranges: [UInt32]) -> Int {
        var low = 0
        var high = ranges.count / 3
        while low < high {
            let middle = (low + high) / 2
            if scalar < ranges[middle * 3] {
                high = middle
            } else if scalar > ranges[middle * 3 + 1] {
                low = middle + 1
            } else {
                return Int(ranges[middle * 3 + 2])
            }
        }
        return 0
    }
}
