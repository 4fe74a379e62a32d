/// Which members of an object, or elements of an array, the subschemas of a schema have evaluated, for
/// `unevaluatedProperties` and `unevaluatedItems`. They are told by their ordinal in the text, from 0.
///
/// A subschema that doesn't match has evaluated nothing: what it inserted goes into a copy.
public struct EvaluatedSet: Sendable {
    /// The first 128, which need no memory of their own.
    @usableFromInline var first: InlineArray<2, UInt64> = .init(repeating: 0)
    /// Those from 128 on.
    private var further: [UInt64] = []
    @usableFromInline var isAll = false

    /// None yet.
    public init() {}

    /// Notes that the member or element with this ordinal was evaluated.
    @inlinable
    public mutating func insert(_ ordinal: Int) {
        if ordinal >> 7 == 0 {
            first[ordinal >> 6] |= 1 << UInt64(ordinal & 63)
        } else {
            insertFurther(ordinal)
        }
    }

    /// Notes that all were evaluated, those too that are not known yet.
    @inlinable
    public mutating func insertAll() { isAll = true }

    /// Whether the member or element with this ordinal was evaluated.
    @inlinable
    public func contains(_ ordinal: Int) -> Bool {
        if isAll { return true }
        return ordinal >> 7 == 0
            ? first[ordinal >> 6] & (1 << UInt64(ordinal & 63)) != 0 : containsFurther(ordinal)
    }

    @usableFromInline
    mutating func insertFurther(_ ordinal: Int) {
        guard ordinal >= 128, !isAll else { return }
        let word = (ordinal - 128) >> 6
        while further.count <= word { further.append(0) }
        further[word] |= 1 << UInt64(ordinal & 63)
    }

    @usableFromInline
    func containsFurther(_ ordinal: Int) -> Bool {
        guard ordinal >= 128 else { return false }
        let word = (ordinal - 128) >> 6
        return word < further.count && further[word] & (1 << UInt64(ordinal & 63)) != 0
    }
}
