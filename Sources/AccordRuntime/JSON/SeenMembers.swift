/// Which of an object's known members have come, up to 256 of them.
public struct SeenMembers: Sendable {
    /// How many members a generated structure can have; the generator refuses more.
    public static let limit = 256

    @usableFromInline var words: InlineArray<4, UInt64> = .init(repeating: 0)

    /// None yet.
    @inlinable
    public init() {}

    /// Notes that the member at this index has come; -1, an unknown one, is not noted.
    @inlinable
    public mutating func insert(_ member: Int) {
        if member >= 0 { words[member >> 6] |= 1 << UInt64(member & 63) }
    }

    /// Whether the member at this index has come.
    @inlinable
    public func contains(_ member: Int) -> Bool {
        words[member >> 6] & (1 << UInt64(member & 63)) != 0
    }
}
