import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Signals that end or stop the program, held back so that something can be put in order before they act.
///
/// Their handler only writes the number into a pipe, whichever thread it runs on: what waits for input can
/// wait for that, too.
final class CaughtSignals {
    private static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]
    /// Where handlers write; they can reach nothing but what is global.
    private static let target = Atomic<Int32>(-1)

    private let input: Int32
    private let output: Int32
    private var previous: [(number: Int32, handler: Handler)] = []

    #if canImport(Glibc)
        private typealias Handler = __sighandler_t?
    #else
        private typealias Handler = (@convention(c) (Int32) -> Void)?
    #endif

    /// Nil when the system has no pipe left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (input, output) = (ends[0], ends[1])
    }

    deinit {
        restore()
        close(input)
        close(output)
    }

    /// Readable when there is a signal.
    var descriptor: Int32 { input }

    /// The number of a signal that came; nil when none did.
    func next() -> Int32? {
        var number: UInt8 = 0
        return read(input, &number, 1) == 1 ? Int32(number) : nil
    }

    /// Holds the signals back, but for those that are ignored.
    func catchAll() {
        Self.target.store(output, ordering: .sequentiallyConsistent)
        for number in Self.numbers {
            let handler = signal(number) { number in
                let error = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(CaughtSignals.target.load(ordering: .sequentiallyConsistent), &byte, 1)
                errno = error
            }
            if Self.isIgnored(handler) { signal(number, SIG_IGN) } else { previous.append((number, handler)) }
        }
    }

    /// Lets a signal act at once, and returns if the program goes on after it.
    static func act(_ number: Int32) {
        // Threads of the Swift runtime block signals, and one that another thread takes comes later.
        var own = sigset_t()
        var before = sigset_t()
        sigemptyset(&own)
        sigaddset(&own, number)
        pthread_sigmask(SIG_UNBLOCK, &own, &before)
        raise(number)
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    private static func isIgnored(_ handler: Handler) -> Bool {
        unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Lets them act again as they did before.
    func restore() {
        for (number, handler) in previous { signal(number, handler) }
        previous.removeAll()
    }
}
