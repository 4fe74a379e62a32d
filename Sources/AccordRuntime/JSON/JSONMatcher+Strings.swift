/// Strings. The matcher stays at the string.
extension JSONMatcher {
    /// Whether the string has so many Unicode code points.
    public mutating func hasLength(atLeast minimum: Int, atMost maximum: Int) -> Bool {
        guard let string = nextString() else { return true }
        let content = string.content(of: cursor.bytes)
        // A code point is one to four bytes, and up to twelve as a pair of escapes.
        if content.count / 12 >= minimum, content.count <= maximum { return true }
        if content.count < minimum { return false }
        let count = string.isEscaped ? Self.escapedLength(content) : Self.length(content)
        return count >= minimum && count <= maximum
    }

    /// Whether part of the string matches, or all of it if the expression says so with `^` and `$`.
    public mutating func matches(_ pattern: Pattern) -> Bool {
        guard let string = nextString() else { return true }
        return withContent(string, pattern.matches(utf8:))
    }

    /// Whether the string is of the format.
    public mutating func isFormat(_ format: StringFormat) -> Bool {
        guard let string = nextString() else { return true }
        // This one is frequent, and can do without a text of its own.
        if format == .dateTime { return withContent(string) { DateTime(utf8: $0) != nil } }
        return format.accepts(string.text(in: cursor.bytes))
    }

    /// Whether the string is of a format that a function of the application's own checks.
    public mutating func isFormat(_ accepts: (String) -> Bool) -> Bool {
        guard let string = nextString() else { return true }
        return accepts(string.text(in: cursor.bytes))
    }

    /// The string that comes next; nil when it is another value.
    private mutating func nextString() -> JSONStringSpan? {
        guard type() == .string else { return nil }
        var end = cursor
        return end.string()
    }

    private static func length(_ content: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in content where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private static func escapedLength(_ content: UnsafeBufferPointer<UInt8>) -> Int {
        var characters = JSONCharacters(content)
        var count = 0
        while characters.next() != nil { count += 1 }
        return count
    }
}
