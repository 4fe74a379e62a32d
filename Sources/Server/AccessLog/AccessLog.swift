import AccordDatabase
import AccordRuntime

/// The access log of a server, as its settings want it: as text, in the database, both, or not at all.
struct AccessLog: Sendable {
    private let writer: AccessLogWriter?
    let recorder: AccessLogRecorder?

    init(_ configuration: Configuration, _ database: Database, _ logger: Logger) {
        writer =
            switch configuration.accessLog {
            case .human: AccessLogWriter(format: .human)
            case .json: AccessLogWriter(format: .json)
            case .off: nil
            }
        recorder =
            configuration.keepsAccessLog
            ? AccessLogRecorder(store: AccessLogStore(database: database), logger: logger) : nil
    }

    /// Where entries go.
    var sinks: [any AccessLogSink] {
        let all: [(any AccessLogSink)?] = [writer, recorder]
        return all.compactMap(\.self)
    }

    /// Writes to the database until the task is cancelled.
    func run() async { await recorder?.run() }

    /// Writes all that is waiting.
    func flush() async {
        writer?.flush()
        await recorder?.flush()
    }
}
