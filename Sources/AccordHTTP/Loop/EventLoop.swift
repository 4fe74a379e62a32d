import AccordThreads
import CAccordUV
import Synchronization

/// One libuv loop with its own thread, on which connections live and on which tasks run that
/// prefer it as their executor.
///
/// `@unchecked Sendable`: `inbox` is under a lock and `thread` is atomic; everything else is
/// touched by the loop's own thread only, or before `start` while no other thread knows it.
final class EventLoop: TaskExecutor, Wakeable, @unchecked Sendable {
    /// libuv's loop. Allocated with the object and freed with it, after its thread has ended.
    let handle: UnsafeMutablePointer<uv_loop_t>
    /// Where sockets of this loop read into: what was read is used up before the next read.
    let readBuffer: UnsafeMutableBufferPointer<UInt8>

    private let wakeHandle = UnsafeMutablePointer<uv_async_t>.allocate(capacity: 1)
    private let beforePoll = UnsafeMutablePointer<uv_prepare_t>.allocate(capacity: 1)
    private let afterPoll = UnsafeMutablePointer<uv_check_t>.allocate(capacity: 1)
    private let thread = Atomic<UInt>(0)
    private let inbox = Mutex(Inbox())
    private var jobs: [UnownedJob] = []
    private var postponed: [() -> Void] = []
    /// The number of the loop's turn: sockets have been looked at once in each.
    private(set) var turn: UInt64 = 0

    /// What other threads leave here.
    private struct Inbox {
        var jobs: [UnownedJob] = []
        var calls: [@Sendable () -> Void] = []
        /// Whether the loop has been made to look in here, and has not looked yet.
        var isWakeSent = false
        var isClosed = false

        var isEmpty: Bool { jobs.isEmpty && calls.isEmpty }
    }

    private static let readBufferSize = 64 * 1024
    /// Jobs run before sockets get their turn again.
    private static let jobBudget = 1024

    init() throws(HTTPServerError) {
        handle = .allocate(capacity: 1)
        readBuffer = .allocate(capacity: Self.readBufferSize)
        try UV.check("uv_loop_init", uv_loop_init(handle))
        handle.pointee.data = Unmanaged.passUnretained(self).toOpaque()
        try UV.check("uv_async_init", uv_async_init(handle, wakeHandle) { EventLoop.of($0).takeInbox() })
        uv_prepare_init(handle, beforePoll)
        uv_prepare_start(beforePoll) {
            EventLoop.of($0).runJobs()
            Wakes.flush()
        }
        uv_check_init(handle, afterPoll)
        uv_check_start(afterPoll) {
            EventLoop.of($0).beginTurn()
            EventLoop.of($0).runJobs()
        }
    }

    deinit {
        // A loop that never ran, because its server could not listen, still holds descriptors.
        if thread.load(ordering: .relaxed) == 0 {
            stop()
            uv_run(handle, UV_RUN_NOWAIT)
            uv_loop_close(handle)
        }
        handle.deallocate()
        readBuffer.deallocate()
        wakeHandle.deallocate()
        beforePoll.deallocate()
        afterPoll.deallocate()
    }

    /// Milliseconds of a steady clock, as of the loop's last turn.
    var now: UInt64 { uv_now(handle) }

    /// Whether the loop has ended, so that nothing runs beside the caller.
    var isClosed: Bool { inbox.withLock { $0.isClosed } }

    /// Whether the caller runs on the loop's thread.
    var isCurrent: Bool { thread.load(ordering: .relaxed) == SystemThread.current }

    /// Runs the loop on a new thread until `stop`; then calls `ended` there.
    func start(ended: @escaping @Sendable () -> Void) throws(HTTPServerError) {
        do throws(SystemThread.Refused) {
            try SystemThread.start {
                self.runToEnd()
                ended()
            }
        } catch {
            throw .system(operation: "pthread_create", reason: error.description)
        }
    }

    private func runToEnd() {
        thread.store(SystemThread.current, ordering: .relaxed)
        Wakes.begin()
        uv_run(handle, UV_RUN_DEFAULT)
        takeInbox()
        runJobs()
        Wakes.end()
        uv_loop_close(handle)
    }

    /// Lets the loop end once the handles of its sockets and timers are closed. On its thread.
    func stop() {
        inbox.withLock { $0.isClosed = true }
        UV.close(wakeHandle)
        UV.close(beforePoll)
        UV.close(afterPoll)
    }

    /// Runs a call on the loop's thread: now if that is the caller's, else soon.
    func run(_ call: @escaping @Sendable () -> Void) {
        if isCurrent { return call() }
        let isClosed = deliver { $0.calls.append(call) }
        if isClosed { call() }
    }

    /// Queues a job. It is never run in place: a caller may hold locks, and stacks would grow.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if isCurrent { return jobs.append(job) }
        let isClosed = deliver { $0.jobs.append(job) }
        // A loop ends after its tasks, so this is a task that others made with it: let it finish.
        if isClosed { job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}

extension EventLoop {
    /// Changes the inbox and wakes the loop, once for all that comes before it looks. What is promised to
    /// those who deliver is said at ``Wakes``.
    private func deliver(_ change: (inout Inbox) -> Void) -> Bool {
        let (isClosed, mustWake) = inbox.withLock { inbox in
            if inbox.isClosed { return (true, false) }
            change(&inbox)
            return (false, !inbox.isWakeSent)
        }
        if mustWake { Wakes.wake(self) }
        return isClosed
    }

    func wake() {
        // Under the lock: `stop` closes the handle only after it has set `isClosed`.
        inbox.withLock { inbox in
            guard !inbox.isClosed, !inbox.isWakeSent, !inbox.isEmpty else { return }
            inbox.isWakeSent = true
            uv_async_send(wakeHandle)
        }
    }

    private func takeInbox() {
        var calls: [@Sendable () -> Void] = []
        inbox.withLock { inbox in
            jobs.append(contentsOf: inbox.jobs)
            inbox.jobs.removeAll(keepingCapacity: true)
            swap(&calls, &inbox.calls)
            inbox.isWakeSent = false
        }
        for call in calls { call() }
    }

    private func beginTurn() {
        turn &+= 1
        guard !postponed.isEmpty else { return }
        let calls = postponed
        postponed = []
        for call in calls { call() }
    }

    /// Runs a call in the next turn, when every socket has had its own. On the loop's thread.
    func postpone(_ call: @escaping () -> Void) {
        if postponed.isEmpty { uv_async_send(wakeHandle) }
        postponed.append(call)
    }

    /// Runs what is queued, and what that queues, up to a bound after which sockets get a turn.
    private func runJobs() {
        if jobs.isEmpty { return }
        let executor = asUnownedTaskExecutor()
        var next = 0
        while next < jobs.count, next < Self.jobBudget {
            let job = jobs[next]
            next += 1
            job.runSynchronously(on: executor)
        }
        jobs.removeFirst(next)
        if !jobs.isEmpty { uv_async_send(wakeHandle) }
    }

    /// The loop that a handle belongs to. A handle's memory begins with `uv_handle_t`, and the
    /// loop lives while its thread runs the callbacks, so both steps are sound.
    static func of<Handle>(_ handle: UnsafeMutablePointer<Handle>?) -> EventLoop {
        let base = UnsafeRawPointer(handle.unsafelyUnwrapped).assumingMemoryBound(to: uv_handle_t.self)
        let data = base.pointee.loop.pointee.data.unsafelyUnwrapped
        return Unmanaged<EventLoop>.fromOpaque(data).takeUnretainedValue()
    }
}
