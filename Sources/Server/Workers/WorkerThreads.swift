import AccordThreads

/// A few threads of their own for work that would hold up an event loop, with a queue that has an
/// end. Threads start with the first work, so that an idle server has none.
final class WorkerThreads: Sendable {
    /// The queue is full: there is more work than the threads can do.
    struct Overloaded: Error, Sendable, Hashable {}

    private typealias Work = @Sendable () -> Void

    private let queue = Monitor(Queue())
    private let capacity: Int
    private let threads: Int

    private struct Queue {
        var waiting: [Work] = []
        var threadCount = 0
        var idleThreads = 0
        var isClosed = false
    }

    /// What has to happen for work that was added.
    private enum Addition { case wakeThread, startThread, nothing, refuse }

    /// - Parameters:
    ///   - threads: how many; 0 means one for each core.
    ///   - queue: how much work may wait for a thread.
    init(threads: Int, queue: Int) {
        self.threads = threads > 0 ? threads : SystemThread.coreCount
        capacity = queue
    }

    deinit {
        queue.withLock { $0.isClosed = true }
        queue.wakeAll()
    }

    /// How much work waits for a thread.
    var waiting: Int { queue.withLock { $0.waiting.count } }

    /// Runs work on one of the threads, later. Throws when too much is waiting already.
    func submit(_ work: @escaping @Sendable () -> Void) throws(Overloaded) {
        switch queue.withLock({ add(work, to: &$0) }) {
        case .wakeThread: queue.wakeOne()
        case .startThread: startThread()
        case .nothing: break
        case .refuse: throw Overloaded()
        }
    }

    /// Runs work on one of the threads and returns its result to where it was asked for.
    func run<Result: Sendable>(
        _ work: @escaping @Sendable () -> Result
    ) async throws(Overloaded) -> Result {
        let result: Swift.Result<Result, Overloaded> = await withCheckedContinuation { continuation in
            do throws(Overloaded) {
                try submit { continuation.resume(returning: .success(work())) }
            } catch {
                continuation.resume(returning: .failure(error))
            }
        }
        return try result.get()
    }

    private func add(_ work: @escaping Work, to queue: inout Queue) -> Addition {
        let isIdle = queue.idleThreads > queue.waiting.count
        let canStart = queue.threadCount < threads
        guard isIdle || canStart || queue.waiting.count < capacity else { return .refuse }
        queue.waiting.append(work)
        if isIdle { return .wakeThread }
        guard canStart else { return .nothing }
        queue.threadCount += 1
        return .startThread
    }

    private func startThread() {
        do {
            try SystemThread.start { [queue] in
                while let work = Self.next(queue) { work() }
            }
        } catch {
            // No thread: the work is done here, so that nobody waits for ever.
            queue.withLock { $0.threadCount -= 1 }
            while let work = queue.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) {
                work()
            }
        }
    }

    /// The next work, as soon as there is some; nil when the pool is gone and nothing is left.
    private static func next(_ queue: Monitor<Queue>) -> Work? {
        var isCounted = false
        return queue.wait { state -> Work?? in
            if isCounted {
                state.idleThreads -= 1
                isCounted = false
            }
            if !state.waiting.isEmpty { return .some(state.waiting.removeFirst()) }
            if state.isClosed { return .some(nil) }
            state.idleThreads += 1
            isCounted = true
            return nil
        }
    }
}
