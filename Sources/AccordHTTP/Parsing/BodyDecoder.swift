import AccordRuntime

/// Takes the content of one request out of octets that arrive in pieces of any size (RFC 9112
/// sections 6 and 7).
final class BodyDecoder {
    /// The content that has come and was not taken.
    private(set) var content: [UInt8] = []
    /// Octets of content that have come.
    private(set) var count = 0
    /// Octets of content that have come, and those that the present chunk or the length still announces.
    var announced: Int {
        switch state {
        case .length(let remaining), .chunkData(let remaining):
            let (sum, isTooLarge) = count.addingReportingOverflow(remaining)
            return isTooLarge ? .max : sum
        case .chunkSize, .chunkEnd, .trailer: return count
        }
    }
    /// The most octets of content; 413 beyond.
    var limit: Int
    /// Whether content is checked and not kept.
    var discards = false { didSet { if discards { content = [] } } }
    /// Whether the content has come to its end.
    private(set) var isComplete = false
    /// Whether any octet has come, of content or framing.
    private(set) var hasBegun = false

    private let limits: HTTPLimits
    private var state: State
    private var lines = LineScanner()
    private var extensionOctets = 0
    private var trailerOctets = 0
    private var trailerFields = 0

    private enum State {
        case length(remaining: Int)
        case chunkSize
        case chunkData(remaining: Int)
        case chunkEnd(seen: Int)
        case trailer
    }

    /// The most that is set aside before octets have come: a client's promise costs nothing.
    private static let firstCapacity = 16 * 1024
    private static let extensionLimit = 16 * 1024

    init(_ framing: BodyFraming, limits: HTTPLimits) {
        self.limits = limits
        limit = limits.body
        switch framing {
        case .none: state = .length(remaining: 0)
        case .chunked: state = .chunkSize
        case .length(let length):
            state = .length(remaining: length)
            content.reserveCapacity(min(length, Self.firstCapacity))
        }
        if case .length(remaining: 0) = state { isComplete = true }
    }

    /// The content that has come; what comes next begins anew.
    func takeContent() -> [UInt8] {
        defer { content = [] }
        return content
    }

    /// Takes octets from `offset` on; returns whether the content is complete.
    func decode(_ input: borrowing Octets, at offset: inout Int) throws(Problem) -> Bool {
        while !isComplete, offset < input.count {
            hasBegun = true
            let before = offset
            try step(input, at: &offset)
            if offset == before { break }
        }
        return isComplete
    }

    private func step(_ input: borrowing Octets, at offset: inout Int) throws(Problem) {
        switch state {
        case .length(let remaining):
            let left = take(remaining, input, at: &offset)
            state = .length(remaining: left)
            isComplete = left == 0
        case .chunkSize:
            try beginChunk(input, at: &offset)
        case .chunkData(let remaining):
            let left = take(remaining, input, at: &offset)
            state = left == 0 ? .chunkEnd(seen: 0) : .chunkData(remaining: left)
        case .chunkEnd(let seen):
            guard input[offset] == (seen == 0 ? Octet.carriageReturn : Octet.lineFeed) else {
                throw .malformed("A chunk is longer than its size.")
            }
            offset += 1
            state = seen == 0 ? .chunkEnd(seen: 1) : .chunkSize
        case .trailer:
            try parseTrailer(input, at: &offset)
        }
    }

    /// Takes what there is of `count` octets and returns how many are still to come.
    private func take(_ count: Int, _ input: borrowing Octets, at offset: inout Int) -> Int {
        let part = min(count, input.count - offset)
        if !discards {
            input.extracting(offset..<(offset + part))
                .withUnsafeBufferPointer { content.append(contentsOf: $0) }
        }
        self.count += part
        offset += part
        return count - part
    }

    private func beginChunk(_ input: borrowing Octets, at offset: inout Int) throws(Problem) {
        switch try lines.next(input, at: &offset, limit: ChunkLine.limit) {
        case .incomplete: return
        case .tooLong: throw .malformed("A chunk's extensions are too long.")
        case .line(let range):
            let chunk = try ChunkLine(input.extracting(range))
            extensionOctets += chunk.extensionOctets
            guard extensionOctets <= Self.extensionLimit else {
                throw .malformed("The chunks' extensions are too long.")
            }
            guard chunk.size <= limit - count else { throw .contentTooLarge(limit: limit) }
            state = chunk.size == 0 ? .trailer : .chunkData(remaining: chunk.size)
        }
    }

    /// Trailer fields are checked and dropped: none may change what the header section said
    /// (RFC 9110 section 6.5.1).
    private func parseTrailer(_ input: borrowing Octets, at offset: inout Int) throws(Problem) {
        switch try lines.next(input, at: &offset, limit: limits.headerSection - trailerOctets) {
        case .incomplete: return
        case .tooLong: throw .fieldsTooLarge(limits)
        case .line(let range) where range.isEmpty: isComplete = true
        case .line(let range):
            trailerOctets += range.count + 2
            trailerFields += 1
            guard trailerFields <= limits.fieldCount, trailerOctets <= limits.headerSection else {
                throw .fieldsTooLarge(limits)
            }
            _ = try FieldLine(input.extracting(range))
        }
    }
}
