/// Instructions for ``PatternMatcher``. Operands follow an instruction in the code.
enum PatternInstruction: Int, Sendable {
    /// The text matches.
    case match
    /// Set, isBackward: takes one scalar of the set.
    case take
    /// Set, isBackward, least, most (-1 without limit), isLazy: takes scalars of the set.
    case run
    /// First, second: goes on at the first, and at the second if that fails.
    case split
    /// Place.
    case jump
    /// Register: keeps the place in the text.
    case save
    /// Register: becomes 0.
    case reset
    /// At the start, at the end of the text.
    case start, end
    /// IsNegated: between a letter of a word and something else.
    case boundary
    /// Group, isBackward: takes what the group has taken.
    case reference
    /// IsNegated, place after it: what follows it up to `lookEnd` must match here, and takes nothing.
    case look
    case lookEnd
    /// First group, last group: they forget what they have taken.
    case clear
    /// Count register, least, most (-1 without limit), isLazy, place after it: begins or ends a loop.
    case loop
    /// Count register, place register, least, place of `loop`: one time round is done.
    case next
}

/// A pattern that is tried, and taken back where it goes wrong, within a limit of steps.
struct PatternProgram: Sendable {
    let sets: [PatternSet]
    let code: [Int]
    let registerCount: Int

    init(_ sets: [[UInt32]], _ code: [Int], _ registerCount: Int) {
        self.sets = sets.map { PatternSet($0) }
        self.code = code
        self.registerCount = registerCount
    }

    /// The steps that a text of so many bytes may take: enough for patterns that hardly ever go wrong, and
    /// few enough that none holds a core up for longer than a quarter of a second.
    static func stepLimit(byteCount: Int) -> Int { min(100_000 + 100 * min(byteCount, 100_000), 10_000_000) }

    /// How much may be kept in order to be taken back, so that memory has a limit too.
    static let trailLimit = 262_144

    func verdict(_ bytes: UnsafeBufferPointer<UInt8>, _ stepsLeft: inout Int) -> Pattern.Verdict {
        let limit = min(Self.stepLimit(byteCount: bytes.count), stepsLeft)
        var matcher = PatternMatcher(self, bytes, steps: limit)
        defer { stepsLeft -= limit - max(0, matcher.stepsLeft) }
        return matcher.search()
    }
}
