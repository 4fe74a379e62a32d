import Synchronization

/// Lets one piece of asynchronous work be done after the other; so many may wait.
final class Turns: Sendable {
    private let capacity: Int
    private let state = Mutex(State())

    private struct State {
        var isTaken = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// - Parameter capacity: how much work may wait for its turn.
    init(capacity: Int) { self.capacity = capacity }

    /// Does the work when it is its turn; throws that too much is waiting, and what the work throws.
    nonisolated(nonsending) func take<Result>(
        _ work: nonisolated(nonsending) () async throws -> Result
    ) async throws -> Result {
        guard await begin() else { throw WorkerThreads.Overloaded() }
        defer { end() }
        return try await work()
    }

    private nonisolated(nonsending) func begin() async -> Bool {
        enum Entry { case atOnce, later, never }
        var entry = Entry.later
        await withCheckedContinuation { continuation in
            entry = state.withLock { state in
                guard state.isTaken else {
                    state.isTaken = true
                    return .atOnce
                }
                guard state.waiting.count < capacity else { return .never }
                state.waiting.append(continuation)
                return .later
            }
            if entry != .later { continuation.resume() }
        }
        return entry != .never
    }

    private func end() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard !state.waiting.isEmpty else {
                state.isTaken = false
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
