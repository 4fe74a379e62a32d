import Synchronization

/// Counts greetings, in memory.
public final class GreetingStore: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    /// No greetings yet.
    public init() {}

    /// Adds one greeting of a name and returns how many there are now.
    public func add(_ name: String) -> Int {
        counts.withLock { counts in
            counts[name, default: 0] += 1
            return counts[name, default: 0]
        }
    }
}
