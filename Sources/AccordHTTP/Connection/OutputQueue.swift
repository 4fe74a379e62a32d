/// What is to be written to a client: gathered octets, behind them content that stays where it is, and who
/// waits until there is room for more.
struct OutputQueue {
    /// Octets that are gathered to be written at once: heads, and small content.
    var gathered: [UInt8] = []
    /// What the system has not taken yet, in order.
    private var segments: [Segment] = []
    private var firstSegment = 0
    /// Octets of the segments that the system has not taken.
    private(set) var waiting = 0
    private var waiters: [CheckedContinuation<Void, any Error>] = []

    private struct Segment {
        let octets: [UInt8]
        /// How many of them have been taken.
        var taken: Int
    }

    /// Producers of streams wait while more than this is waiting to be written,
    static let highMark = 64 * 1024
    /// and go on when it has fallen to this.
    static let lowMark = 16 * 1024

    /// Keeps what the system didn't take; arrays are kept as they are, without a copy.
    mutating func keep(_ octets: [UInt8], from offset: Int) {
        guard offset < octets.count else { return }
        segments.append(Segment(octets: octets, taken: offset))
        waiting += octets.count - offset
    }

    /// Calls `body` with the octets that are next, and where in them to begin.
    func withNext<Result>(_ body: ([UInt8], Int) -> Result) -> Result? {
        guard firstSegment < segments.count else { return nil }
        return body(segments[firstSegment].octets, segments[firstSegment].taken)
    }

    /// Moves on over octets that have been taken.
    mutating func advance(by count: Int) {
        waiting -= count
        var count = count
        while firstSegment < segments.count {
            let left = segments[firstSegment].octets.count - segments[firstSegment].taken
            segments[firstSegment].taken += min(left, count)
            if count < left { break }
            count -= left
            firstSegment += 1
        }
        if firstSegment == segments.count {
            segments = []
            firstSegment = 0
        } else if firstSegment >= 32 {
            segments.removeFirst(firstSegment)
            firstSegment = 0
        }
    }

    /// Resumes the continuation when there is room; those that wait go first.
    mutating func wait(_ waiter: CheckedContinuation<Void, any Error>) {
        if waiting <= Self.highMark, waiters.isEmpty { return waiter.resume() }
        waiters.append(waiter)
    }

    /// Those whose waiting is over, in their order.
    mutating func takeWaiters() -> [CheckedContinuation<Void, any Error>] {
        guard waiting <= Self.lowMark, !waiters.isEmpty else { return [] }
        defer { waiters = [] }
        return waiters
    }

    /// Drops everything; whoever waits is told.
    mutating func fail() {
        segments = []
        firstSegment = 0
        waiting = 0
        gathered = []
        let failed = waiters
        waiters = []
        for waiter in failed { waiter.resume(throwing: CancellationError()) }
    }
}
