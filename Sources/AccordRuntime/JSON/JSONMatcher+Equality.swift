/// Equality as JSON Schema has it (core, section 4.2.2): of numbers by value, of strings by code points, and
/// of objects whatever their order. The matcher stays at the value.
///
/// An object that has a name twice equals only one that has it twice with the same values in the same order.
extension JSONMatcher {
    /// Whether the value that comes next equals the one of a JSON text.
    public mutating func equals(_ json: StaticString) -> Bool {
        json.withUTF8Buffer { text in
            var left = cursor
            var right = JSONCursor(text)
            return left.skipEqual(&right)
        }
    }

    /// Whether the value that comes next equals that of one of the JSON texts.
    public mutating func equals(anyOf texts: [StaticString]) -> Bool {
        for text in texts where equals(text) { return true }
        return false
    }

    /// Whether no two items of the array that comes next are equal.
    public mutating func hasUniqueItems() -> Bool {
        guard type() == .array else { return true }
        return isShortArray() ? hasNoEqualPair() : hasNoEqualHash()
    }

    /// Whether an array is so short that to compare all pairs, which needs no memory, takes few steps.
    private func isShortArray() -> Bool {
        var items = cursor
        var count = 0
        items.enter()
        while items.nextElement() {
            count += 1
            items.skip()
            guard count <= 8, items.offset - cursor.offset <= 512 else { return false }
        }
        return true
    }

    private func hasNoEqualPair() -> Bool {
        var items = cursor
        items.enter()
        while items.nextElement() {
            var others = items
            others.skip()
            while others.nextElement() {
                var (left, right) = (items, others)
                if left.skipEqual(&right) { return false }
                others.skip()
            }
            items.skip()
        }
        return true
    }

    private func hasNoEqualHash() -> Bool {
        var items = cursor
        items.enter()
        var seen: [UInt64: Int] = [:]
        while items.nextElement() {
            let start = items
            var key = items.hashAndSkip()
            while let other = seen[key] {
                var left = start
                var right = JSONCursor(cursor.bytes, at: other)
                if left.skipEqual(&right) { return false }
                // Different items with one hash, which can't be chosen as hashes are seeded.
                key &+= 1
            }
            seen[key] = start.offset
        }
        return true
    }
}
