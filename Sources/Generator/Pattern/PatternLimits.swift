/// How large automata may become, and what is said beyond.
enum PatternLimits {
    /// States of the finished automaton; a table of them is part of the program.
    static let states = 4_096
    /// Cells of the finished table.
    static let cells = 262_144
    /// States on the way there.
    static let rawStates = 20_000
    /// Steps on the way there, so that no pattern holds a build up for long.
    static let work = 8_000_000

    static let tooLarge = PatternProblem(
        1, "the pattern makes too large an automaton",
        hint:
            "leave lengths to `minLength` and `maxLength`, anchor it with `^`, or check the rest in the handler"
    )

    static let lookBehind = PatternProblem(
        1, "a look-behind can't itself look ahead with `$`, `\\b` or `(?=…)`",
        hint: "move that condition out of the look-behind")

    static let lookBehindInside = PatternProblem(
        1, "a look-ahead can't hold a look-behind", hint: "put the look-behind before the look-ahead")
}
