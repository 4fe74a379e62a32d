/// Where a JSON reader stands: the containers that are open, and the member or element of each.
///
/// Only offsets are kept while a text is read; names are taken out of the text when a fault needs
/// its JSON Pointer. The innermost container is held beside the array, so that a flat object
/// needs no allocation.
struct JSONLocation: Sendable {
    /// One open container.
    struct Frame: Sendable {
        /// Where the name of the current member is in the text, without its quotes; -1 before the first.
        var nameStart = -1
        var nameEnd = -1
        /// The index of the current element; -1 in an object and before the first element.
        var element = -1
        /// Whether a member or an element was read already.
        var started = false
        /// Whether the container is an array.
        var isArray = false
        /// The known members that were read, one bit for each of the first 128.
        var seen: InlineArray<2, UInt64> = [0, 0]
        /// The known member that probably comes next.
        var expected = 0
    }

    /// Which of 64 known members of one container were read.
    private struct SeenWord {
        var depth: Int
        /// The index of the first of them, divided by 64.
        var word: Int
        var bits: UInt64
    }

    /// The innermost open container.
    var top = Frame()
    /// The containers around it, outermost first.
    private var outer: [Frame] = []
    /// How many containers are open.
    private(set) var depth = 0
    /// The known members beyond the 128th that were read, innermost container last.
    private var seenBeyond: [SeenWord] = []
    /// The text that is read.
    var source: [UInt8] = []

    mutating func push(array: Bool) {
        if depth > 0 { outer.append(top) }
        depth += 1
        top = Frame(isArray: array)
    }

    mutating func pop() {
        depth -= 1
        while let last = seenBeyond.last, last.depth > depth { seenBeyond.removeLast() }
        top = outer.popLast() ?? Frame()
    }

    /// Notes that the known member `index` was read; false when it was read before.
    mutating func markSeen(_ index: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(index & 63)
        let word = index >> 6
        if word >= 2 { return markSeenBeyond(word, bit) }
        defer { top.seen[word] |= bit }
        return top.seen[word] & bit == 0
    }

    private mutating func markSeenBeyond(_ word: Int, _ bit: UInt64) -> Bool {
        for entry in seenBeyond.indices.reversed() where seenBeyond[entry].depth == depth {
            guard seenBeyond[entry].word == word else { continue }
            defer { seenBeyond[entry].bits |= bit }
            return seenBeyond[entry].bits & bit == 0
        }
        seenBeyond.append(SeenWord(depth: depth, word: word, bits: bit))
        return true
    }

    /// The name of the current member; empty where there is none.
    var currentName: String { name(of: top) }

    /// The JSON Pointer (RFC 6901) of the value that is being read; empty for the whole text.
    var pointer: String {
        guard depth > 0 else { return "" }
        var pointer = ""
        for frame in outer + [top] {
            if frame.isArray {
                if frame.element >= 0 { pointer += "/\(frame.element)" }
            } else if frame.nameStart >= 0 {
                pointer += "/" + Self.escaped(name(of: frame))
            }
        }
        return pointer
    }

    /// A member's name as a part of a JSON Pointer (RFC 6901 section 3).
    static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
            return name
        }
        var escaped = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private func name(of frame: Frame) -> String {
        guard frame.nameStart >= 0, frame.nameEnd <= source.count else { return "" }
        return source[frame.nameStart..<frame.nameEnd].withUnsafeBufferPointer(JSONText.unescaped)
    }
}
