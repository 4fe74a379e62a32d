#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes lines for people or programs to a descriptor, each whole and with one call, so that lines
/// of several threads never mix.
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
    public static let disabled = Logger(level: .error, descriptor: -1)

    private let level: Level
    private let format: Format
    /// -1 writes nothing.
    private let descriptor: Int32

    /// A logger that writes lines of `level` and above to a descriptor, by default standard error.
    public init(level: Level = .info, format: Format = .human, descriptor: Int32 = 2) {
        self.level = level
        self.format = format
        self.descriptor = descriptor
    }

    /// Whether lines of this level are written.
    public func isEnabled(_ level: Level) -> Bool { descriptor >= 0 && level >= self.level }

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
        guard isEnabled(level) else { return }
        let line = LogLine(
            time: .now, level: level, message: message(), requestID: requestID(), metadata: metadata())
        write(line: format == .json ? line.json : line.human)
    }

    /// Writes a line that is formatted already, such as one of an access log, and its end.
    public func write(line: [UInt8]) {
        guard descriptor >= 0 else { return }
        (line + [UInt8(ascii: "\n")]).withUnsafeBytes { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while let base = rest.baseAddress, !rest.isEmpty {
                #if canImport(Glibc)
                    let count = Glibc.write(descriptor, base, rest.count)
                #else
                    let count = Darwin.write(descriptor, base, rest.count)
                #endif
                if count < 0 {
                    // A log that can't be written must not stop the server.
                    guard errno == EINTR else { return }
                } else {
                    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
                }
            }
        }
    }
}
