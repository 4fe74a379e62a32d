/// The octets of a target that a path template's expressions stand for, in the template's order.
///
/// The first eight lie in the value itself, so that an ordinary route allocates nothing.
public struct PathCaptures: Sendable {
    /// How many template expressions a path can have; the generator refuses more.
    public static let limit = 32
    private static let inlineCount = 8

    private var first: InlineArray<8, Range<Int>> = .init(repeating: 0..<0)
    private var rest: [Range<Int>] = []
    /// How many expressions have been matched.
    public private(set) var count = 0

    /// No captures.
    public init() {}

    /// The octets of the capture at this index, percent-encoded as sent; none at an index that isn't
    /// below `count`.
    public func bytes(_ index: Int, of target: RequestTarget) -> ArraySlice<UInt8> {
        guard index < count else { return [] }
        return target.bytes[index < Self.inlineCount ? first[index] : rest[index - Self.inlineCount]]
    }

    mutating func append(_ range: Range<Int>) {
        if count < Self.inlineCount {
            first[count] = range
        } else {
            rest.append(range)
        }
        count += 1
    }

    /// Takes back the captures from this count on: what they belong to led nowhere.
    mutating func removeAll(after kept: Int) {
        if count > Self.inlineCount { rest.removeLast(count - max(kept, Self.inlineCount)) }
        count = kept
    }
}
