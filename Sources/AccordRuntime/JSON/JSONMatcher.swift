/// Judges a JSON value by a schema, and does nothing else: it builds no value and tells no fault.
///
/// Generated code has a function for each schema that takes a matcher at a value and says whether the value
/// keeps the schema's rules. If it does, the matcher is just past the value afterwards; if not, it may be
/// anywhere, and whoever tries something else next sets `position` back. The text is known to be JSON.
///
/// A check of a keyword that is about another type holds, as in JSON Schema: a number has every length.
///
/// It can't be copied, so that it doesn't outlive the text that it is lent with.
public struct JSONMatcher: ~Copyable {
    @usableFromInline var cursor: JSONCursor
    @usableFromInline var memory: MatcherMemory
    /// The known member that probably comes next.
    var expected = 0

    init(_ cursor: JSONCursor, memory: MatcherMemory = MatcherMemory()) {
        self.cursor = cursor
        self.memory = memory
    }

    /// Where the matcher is, in bytes from the start of the text: a mark to come back to. One is taken at a
    /// value, and not between `beginArray` or `beginObject` and what follows first.
    @inlinable
    public var position: Int {
        get { cursor.offset }
        set { cursor.move(to: newValue) }
    }

    /// The type of the value that comes next; null where there is none.
    public mutating func type() -> JSONType {
        cursor.skipWhitespace()
        return cursor.type
    }

    /// Moves past the value that comes next. Always true, so that it can end a function.
    @discardableResult
    public mutating func skip() -> Bool {
        cursor.skip()
        return true
    }

    /// What `body` says of the value that comes next; the matcher stays where it is in any case.
    @inlinable
    public mutating func trial(_ body: (inout JSONMatcher) -> Bool) -> Bool {
        let start = cursor
        let matches = body(&self)
        cursor = start
        return matches
    }

    /// What `body` says of the value that comes next, remembered for this schema and place, so that schemas
    /// that are made of each other don't judge the same value again and again, twice as often at each level.
    ///
    /// Nothing is kept before the matcher has gone back behind a value and judges one inside one inside one.
    ///
    /// - Parameters:
    ///   - id: the schema. With one text it always stands for the same check.
    ///   - body: the check. It has no effects but its answer and where it leaves the matcher.
    @inlinable
    public mutating func memoized(_ id: Int, _ body: (inout JSONMatcher) -> Bool) -> Bool {
        if let verdict = recall(id) { return verdict }
        let start = cursor.offset
        memory.nesting += 1
        let matches = body(&self)
        memory.nesting -= 1
        if memory.isRevisiting, memory.nesting >= 2 {
            memory.remember(id, at: start, end: matches ? cursor.offset : -1)
        }
        return matches
    }

    /// What is remembered of a schema and the value that comes next; goes to where the matcher was then.
    @usableFromInline
    mutating func recall(_ id: Int) -> Bool? {
        cursor.skipWhitespace()
        guard let end = memory.recall(id, at: cursor.offset) else { return nil }
        guard end >= 0 else { return false }
        cursor.move(to: end)
        return true
    }
}
