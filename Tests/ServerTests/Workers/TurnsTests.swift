import Synchronization
import Testing

@testable import Server

@Suite("Turns")
struct TurnsTests {
    /// How much is at work, and the most that ever was.
    private final class Gauge: Sendable {
        private let state = Mutex((running: 0, most: 0))
        var most: Int { state.withLock { $0.most } }

        func begin() {
            state.withLock { state in
                state.running += 1
                state.most = max(state.most, state.running)
            }
        }

        func end() { state.withLock { $0.running -= 1 } }
    }

    @Test("One piece of work is done after the other, and a failure gives the turn on")
    func oneAtATime() async throws {
        let turns = Turns(capacity: 100)
        let gauge = Gauge()
        struct Failure: Error {}
        let failures = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    do {
                        try await turns.take {
                            gauge.begin()
                            await Task.yield()
                            gauge.end()
                            if number % 2 == 0 { throw Failure() }
                        }
                        return false
                    } catch {
                        return error is Failure
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(gauge.most == 1)
        #expect(failures == 25)
    }

    @Test("Work that finds too much waiting is refused")
    func full() async throws {
        let turns = Turns(capacity: 0)
        try await turns.take {
            await #expect(throws: WorkerThreads.Overloaded.self) { try await turns.take {} }
        }
        try await turns.take {}
    }
}
