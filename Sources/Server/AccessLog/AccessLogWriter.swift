import AccordRuntime

/// Writes access log lines from a thread of its own, which also makes them, so that a slow pipe holds up no
/// event loop; entries that find no room are dropped and counted.
final class AccessLogWriter: AccessLogSink {
    private let lines: LineWriter<AccessLogEntry>

    /// A writer to a descriptor, by default standard output.
    ///
    /// - Parameter capacity: how many entries may wait to be written.
    init(format: Logger.Format = .human, descriptor: Int32 = 1, capacity: Int = 16_384) {
        lines = LineWriter(
            descriptor: descriptor, capacity: capacity, gathering: 5000,
            line: { format == .json ? $0.json : $0.human },
            droppedLine: { AccessLogEntry.dropped($0, format) })
    }

    func record(_ entry: AccessLogEntry) { lines.write(entry) }

    /// Waits until all is written, for a second at most.
    func flush() { lines.flush() }
}
