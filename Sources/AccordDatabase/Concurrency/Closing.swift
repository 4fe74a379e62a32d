import AccordThreads

/// The end of a database: its readers end first, then its writer, and then those who wait for it go on.
final class Closing: Sendable {
    private let state: Monitor<State>

    private struct State {
        var readers: Int
        var isEnded = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    init(readers: Int) { state = Monitor(State(readers: readers)) }

    /// A reader has closed its connection.
    func readerEnded() {
        state.withLock { $0.readers -= 1 }
        state.wakeAll()
    }

    /// Blocks the writer's thread until all readers have ended.
    func waitForReaders() { state.wait { $0.readers == 0 ? () : nil } }

    /// Everything is closed.
    func end() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            state.isEnded = true
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns when everything is closed.
    func wait() async {
        await withCheckedContinuation { continuation in
            let isEnded = state.withLock { state in
                if !state.isEnded { state.waiting.append(continuation) }
                return state.isEnded
            }
            if isEnded { continuation.resume() }
        }
    }
}
