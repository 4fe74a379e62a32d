/// The part of a value in which a rule was seen to be broken.
struct BrokenPart {
    /// The member's name or the element's index; nil for the value itself.
    var name: String?
    /// Whether the value is an array.
    var isInArray = false
}

extension JSONMatcher {
    /// Whether the value that comes next keeps a schema's rules. If it doesn't, `part` is where the check stopped:
    /// checks that look at one member or element after the other stop inside of the first wrong one.
    mutating func keeps(_ check: (inout JSONMatcher) -> Bool, _ part: inout BrokenPart) -> Bool {
        let start = cursor
        if check(&self) { return true }
        part = start.part(at: cursor.offset)
        return false
    }
}

extension JSONCursor {
    /// The member or element of the value that comes next in which an offset is.
    fileprivate func part(at wanted: Int) -> BrokenPart {
        var cursor = self
        cursor.skipWhitespace()
        let isInArray = cursor.type == .array
        var part = BrokenPart(isInArray: isInArray)
        guard wanted > cursor.offset, isInArray || cursor.type == .object else { return part }
        cursor.enter()
        var index = 0
        while let name = isInArray ? cursor.nextElement() ? String(index) : nil : cursor.nextText() {
            cursor.skip()
            if wanted <= cursor.offset {
                part.name = name
                break
            }
            index += 1
        }
        return part
    }

    private mutating func nextText() -> String? {
        nextName().map { JSONText.unescaped($0.content(of: bytes)) }
    }
}
