import AccordRuntime
import Synchronization

/// Keeps access log entries in the database: gathers them in memory and writes them in batches, off the
/// path of requests. What finds no room, or can't be written, is dropped and counted.
final class AccessLogRecorder: AccessLogSink {
    /// How many entries may wait.
    private let capacity: Int
    /// How many one write takes, so that writes of requests get their turn in between.
    private static let batch = 1000
    private static let interval: Duration = .milliseconds(250)

    private let store: AccessLogStore
    private let logger: Logger
    private let state = Mutex(State())

    private struct State {
        var waiting: [AccessLogEntry] = []
        var dropped = 0
        var reported = 0
    }

    /// - Parameter capacity: how many entries may wait for the database.
    init(store: AccessLogStore, logger: Logger, capacity: Int = 16_384) {
        self.store = store
        self.logger = logger
        self.capacity = capacity
    }

    /// How many entries have been dropped since the start.
    var dropped: Int { state.withLock { $0.dropped } }

    func record(_ entry: AccessLogEntry) {
        state.withLock { state in
            if state.waiting.count < capacity {
                state.waiting.append(entry)
            } else {
                state.dropped += 1
            }
        }
    }

    /// Writes what gathers until the task is cancelled. ``flush()`` writes the rest.
    func run() async {
        while !Task.isCancelled {
            // Only cancellation ends the rest early.
            try? await Task.sleep(for: Self.interval)
            await flush()
        }
    }

    /// Writes all that is waiting, also when the task is cancelled.
    func flush() async {
        let entries = state.withLock { state in
            var entries: [AccessLogEntry] = []
            swap(&entries, &state.waiting)
            return entries
        }
        // The task of a write is never cancelled: entries that were taken are written.
        if !entries.isEmpty { await Task { await write(entries) }.value }
        reportDropped()
    }

    private func write(_ entries: [AccessLogEntry]) async {
        var rest = entries[...]
        while !rest.isEmpty {
            do {
                try await store.insert(rest.prefix(Self.batch))
                rest = rest.dropFirst(Self.batch)
            } catch {
                logger.error("the access log can't be written", ["error": "\(error)"])
                let lost = rest.count
                state.withLock { $0.dropped += lost }
                return
            }
        }
    }

    private func reportDropped() {
        let count = state.withLock { state in
            defer { state.reported = state.dropped }
            return state.dropped - state.reported
        }
        if count > 0 { logger.warning("access log entries dropped", ["count": "\(count)"]) }
    }
}
