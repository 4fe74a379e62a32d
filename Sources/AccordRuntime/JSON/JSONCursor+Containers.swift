extension JSONCursor {
    /// Moves past the bracket that comes next, into its object or array.
    mutating func enter() {
        skipWhitespace()
        if offset < bytes.count { offset += 1 }
        entered = offset
    }

    /// Moves to the next element; false at the end of the array, which is left then.
    mutating func nextElement() -> Bool { advance(to: UInt8(ascii: "]")) }

    /// Moves past the next member's name to its value; nil at the end of the object, which is left then.
    mutating func nextName() -> JSONStringSpan? {
        guard advance(to: UInt8(ascii: "}")) else { return nil }
        let name = string()
        passColon()
        return name
    }

    /// Moves to the next member's value and tells its name's index among these: -1 for another name, nil at the
    /// end of the object, which is left then.
    ///
    /// - Parameter guess: the name that probably comes next.
    mutating func nextMember(_ names: MemberNames, guess: Int) -> Int? {
        guard advance(to: UInt8(ascii: "}")) else { return nil }
        if next == UInt8(ascii: "\""), let end = names.end(of: guess, in: bytes, at: offset + 1) {
            offset = end + 1
            passColon()
            return guess
        }
        let name = string()
        passColon()
        let content = name.content(of: bytes)
        guard name.isEscaped else { return names.index(of: content, guess: guess) }
        var text = JSONText.unescaped(content)
        return text.withUTF8 { names.index(of: $0, guess: guess) }
    }

    @inline(__always)
    private mutating func passColon() {
        skipWhitespace()
        if next == UInt8(ascii: ":") { offset += 1 }
        skipWhitespace()
    }

    /// Where the name is, with its quotes, of the member at whose value this place is; nil when it is no
    /// member's value. A quote inside a string has an odd number of backslashes before it, and the one that
    /// starts it has none, so that names can be read backwards and need not be kept.
    var nameStart: Int? {
        var place = beforeWhitespace(offset - 1)
        guard byte(at: place) == UInt8(ascii: ":") else { return nil }
        place = beforeWhitespace(place - 1)
        guard byte(at: place) == UInt8(ascii: "\"") else { return nil }
        place -= 1
        while place >= 0 {
            guard byte(at: place) == UInt8(ascii: "\"") else {
                place -= 1
                continue
            }
            var run = place - 1
            while byte(at: run) == UInt8(ascii: "\\") { run -= 1 }
            if (place - run).isMultiple(of: 2) { place = run } else { return place }
        }
        return nil
    }

    private func beforeWhitespace(_ place: Int) -> Int {
        var place = place
        while Self.isWhitespace(byte(at: place)) { place -= 1 }
        return place
    }

    /// Moves past what is left of the current member or element, and the comma after it.
    private mutating func advance(to bracket: UInt8) -> Bool {
        let isFirst = offset == entered
        entered = -1
        skipWhitespace()
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: ","):
                offset += 1
                skipWhitespace()
                return true
            case bracket:
                offset += 1
                return false
            default:
                if isFirst { return true }
                // A value that was not read.
                skip()
                skipWhitespace()
            }
        }
        return false
    }
}
