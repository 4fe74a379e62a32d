import Synchronization

/// How many connections each address has, on all loops, where there is a bound for that.
final class AddressCounts: Sendable {
    private let limit: Int
    private let counts = Mutex<[String: Int]>([:])

    /// - Parameter limit: the most connections of one address; 0 for any number.
    init(limit: Int) { self.limit = limit }

    /// Counts a connection; false when its address has too many.
    func add(_ connection: Connection) -> Bool {
        guard limit > 0, let address = connection.peerAddress else { return true }
        return counts.withLock { counts in
            counts[address, default: 0] += 1
            return counts[address, default: 0] <= limit
        }
    }

    /// Forgets a connection that was counted.
    func remove(_ connection: Connection) {
        guard limit > 0, let address = connection.peerAddress else { return }
        counts.withLock { counts in
            let count = counts[address, default: 0] - 1
            counts[address] = count > 0 ? count : nil
        }
    }
}
