/// What a matcher remembers of schemas that it has judged values by.
@usableFromInline
struct MatcherMemory {
    private struct Question: Hashable {
        var schema: Int
        var place: Int
    }

    /// How many checks that may be remembered are going on inside each other.
    @usableFromInline var nesting = 0
    /// Whether a value was come back to. Before that, no check has been made twice.
    @usableFromInline private(set) var isRevisiting = false
    /// The furthest place that a check began at.
    private var furthest = -1
    /// Where each check ended; -1 when the value broke the schema.
    private var ends: [Question: Int] = [:]

    /// Where a check at this place ended, if it was made and remembered, and notes that it is asked for.
    mutating func recall(_ schema: Int, at place: Int) -> Int? {
        if place >= furthest { furthest = place } else { isRevisiting = true }
        return ends.isEmpty ? nil : ends[Question(schema: schema, place: place)]
    }

    @usableFromInline
    mutating func remember(_ schema: Int, at place: Int, end: Int) {
        ends[Question(schema: schema, place: place)] = end
    }
}
