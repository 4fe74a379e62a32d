/// Objects, their members' names, and arrays.
extension JSONMatcher {
    /// Enters the object that comes next.
    public mutating func beginObject() {
        cursor.enter()
        expected = 0
    }

    /// Moves to the value of the object's next member and returns the index of its name: -1 for one that is
    /// not in `names`; nil at the end of the object, which is left then. A value that was not read is
    /// skipped.
    public mutating func nextMember(_ names: MemberNames) -> Int? {
        guard let index = cursor.nextMember(names, guess: expected) else { return nil }
        // Names that are inside the member's value spoil this, which costs time only.
        if index >= 0 { expected = index + 1 }
        return index
    }

    /// Enters the array that comes next.
    public mutating func beginArray() { cursor.enter() }

    /// Moves to the array's next element; false at its end, which is left then. An element that was not read
    /// is skipped.
    public mutating func nextElement() -> Bool { cursor.nextElement() }

    /// Whether part of the current member's name matches. The matcher must be at the member's value, where
    /// `nextMember` has left it; elsewhere nothing matches.
    public func nameMatches(_ pattern: Pattern) -> Bool {
        guard let start = cursor.nameStart else { return false }
        var name = JSONCursor(cursor.bytes, at: start)
        return withContent(name.string(), pattern.matches(utf8:))
    }

    /// What `body` says of the current member's name, as a string that comes next; the matcher stays where it
    /// is, which must be at the member's value. True where there is no name.
    public mutating func name(_ body: (inout JSONMatcher) -> Bool) -> Bool {
        guard let start = cursor.nameStart else { return true }
        return trial { json in
            json.position = start
            return body(&json)
        }
    }

    /// Lends what a string says, in UTF-8. Memory is needed only where it has escapes.
    func withContent<T>(_ string: JSONStringSpan, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        let content = string.content(of: cursor.bytes)
        guard string.isEscaped else { return body(content) }
        var text = JSONText.unescaped(content)
        return text.withUTF8(body)
    }
}
