/// How large automata may become, and what is said beyond. No pattern may hold a build up for more than
/// about a tenth of a second, in a debug build too.
enum PatternLimits {
    /// States of the finished automaton; a table of them is part of the program.
    static let states = 4_096
    /// Cells of the finished table.
    static let cells = 262_144
    /// States on the way there.
    static let rawStates = 4_500
    /// Steps on the way there.
    static let work = 200_000

    static let tooLarge = PatternProblem(
        1, "the pattern makes too large an automaton: it takes a state for each repetition that is counted",
        hint: "leave lengths to `minLength` and `maxLength`, anchor it with `^`, or \(wayOut)",
        needsBacktracking: true)

    static let lookBehind = PatternProblem(
        1, "a look-behind that looks ahead itself can't be matched in linear time: nothing has been read yet",
        hint: "move `$`, `\\b` or `(?=…)` out of the look-behind, or \(wayOut)", needsBacktracking: true)

    static let lookBehindInside = PatternProblem(
        1, "a look-behind in a look-ahead can't be matched in linear time: it starts amid the text",
        hint: "put the look-behind before the look-ahead, or \(wayOut)", needsBacktracking: true)

    static func backReference(_ column: Int) -> PatternProblem {
        PatternProblem(
            column, "a back-reference can't be matched in linear time: no automaton knows what a group took",
            hint: "spell out the alternatives, or \(wayOut)", needsBacktracking: true)
    }

    private static let wayOut = "say `x-pattern-fallback: bounded` beside it to try it in a limit of steps"
}
