/// The checks of arrays and objects (JSON Schema validation, sections 6.4 and 6.5).
extension Faults {
    /// An array must have at least so many items.
    public mutating func minItems(_ count: Int, _ limit: Int) {
        if count < limit { countFault("minItems", count, limit, "must have at least", "item") }
    }

    /// An array must have at most so many items.
    public mutating func maxItems(_ count: Int, _ limit: Int) {
        if count > limit { countFault("maxItems", count, limit, "must have at most", "item") }
    }

    /// An object must have at least so many members.
    public mutating func minProperties(_ count: Int, _ limit: Int) {
        if count < limit { countFault("minProperties", count, limit, "must have at least", "member") }
    }

    /// An object must have at most so many members.
    public mutating func maxProperties(_ count: Int, _ limit: Int) {
        if count > limit { countFault("maxProperties", count, limit, "must have at most", "member") }
    }

    /// No two items of an array may be equal.
    @inlinable
    public mutating func uniqueItems<T: Hashable>(_ items: [T]) {
        guard items.count > 1, Set(items).count < items.count else { return }
        add(keyword: "uniqueItems", message: "must not hold an item twice")
    }

    /// No two texts of an array may be equal, code point by code point: Swift's own equality takes
    /// `é` for `e` with an accent, and JSON Schema's does not.
    public mutating func uniqueItems(_ items: [String]) {
        guard items.count > 1, Self.hasRepetition(items) else { return }
        add(keyword: "uniqueItems", message: "must not hold an item twice")
    }

    /// A few texts are compared in pairs, which costs no memory.
    private static func hasRepetition(_ items: [String]) -> Bool {
        guard items.count <= 16 else { return Set(items.map { Array($0.utf8) }).count < items.count }
        return items.indices.contains { index in
            items[..<index].contains { $0.utf8.elementsEqual(items[index].utf8) }
        }
    }

    private mutating func countFault(
        _ keyword: StaticString, _ count: Int, _ limit: Int, _ message: String, _ noun: String
    ) {
        add(
            keyword: keyword, limit: String(limit), value: String(count),
            message: "\(message) \(Self.count(limit, noun))")
    }
}
