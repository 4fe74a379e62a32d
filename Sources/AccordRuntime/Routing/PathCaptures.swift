/// The octets of a target that a path template's expressions stand for, in the template's order.
///
/// The first six lie in the value itself, so that an ordinary route allocates nothing. They are kept small, since
/// each function that a request goes through has a copy in its frame.
public struct PathCaptures: Sendable {
    /// How many template expressions a path can have; the generator refuses more.
    public static let limit = 32
    private static let inlineCount = 6

    /// The place of a capture; targets are far shorter than 4 GiB.
    private struct Place: Sendable {
        var start: UInt32 = 0
        var end: UInt32 = 0

        init() {}

        init(_ range: Range<Int>) {
            start = UInt32(truncatingIfNeeded: range.lowerBound)
            end = UInt32(truncatingIfNeeded: range.upperBound)
        }

        var range: Range<Int> { start <= end ? Int(start)..<Int(end) : 0..<0 }
    }

    private var first: InlineArray<6, Place> = .init(repeating: Place())
    private var rest: [Place] = []
    /// How many expressions have been matched.
    public private(set) var count = 0

    /// No captures.
    public init() {}

    /// The octets of the capture at this index, percent-encoded as sent; none at an index that isn't
    /// below `count`.
    public func bytes(_ index: Int, of target: RequestTarget) -> ArraySlice<UInt8> {
        guard index < count else { return [] }
        return target.bytes[(index < Self.inlineCount ? first[index] : rest[index - Self.inlineCount]).range]
    }

    mutating func append(_ range: Range<Int>) {
        if count < Self.inlineCount {
            first[count] = Place(range)
        } else {
            rest.append(Place(range))
        }
        count += 1
    }

    /// Takes back the captures from this count on: what they belong to led nowhere.
    mutating func removeAll(after kept: Int) {
        if count > Self.inlineCount { rest.removeLast(count - max(kept, Self.inlineCount)) }
        count = kept
    }
}
