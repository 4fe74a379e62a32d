/// A regular expression as a deterministic automaton over Unicode scalars, made at build time, so
/// that matching takes one table step for each scalar of the text, whatever the expression.
///
/// The automaton already is the unanchored search that `pattern` means: where the expression may
/// start anywhere, its start state loops, and a state from which nothing can spoil the match is kept.
public struct Pattern: Sendable {
    /// The expression as the contract has it (ECMA-262), for messages.
    public let source: StaticString
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

    /// - Parameters:
    ///   - classCount: how many classes there are, with class 0, which holds all scalars in no range.
    ///   - classes: sorted ranges of scalars that don't overlap: [low, high, class, …].
    ///   - table: states × classes next states; state 0 is dead, state 1 is the start.
    ///   - accepting: the states in which a text that ends there matches.
    public init(
        source: StaticString, classCount: Int, classes: [UInt32], table: [UInt16], accepting: [UInt16]
    ) {
        let stateCount = table.count / max(classCount, 1)
        self.source = source
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

    /// Whether some part of the text matches, or all of it if the expression says so with `^` and `$`.
    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var state = 1
            var index = 0
            while index < bytes.count {
                let scalarClass: Int
                if bytes[index] < 0x80 {
                    scalarClass = Int(asciiClasses[Int(bytes[index])])
                    index += 1
                } else {
                    scalarClass = Self.find(Self.scalar(bytes, &index), ranges)
                }
                state = Int(table[state * classCount + scalarClass])
                if isFinal[state] { break }
            }
            return accepting[state]
        }
    }

    /// The scalar of the sequence at `index` of a text, whose UTF-8 is well-formed; moves past it.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = UInt32(bytes[index])
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = lead & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        index += length
        return scalar
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
