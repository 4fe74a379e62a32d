/// A regular expression, prepared at build time: as a scan with counts or an automaton, which take a step
/// for each scalar of the text whatever the expression, or as a program that tries and takes back within a
/// limit of steps.
///
/// All of them search: unless the expression says so with `^` and `$`, it may match anywhere in the text.
public struct Pattern: Sendable {
    /// What is found out about a text.
    public enum Verdict: Sendable, Hashable {
        case matched, unmatched
        /// The limit of steps was reached; only a program can do that.
        case gaveUp
    }

    /// How many steps the texts of one request may share: less than half a second.
    public static let requestSteps = 20_000_000

    private enum Form: Sendable {
        case automaton(PatternAutomaton)
        case scan(PatternScan)
        case program(PatternProgram)
    }

    /// The expression as the contract has it (ECMA-262), for messages.
    public let source: StaticString
    private let form: Form

    /// An automaton that already is the search: where the expression may start anywhere, its start state
    /// loops, and a state from which nothing can spoil the match is kept.
    ///
    /// - Parameters:
    ///   - classCount: how many classes there are, with class 0, which holds all scalars in no range.
    ///   - classes: sorted ranges of scalars that don't overlap: [low, high, class, …].
    ///   - table: states × classes next states; state 0 is dead, state 1 is the start.
    ///   - accepting: the states in which a text that ends there matches.
    public init(
        source: StaticString, classCount: Int, classes: [UInt32], table: [UInt16], accepting: [UInt16]
    ) {
        self.source = source
        form = .automaton(PatternAutomaton(classCount, classes, table, accepting))
    }

    /// A scan from the start of the text.
    ///
    /// - Parameters:
    ///   - sets: for each set, its sorted ranges of scalars: [low, high, low, high, …].
    ///   - steps: for each step, a set and how many of its scalars there are at least and at most, -1 when
    ///     there is no limit: [set, least, most, …].
    ///   - isAnchoredAtEnd: whether the text must end after the last step.
    public init(source: StaticString, sets: [[UInt32]], steps: [Int], isAnchoredAtEnd: Bool) {
        self.source = source
        form = .scan(PatternScan(sets, steps, isAnchoredAtEnd: isAnchoredAtEnd))
    }

    /// A program for the backtracking matcher.
    ///
    /// - Parameters:
    ///   - sets: for each set, its sorted ranges of scalars: [low, high, low, high, …].
    ///   - program: instructions with their operands, as the generator writes them.
    ///   - registers: how many numbers the program keeps.
    public init(source: StaticString, sets: [[UInt32]], program: [Int], registers: Int) {
        self.source = source
        form = .program(PatternProgram(sets, program, registers))
    }

    /// Whether some part of the text matches, or all of it if the expression says so with `^` and `$`.
    public func matches(_ text: String) -> Bool { verdict(text) == .matched }

    /// The same for a text in UTF-8. Bytes that are ill-formed are in no set that is sensible, but nothing
    /// beyond the buffer is read.
    public func matches(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool { verdict(utf8: bytes) == .matched }

    /// Whether the text matches, or is too hard to tell.
    public func verdict(_ text: String) -> Verdict {
        var stepsLeft = Int.max
        return verdict(text, stepsLeft: &stepsLeft)
    }

    /// The same for a text in UTF-8.
    public func verdict(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Verdict {
        var stepsLeft = Int.max
        return verdict(utf8: bytes, stepsLeft: &stepsLeft)
    }

    /// The same for one text of many, which share the steps that programs may take.
    public func verdict(_ text: String, stepsLeft: inout Int) -> Verdict {
        var text = text
        return text.withUTF8 { verdict(utf8: $0, stepsLeft: &stepsLeft) }
    }

    /// The same for one text of many in UTF-8.
    public func verdict(utf8 bytes: UnsafeBufferPointer<UInt8>, stepsLeft: inout Int) -> Verdict {
        switch form {
        case .automaton(let automaton): automaton.matches(bytes) ? .matched : .unmatched
        case .scan(let scan): scan.matches(bytes) ? .matched : .unmatched
        case .program(let program): program.verdict(bytes, &stepsLeft)
        }
    }
}
