import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A number that several tasks count up.
final class Counter: Sendable {
    private let number = Atomic(0)

    var value: Int { number.load(ordering: .acquiring) }

    func increment() { number.add(1, ordering: .releasing) }

    /// Blocks the calling thread until the number has come so far, for twenty seconds at most.
    func wait(until number: Int) {
        for _ in 0..<20_000 where value < number { usleep(1000) }
    }

    /// Whether the number comes so far within ten seconds.
    @discardableResult
    func reaches(_ number: Int) async throws -> Bool {
        for _ in 0..<10_000 where value < number { try await Task.sleep(for: .milliseconds(1)) }
        return value >= number
    }
}
