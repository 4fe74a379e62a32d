import AccordThreads
import Synchronization

enum Threads {
    private final class Countdown: Sendable {
        let remaining: Atomic<Int>
        init(_ count: Int) { remaining = Atomic(count) }
    }

    /// Runs a body on so many threads and waits, blocking, until all have returned.
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        let countdown = Countdown(count)
        for _ in 0..<count {
            let isStarted: Void? = try? SystemThread.start {
                body()
                countdown.remaining.wrappingSubtract(1, ordering: .sequentiallyConsistent)
            }
            if isStarted == nil { countdown.remaining.wrappingSubtract(1, ordering: .sequentiallyConsistent) }
        }
        while countdown.remaining.load(ordering: .sequentiallyConsistent) > 0 { sleepMilliseconds(5) }
    }
}
