import AccordThreads

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes lines to a descriptor from a thread of its own, so that a pipe that nobody reads holds up none of
/// those who log.
///
/// Entries wait for the thread, which makes lines of them. What finds no room is dropped and counted, and so
/// is what can't be written; when the descriptor takes lines again, one more of them tells the number.
public final class LineWriter<Entry: Sendable>: Sendable {
    private let queue = Monitor(Queue())
    private let capacity: Int
    private let work: Work

    private struct Queue {
        var waiting: [Entry] = []
        /// How many were dropped, of which no line has told yet.
        var dropped = 0
        var thread = ThreadState.none
        var isClosed = false
    }

    private enum ThreadState { case none, busy, asleep }

    /// What the thread needs: not the writer, whose end it waits for.
    private struct Work: Sendable {
        let descriptor: Int32
        /// In microseconds.
        let gathering: UInt32
        let line: @Sendable (Entry) -> [UInt8]
        let droppedLine: @Sendable (Int) -> [UInt8]
    }

    /// A writer, whose thread starts with the first entry.
    ///
    /// - Parameters:
    ///   - descriptor: where lines go.
    ///   - capacity: how many entries may wait.
    ///   - gathering: for how many microseconds entries are gathered, so that a busy server wakes the thread
    ///     a few times a second and not for each of them.
    ///   - line: makes a line, without its end, of an entry.
    ///   - droppedLine: makes the line that tells how many were dropped.
    public init(
        descriptor: Int32, capacity: Int, gathering: UInt32 = 0,
        line: @escaping @Sendable (Entry) -> [UInt8], droppedLine: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.capacity = capacity
        work = Work(descriptor: descriptor, gathering: gathering, line: line, droppedLine: droppedLine)
    }

    deinit {
        queue.withLock { $0.isClosed = true }
        queue.wakeAll()
    }

    /// Takes an entry, without waiting for anything.
    public func write(_ entry: Entry) {
        let thread = queue.withLock { queue in
            guard queue.waiting.count < capacity else {
                queue.dropped += 1
                return ThreadState.busy
            }
            queue.waiting.append(entry)
            defer { queue.thread = .busy }
            return queue.thread
        }
        switch thread {
        case .none: start()
        case .busy: break
        case .asleep: queue.wakeOne()
        }
    }

    /// Waits until all that was taken is written, but no longer than `limit`.
    public func flush(within limit: Duration = .seconds(1)) {
        let end = ContinuousClock.now + limit
        while queue.withLock({ $0.thread == .busy }), ContinuousClock.now < end { usleep(500) }
    }

    private func start() {
        do {
            try SystemThread.start { [queue, work] in Self.run(work, queue) }
        } catch {
            // The next entry tries again.
            queue.withLock { $0.thread = .none }
        }
    }

    private static func run(_ work: Work, _ queue: Monitor<Queue>) {
        LineOutput.ignoreBrokenPipes()
        var entries: [Entry] = []
        while waitForEntries(queue) {
            if work.gathering > 0 { usleep(work.gathering) }
            let dropped = queue.withLock { queue in
                defer { queue.dropped = 0 }
                swap(&entries, &queue.waiting)
                return queue.dropped
            }
            var lost = LineOutput.write(entries.lazy.map(work.line), to: work.descriptor)
            entries.removeAll(keepingCapacity: true)
            if dropped > 0, LineOutput.write([work.droppedLine(dropped)], to: work.descriptor) > 0 {
                lost += dropped
            }
            if lost > 0 { queue.withLock { $0.dropped += lost } }
        }
    }

    /// Sleeps until there are entries; false when there will be none.
    private static func waitForEntries(_ queue: Monitor<Queue>) -> Bool {
        queue.wait { queue in
            if !queue.waiting.isEmpty { return true }
            if queue.isClosed { return false }
            queue.thread = .asleep
            return nil
        }
    }
}
