import AccordThreads
import Synchronization
import Testing

@Suite("Wakes")
struct WakesTests {
    private final class Sleeper: Wakeable, Sendable {
        let wakes = Atomic<Int>(0)
        func wake() { wakes.add(1, ordering: .relaxed) }
        var count: Int { wakes.load(ordering: .relaxed) }
    }

    @Test("a thread that doesn't collect wakes at once")
    func atOnce() {
        let sleeper = Sleeper()
        Wakes.wake(sleeper)
        #expect(sleeper.count == 1)
        Wakes.flush()
        #expect(sleeper.count == 1)
    }

    @Test("a thread that collects wakes when it flushes and when it ends")
    func collected() {
        let sleeper = Sleeper()
        Wakes.begin()
        Wakes.wake(sleeper)
        #expect(sleeper.count == 0)
        Wakes.flush()
        #expect(sleeper.count == 1)
        Wakes.wake(sleeper)
        Wakes.end()
        #expect(sleeper.count == 2)
        Wakes.wake(sleeper)
        #expect(sleeper.count == 3)
    }

    @Test("a thread that hands over many things wakes once")
    func once() {
        let (first, second) = (Sleeper(), Sleeper())
        Wakes.begin()
        for _ in 0..<10 {
            Wakes.wake(first)
            Wakes.wake(second)
        }
        Wakes.end()
        #expect(first.count == 1)
        #expect(second.count == 1)
    }

    @Test("what one thread collects is not another's")
    func threads() throws {
        let sleeper = Sleeper()
        let isDone = Monitor(false)
        Wakes.begin()
        defer { Wakes.end() }
        try SystemThread.start {
            Wakes.wake(sleeper)
            isDone.withLock { $0 = true }
            isDone.wakeAll()
        }
        isDone.wait { $0 ? () : nil }
        #expect(sleeper.count == 1)
    }
}
