/// Which of an object's known members have come: 256 of them without allocation, and any number.
public struct SeenMembers: Sendable {
    @usableFromInline var words: InlineArray<4, UInt64> = .init(repeating: 0)
    /// The members from the 257th on.
    @usableFromInline var more: Set<Int> = []

    /// None yet.
    @inlinable
    public init() {}

    /// Notes that the member at this index has come; -1, an unknown one, is not noted.
    @inlinable
    public mutating func insert(_ member: Int) {
        guard member >= 0 else { return }
        if member < 256 {
            words[member >> 6] |= 1 << UInt64(member & 63)
        } else {
            more.insert(member)
        }
    }

    /// Whether the member at this index has come.
    @inlinable
    public func contains(_ member: Int) -> Bool {
        member < 256 ? words[member >> 6] & (1 << UInt64(member & 63)) != 0 : more.contains(member)
    }
}
