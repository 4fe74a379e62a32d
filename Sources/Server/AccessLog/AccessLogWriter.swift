import AccordRuntime
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes access log lines from a thread of its own, so that a slow pipe holds up no event loop.
/// Lines of a few milliseconds are put together in one call, so that a busy server wakes the thread
/// a few times a second and not for each request; when 1 MiB is waiting, further ones are dropped
/// and counted.
final class AccessLogWriter: AccessLogSink {
    private static let capacity = 1_048_576
    /// For how long lines are gathered, in microseconds.
    private static let gathering: UInt32 = 5000

    private let format: Logger.Format
    private let logger: Logger
    private let worker = WorkerThreads(threads: 1, queue: 1)
    private let state = Mutex(State())

    private struct State {
        var waiting: [UInt8] = []
        var dropped = 0
        var isWriting = false
    }

    /// A writer to a descriptor, by default standard output.
    init(format: Logger.Format = .human, descriptor: Int32 = 1) {
        self.format = format
        logger = Logger(descriptor: descriptor)
    }

    func record(_ entry: AccessLogEntry) { write(format == .json ? entry.json : entry.human) }

    /// Takes a line, without its end, to be written soon.
    func write(_ line: [UInt8]) {
        let mustStart = state.withLock { state in
            guard state.waiting.count + line.count < Self.capacity else {
                state.dropped += 1
                return false
            }
            if !state.waiting.isEmpty { state.waiting.append(UInt8(ascii: "\n")) }
            state.waiting += line
            defer { state.isWriting = true }
            return !state.isWriting
        }
        guard mustStart else { return }
        do { try worker.submit { self.drain() } } catch { drain() }
    }

    /// Writes all that is waiting, on the calling thread.
    func flush() {
        while let lines = next() { logger.write(line: lines) }
    }

    private func drain() {
        while true {
            usleep(Self.gathering)
            if let lines = next() {
                logger.write(line: lines)
            } else if state.withLock({ state in
                state.isWriting = !state.waiting.isEmpty
                return !state.isWriting
            }) {
                return
            }
        }
    }

    private func next() -> [UInt8]? {
        state.withLock { state in
            if state.dropped > 0 {
                if !state.waiting.isEmpty { state.waiting.append(UInt8(ascii: "\n")) }
                state.waiting += Array("(\(state.dropped) access log lines dropped)".utf8)
                state.dropped = 0
            }
            guard !state.waiting.isEmpty else { return nil }
            var lines: [UInt8] = []
            swap(&lines, &state.waiting)
            return lines
        }
    }
}
