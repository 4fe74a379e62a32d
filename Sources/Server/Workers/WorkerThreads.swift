#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A few threads of their own for work that would hold up an event loop, with a queue that has an
/// end. Threads start with the first work, so that an idle server has none.
final class WorkerThreads: Sendable {
    /// The queue is full: there is more work than the threads can do.
    struct Overloaded: Error, Sendable, Hashable {}

    private let queue: WorkQueue
    private let threads: Int

    /// - Parameters:
    ///   - threads: how many; 0 means one for each core.
    ///   - queue: how much work may wait for a thread.
    init(threads: Int, queue: Int) {
        self.threads = threads > 0 ? threads : Self.cores
        self.queue = WorkQueue(capacity: queue)
    }

    deinit { queue.close() }

    /// Runs work on one of the threads, later. Throws when too much is waiting already.
    func submit(_ work: @escaping @Sendable () -> Void) throws(Overloaded) {
        switch queue.add(work, threads: threads) {
        case .taken: break
        case .needsThread: startThread()
        case .full: throw Overloaded()
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

    private func startThread() {
        if !Thread.start({ [queue] in while let work = queue.next() { work() } }) {
            // No thread: the work is done here, so that nobody waits for ever.
            queue.threadFailed()
            queue.drain()
        }
    }

    /// The cores that this machine has online.
    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
