#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A state that several threads share, and the means to wait until it changes.
///
/// `Synchronization.Mutex` has no condition to wait for, which threads that sleep between jobs need.
public final class Monitor<State>: @unchecked Sendable {
    // Safe to share: the state is only touched with the mutex locked; the mutex and the condition live at
    // fixed addresses from init to deinit, and nobody waits in a monitor that nobody refers to.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var state: State

    /// A monitor of this state.
    public init(_ state: sending State) {
        self.state = state
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Gives `body` the state, alone.
    public func withLock<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&state)
    }

    /// Gives `body` the state again and again, sleeping in between, until it returns something.
    public func wait<Result>(for body: (inout State) -> Result?) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&state) { return result }
            pthread_cond_wait(condition, mutex)
        }
    }

    /// Wakes one thread that waits.
    public func wakeOne() { pthread_cond_signal(condition) }

    /// Wakes all threads that wait.
    public func wakeAll() { pthread_cond_broadcast(condition) }
}
