/// Which of an object's known members have come: 256 of them without allocation, and any number.
public struct SeenMembers: Sendable {
    @usableFromInline var words: InlineArray<4, UInt64> = .init(repeating: 0)
    /// The members from the 257th on.
    private var more: Set<Int> = []

    /// None yet.
    @inlinable
    public init() {}

    /// Notes that the member at this index has come; -1, an unknown one, is not noted.
    @inlinable
    @inline(__always)
    public mutating func insert(_ member: Int) {
        guard member >= 0 else { return }
        if member < 256 { words[member >> 6] |= 1 &<< UInt64(member) } else { insertMore(member) }
    }

    /// Whether the member at this index has come.
    @inlinable
    @inline(__always)
    public func contains(_ member: Int) -> Bool {
        member < 256 ? words[member >> 6] & 1 &<< UInt64(member) != 0 : containsMore(member)
    }

    @usableFromInline
    mutating func insertMore(_ member: Int) { more.insert(member) }

    @usableFromInline
    func containsMore(_ member: Int) -> Bool { more.contains(member) }
}
