/// Looking at an object's members before it is read, to choose the schema that it is read by.
extension JSONReader {
    /// Runs once over the object that comes next and tells which of these members it has and where their
    /// values are; the reader stays where it is. Of a name that is there twice the first counts. Nil when the
    /// value is no object. In a text that is not valid JSON no member is found: the fault is told when it
    /// is read.
    ///
    /// - Parameter names: the members, of which the first 64 are looked for.
    public mutating func peekMembers(_ names: MemberNames) -> PeekedMembers? {
        guard advanceToValue(), next == UInt8(ascii: "{") else { return nil }
        var members = PeekedMembers(text: faults.text.source)
        guard validatesValue() else { return members }
        var matcher = JSONMatcher(JSONCursor(bytes, at: position))
        matcher.beginObject()
        while let index = matcher.nextMember(names) { members.note(index, at: matcher.position) }
        return members
    }
}

/// Which members an object has, and where their values are in its text.
public struct PeekedMembers: Sendable {
    /// One bit for each of the first 64 names, by their index: whether the object has the member.
    public private(set) var present: UInt64 = 0
    /// The text, which is shared and not copied.
    private let text: [UInt8]
    /// Where the value of each member is that is there.
    private var values: InlineArray<64, Int> = .init(repeating: 0)

    init(text: [UInt8]) { self.text = text }

    /// Whether the object has the member at this index of the names.
    public func contains(_ index: Int) -> Bool {
        index >= 0 && index < 64 && present & (1 << UInt64(index)) != 0
    }

    /// The member's value, if it is a string.
    public func stringValue(of index: Int) -> String? {
        withString(index) { string, bytes in string.text(in: bytes) }
    }

    /// Whether the member's value is this string.
    public func matches(_ index: Int, _ literal: StaticString) -> Bool {
        withString(index) { string, bytes in
            let content = string.content(of: bytes)
            return literal.withUTF8Buffer { literal in
                string.isEscaped
                    ? JSONText.unescaped(content).utf8.elementsEqual(literal) : content.elementsEqual(literal)
            }
        } ?? false
    }

    /// Whether the member's value is one of these strings.
    func matches(_ index: Int, anyOf literals: [StaticString]) -> Bool {
        literals.contains { matches(index, $0) }
    }

    mutating func note(_ index: Int, at value: Int) {
        guard index >= 0, index < 64, !contains(index) else { return }
        present |= 1 << UInt64(index)
        values[index] = value
    }

    private func withString<T>(
        _ index: Int, _ body: (JSONStringSpan, UnsafeBufferPointer<UInt8>) -> T
    ) -> T? {
        guard contains(index) else { return nil }
        return text.withUnsafeBufferPointer { bytes in
            var value = JSONCursor(bytes, at: values[index])
            return value.type == .string ? body(value.string(), bytes) : nil
        }
    }
}
