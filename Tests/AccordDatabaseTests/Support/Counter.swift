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

    /// Blocks the calling thread until the number has come so far.
    func wait(until number: Int) {
        while value < number { usleep(1000) }
    }

    /// Whether the number comes so far within ten seconds, or more on a busy machine.
    @discardableResult
    func reaches(_ number: Int) async throws -> Bool {
        for _ in 0..<10_000 where value < number { try await Task.sleep(for: .milliseconds(1)) }
        return value >= number
    }
}
