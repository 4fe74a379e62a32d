/// Judging values by schemas before they are read.
extension JSONReader {
    /// Whether the value that comes next keeps a schema's rules; the reader stays where it is. A text that is
    /// not valid JSON there returns true: the fault is told when it is read.
    public mutating func matches(_ check: (inout JSONMatcher) -> Bool) -> Bool {
        guard validatesValue() else { return true }
        var memory = MatcherMemory()
        swap(&memory, &matcherMemory)
        var matcher = JSONMatcher(JSONCursor(bytes, at: position), memory: memory)
        let matches = check(&matcher)
        matcherMemory = matcher.memory
        return matches
    }

    /// Notes a fault at the current place if the value that comes next breaks a schema's rules; the reader
    /// stays where it is.
    ///
    /// - Parameters:
    ///   - keyword: the keyword that the rules are from: `oneOf`.
    ///   - limit: what the contract says there, if that fits into a fault.
    ///   - message: the fault's message: `must match exactly one of its schemas`.
    ///   - check: the rules.
    /// - Returns: whether the value keeps them.
    @discardableResult
    public mutating func require(
        _ keyword: StaticString, limit: StaticString? = nil, _ message: StaticString,
        _ check: (inout JSONMatcher) -> Bool
    ) -> Bool {
        guard !matches(check) else { return true }
        faults.add(keyword: keyword, limit: limit?.description, message: message.description)
        return false
    }

    /// The same for rules of members or elements: the fault is at the first one that breaks them.
    ///
    /// - Parameter message: what is told of it: `is not allowed`.
    @discardableResult
    public mutating func require(
        _ keyword: StaticString, limit: StaticString? = nil, each message: StaticString,
        _ check: (inout JSONMatcher) -> Bool
    ) -> Bool {
        var part = BrokenPart()
        guard !matches({ $0.keeps(check, &part) }) else { return true }
        faults.add(in: part, keyword: keyword, limit: limit?.description, message: message)
        return false
    }

    /// Whether a whole text keeps a schema's rules; nil when it is not JSON.
    public static func matches(_ text: [UInt8], _ check: (inout JSONMatcher) -> Bool) -> Bool? {
        text.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer, source: text)
            reader.finish()
            guard reader.syntaxError == nil else { return nil }
            var matcher = JSONMatcher(JSONCursor(buffer))
            return check(&matcher)
        }
    }

    /// Whether there is a value that comes next and it is valid JSON, which is found out once for all that is
    /// inside it.
    mutating func validatesValue() -> Bool {
        guard advanceToValue(), !isInvalidAhead else { return false }
        if position < validatedEnd { return true }
        let start = position
        guard skipValue(depth: faults.text.depth) else {
            // What is wrong with the text is found again, and told, when it is read.
            failed = false
            syntaxError = nil
            isInvalidAhead = true
            pending = true
            position = start
            return false
        }
        validatedEnd = position
        position = start
        return true
    }
}
