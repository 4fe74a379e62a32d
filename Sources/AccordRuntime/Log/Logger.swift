import Synchronization

/// Writes lines for people or programs to a descriptor.
///
/// It never blocks: a thread of its own writes the lines, of which 4096 may wait for it. Those that find no
/// room are dropped, and when the descriptor takes lines again a warning tells how many they were.
public struct Logger: Sendable {
    /// How much a line matters.
    public enum Level: Int, Sendable, Hashable, Comparable, CaseIterable {
        case debug, info, notice, warning, error

        /// The level that a configuration names: `debug`, `info`, `notice`, `warning` or `error`.
        public init?(_ name: String) {
            guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = level
        }

        /// The level's name.
        public var name: String { "\(self)" }

        /// Whether the left level matters less than the right one.
        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// How a line is written.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// `2026-11-21T07:38:28.123Z warning [0f3a…] message name=value`
        case human
        /// One JSON object: `time`, `level`, `message`, `request`, and the metadata.
        case json
    }

    /// A logger that writes nothing.
    public static let disabled = Logger()

    private static let capacity = 4096

    private let output: Output?

    /// What all copies of a logger share.
    private final class Output: Sendable {
        let writer: LineWriter<LogLine>
        /// The level that the logger was made with.
        let configured: Level
        let threshold: Atomic<Int>

        init(_ writer: LineWriter<LogLine>, _ level: Level) {
            self.writer = writer
            configured = level
            threshold = Atomic(level.rawValue)
        }
    }

    /// A logger that writes lines of `level` and above to a descriptor, by default standard error.
    public init(level: Level = .info, format: Format = .human, descriptor: Int32 = 2) {
        let bytes: @Sendable (LogLine) -> [UInt8] = { format == .json ? $0.json : $0.human }
        let writer = LineWriter(descriptor: descriptor, capacity: Self.capacity, line: bytes) { count in
            bytes(
                LogLine(
                    time: .now, level: .warning, message: "log lines dropped", requestID: nil,
                    metadata: ["count": "\(count)"]))
        }
        output = Output(writer, level)
    }

    private init() { output = nil }

    /// The level from which on lines are written. A change holds for all copies of the logger, at once.
    public var level: Level {
        get {
            guard let output else { return .error }
            return Level(rawValue: output.threshold.load(ordering: .relaxed)) ?? output.configured
        }
        nonmutating set { output?.threshold.store(newValue.rawValue, ordering: .relaxed) }
    }

    /// Writes debug lines from now on or, if they are written already, goes back to the level that the logger was made
    /// with; to `info` where that is `debug`.
    public func toggleDebug() {
        guard let output else { return }
        level = level != .debug ? .debug : output.configured == .debug ? .info : output.configured
    }

    /// Whether lines of this level are written.
    public func isEnabled(_ level: Level) -> Bool {
        guard let output else { return false }
        return level.rawValue >= output.threshold.load(ordering: .relaxed)
    }

    /// What helps to find an error.
    public func debug(
        _ message: @autoclosure () -> String,
        _ metadata: @autoclosure () -> KeyValuePairs<String, String> = [:],
        requestID: @autoclosure () -> String? = nil
    ) {
        log(.debug, message(), metadata(), requestID: requestID())
    }

    /// What happens in normal running.
    public func info(
        _ message: @autoclosure () -> String,
        _ metadata: @autoclosure () -> KeyValuePairs<String, String> = [:],
        requestID: @autoclosure () -> String? = nil
    ) {
        log(.info, message(), metadata(), requestID: requestID())
    }

    /// What happens rarely and is right.
    public func notice(
        _ message: @autoclosure () -> String,
        _ metadata: @autoclosure () -> KeyValuePairs<String, String> = [:],
        requestID: @autoclosure () -> String? = nil
    ) {
        log(.notice, message(), metadata(), requestID: requestID())
    }

    /// What somebody should look at.
    public func warning(
        _ message: @autoclosure () -> String,
        _ metadata: @autoclosure () -> KeyValuePairs<String, String> = [:],
        requestID: @autoclosure () -> String? = nil
    ) {
        log(.warning, message(), metadata(), requestID: requestID())
    }

    /// What failed.
    public func error(
        _ message: @autoclosure () -> String,
        _ metadata: @autoclosure () -> KeyValuePairs<String, String> = [:],
        requestID: @autoclosure () -> String? = nil
    ) {
        log(.error, message(), metadata(), requestID: requestID())
    }

    /// Writes a line of this level.
    public func log(
        _ level: Level, _ message: @autoclosure () -> String,
        _ metadata: @autoclosure () -> KeyValuePairs<String, String> = [:],
        requestID: @autoclosure () -> String? = nil
    ) {
        guard let output, isEnabled(level) else { return }
        output.writer.write(
            LogLine(
                time: .now, level: level, message: message(), requestID: requestID(), metadata: metadata()))
    }

    /// Waits until all lines are written, but no longer than `limit`: before the program ends.
    public func flush(within limit: Duration = .seconds(1)) { output?.writer.flush(within: limit) }
}
