/// Objects and arrays.
extension JSONReader {
    /// Enters the object that comes next. False, with a fault, when it is another value.
    public mutating func beginObject() -> Bool {
        begin(UInt8(ascii: "{"), array: false, "must be an object")
    }

    /// Enters the array that comes next. False, with a fault, when it is another value.
    public mutating func beginArray() -> Bool {
        begin(UInt8(ascii: "["), array: true, "must be an array")
    }

    /// Moves to the next member of the object and returns its index in `names`: -1 for one that is
    /// not there, whose name `currentName` tells; nil at the end of the object, which is left then.
    ///
    /// Members may come in any order. A known one that comes again is a fault (keyword `duplicate`).
    public mutating func nextMember(_ names: MemberNames) -> Int? {
        while advance(to: UInt8(ascii: "}"), "expected ',' or '}'") {
            skipWhitespace()
            guard let index = expectedName(names) ?? otherName(names) else { return nil }
            guard index >= 0 else { return -1 }
            faults.text.top.expected = index + 1
            if faults.text.markSeen(index) { return index }
            faults.duplicate()
            skip()
        }
        return nil
    }

    /// Moves to the next element of the array; false at its end, which is left then.
    public mutating func nextElement() -> Bool {
        guard advance(to: UInt8(ascii: "]"), "expected ',' or ']'") else { return false }
        faults.text.top.element += 1
        pending = true
        return true
    }

    /// The name of the member that `nextMember` moved to.
    public var currentName: String { faults.text.currentName }

    /// Runs ahead over the object that comes next to find the string that its member `name` holds,
    /// and stays where it is. Nil when the value is no object or has no such string.
    public mutating func peekDiscriminator(_ name: StaticString) -> String? {
        guard advanceToValue(), next == UInt8(ascii: "{") else { return nil }
        let start = position
        let depth = faults.text.depth
        var found: String?
        position += 1
        while found == nil, let member = scanMember(first: position == start + 1) {
            let matches = isSameText(member.text(in: bytes), name)
            skipWhitespace()
            if matches, next == UInt8(ascii: "\""), let string = scanString() {
                found = string.text(in: bytes)
            } else if matches || !skipValue(depth: depth + 1) {
                break
            }
        }
        // Whatever is wrong with the text is found again, and told, when the object is read.
        failed = false
        syntaxError = nil
        pending = true
        position = start
        return found
    }

    /// Moves past what is left of the containers that a decoder left open when it gave up.
    mutating func leaveContainers() {
        while !failed, faults.text.depth > 0 {
            if faults.text.top.isArray { _ = nextElement() } else { _ = advanceToMember() }
        }
    }

    private mutating func begin(_ bracket: UInt8, array: Bool, _ message: StaticString) -> Bool {
        guard advanceToValue() else { return false }
        guard next == bracket else {
            typeFault(message.description)
            return false
        }
        guard faults.text.depth < Self.maximumDepth else {
            fail("nested deeper than \(Self.maximumDepth) levels")
            return false
        }
        position += 1
        pending = false
        faults.text.push(array: array)
        return true
    }

    /// Moves past a name and its colon; false at the end of the object.
    private mutating func advanceToMember() -> Bool {
        guard advance(to: UInt8(ascii: "}"), "expected ',' or '}'"), let name = scanName() else {
            return false
        }
        enter(name)
        return true
    }

    /// Moves past what is left of the current value and the comma after it. At the end of the container
    /// moves past `bracket`, leaves the container and returns false.
    @inline(__always)
    private mutating func advance(to bracket: UInt8, _ message: StaticString) -> Bool {
        if pending { skip() }
        guard !failed, faults.text.depth > 0 else { return false }
        skipWhitespace()
        if next == bracket {
            position += 1
            faults.text.pop()
            return false
        }
        if faults.text.top.started {
            guard next == UInt8(ascii: ",") else {
                fail(position < bytes.count ? message.description : "\(message), but the text ends")
                return false
            }
            position += 1
        }
        faults.text.top.started = true
        return true
    }

    /// Moves past the name that probably comes next and its colon; nil, having moved nowhere, when it is
    /// another name. Members come mostly in the order of the contract.
    @inline(__always)
    private mutating func expectedName(_ names: MemberNames) -> Int? {
        let index = faults.text.top.expected
        let start = position + 1
        guard next == UInt8(ascii: "\""), let end = names.end(of: index, in: bytes, at: start),
            end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":")
        else { return nil }
        position = end + 2
        faults.text.top.nameStart = start
        faults.text.top.nameEnd = end
        pending = true
        return index
    }

    /// Moves past any name and its colon; nil when there is none.
    private mutating func otherName(_ names: MemberNames) -> Int? {
        guard let name = scanName() else { return nil }
        enter(name)
        let guess = faults.text.top.expected
        guard name.isEscaped else { return names.index(of: name.content(of: bytes), guess: guess) }
        var text = currentName
        return text.withUTF8 { names.index(of: $0, guess: guess) }
    }

    private mutating func enter(_ name: JSONStringSpan) {
        faults.text.top.nameStart = name.start
        faults.text.top.nameEnd = name.end
        pending = true
    }
}
