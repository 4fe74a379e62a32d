#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Work that waits for a thread, in order, up to a number.
///
/// `@unchecked Sendable`: everything below the lock is touched only while it is held.
final class WorkQueue: @unchecked Sendable {
    typealias Work = @Sendable () -> Void

    /// What became of added work.
    enum Addition { case taken, needsThread, full }

    private let capacity: Int
    // Allocated for as long as the queue lives, since the system wants them at one address.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var waiting: [Work] = []
    private var head = 0
    private var threadCount = 0
    private var idleThreads = 0
    private var isClosed = false

    init(capacity: Int) {
        self.capacity = capacity
        pthread_mutex_init(lock, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(lock)
        condition.deallocate()
        lock.deallocate()
    }

    /// Adds work and says whether a thread (of at most `threads`) has to be started for it.
    func add(_ work: @escaping Work, threads: Int) -> Addition {
        locked {
            let count = waiting.count - head
            let canTakeNow = idleThreads > count || threadCount < threads
            guard canTakeNow || count < capacity else { return .full }
            waiting.append(work)
            if idleThreads > count {
                pthread_cond_signal(condition)
                return .taken
            }
            guard threadCount < threads else { return .taken }
            threadCount += 1
            return .needsThread
        }
    }

    /// The next work, as soon as there is some; nil when the queue is closed and empty.
    func next() -> Work? {
        locked {
            while head == waiting.count {
                if isClosed { return nil }
                idleThreads += 1
                pthread_cond_wait(condition, lock)
                idleThreads -= 1
            }
            return takeFirst()
        }
    }

    /// Does all work that is waiting.
    func drain() {
        while let work = locked({ head < waiting.count ? takeFirst() : nil }) { work() }
    }

    /// A thread that was asked for could not be started.
    func threadFailed() { locked { threadCount -= 1 } }

    /// Lets the threads end once there is nothing more to do.
    func close() {
        locked {
            isClosed = true
            pthread_cond_broadcast(condition)
        }
    }

    private func takeFirst() -> Work {
        let work = waiting[head]
        head += 1
        if head == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            head = 0
        } else if head >= 64 {
            waiting.removeFirst(head)
            head = 0
        }
        return work
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }
}
