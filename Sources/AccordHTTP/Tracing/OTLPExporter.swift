import AccordRuntime
import AccordThreads

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sends spans to a collector as OTLP/HTTP with JSON, from a thread of its own that starts with the first one.
///
/// Spans wait for the thread in a queue that has an end. Those that find no room, and those that the collector doesn't
/// take, are dropped and counted: nothing is sent twice.
public final class OTLPExporter: Metric {
    private let endpoint: CollectorEndpoint
    private let service: String
    private let logger: Logger
    private let queue = Monitor(Queue())
    private let exported = Counter("trace_spans_exported_total", help: "Spans that the collector took.")
    private let dropped = Counter(
        "trace_spans_dropped_total", help: "Spans that found no room, or that the collector did not take.")

    private struct Queue {
        var waiting: [ServerSpan] = []
        var isStarted = false
        /// Whether the thread has spans that are not counted yet.
        var isBusy = false
        var isClosed = false
    }

    /// How many spans may wait.
    private static let capacity = 4096
    /// How many are sent at once.
    private static let batch = 512
    /// For how long they gather, in microseconds.
    private static let gathering: UInt32 = 500_000

    /// An exporter.
    ///
    /// - Parameters:
    ///   - service: the name under which the collector keeps the spans, `service.name`.
    ///   - logger: where it says that the collector takes nothing.
    public init(_ endpoint: CollectorEndpoint, service: String, logger: Logger) {
        self.endpoint = endpoint
        self.service = service
        self.logger = logger
    }

    /// Takes a span, without waiting for anything.
    func export(_ span: ServerSpan) {
        let (hasRoom, mustStart) = queue.withLock { queue in
            guard queue.waiting.count < Self.capacity, !queue.isClosed else { return (false, false) }
            queue.waiting.append(span)
            defer { queue.isStarted = true }
            return (true, !queue.isStarted)
        }
        if !hasRoom { return dropped.add() }
        if mustStart { start() } else { queue.wakeOne() }
    }

    /// Takes no more spans, and waits until those that it has are sent, but no longer than `limit`.
    public func close(within limit: Duration = .seconds(2)) {
        let end = ContinuousClock.now + limit
        queue.withLock { $0.isClosed = true }
        queue.wakeAll()
        while queue.withLock({ $0.isStarted && ($0.isBusy || !$0.waiting.isEmpty) }),
            ContinuousClock.now < end
        {
            usleep(1000)
        }
    }

    /// What was exported and dropped.
    public func write(to text: inout PrometheusText) {
        exported.write(to: &text)
        dropped.write(to: &text)
    }

    private func start() {
        do {
            try SystemThread.start { [self] in run() }
        } catch {
            // The next span tries again.
            queue.withLock { $0.isStarted = false }
        }
    }

    private func run() {
        var isTold = false
        while let isClosed = waitForSpans() {
            if !isClosed { usleep(Self.gathering) }
            let spans = queue.withLock { queue in
                let spans = Array(queue.waiting.prefix(Self.batch))
                queue.waiting.removeFirst(spans.count)
                queue.isBusy = true
                return spans
            }
            let status = endpoint.post(json(of: spans))
            let isTaken = status.map { 200..<300 ~= $0 } ?? false
            (isTaken ? exported : dropped).add(spans.count)
            if !isTaken, !isTold {
                let reason = status.map { "status \($0)" } ?? "no answer"
                logger.warning("the collector takes no spans", ["url": "\(endpoint)", "reason": reason])
            }
            isTold = !isTaken
            queue.withLock { $0.isBusy = false }
        }
    }

    /// Sleeps until there are spans, and says whether more may come; nil when there will be none.
    private func waitForSpans() -> Bool? {
        queue.wait { queue -> Bool?? in
            if !queue.waiting.isEmpty { return queue.isClosed }
            return queue.isClosed ? .some(nil) : nil
        }
    }

    /// An `ExportTraceServiceRequest`.
    private func json(of spans: [ServerSpan]) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.beginList("\"resourceSpans\":")
        json.name("\"resource\":")
        json.beginObject()
        json.name("\"attributes\":")
        json.beginArray()
        json.attribute("service.name", service)
        json.endArray()
        json.endObject()
        json.beginList("\"scopeSpans\":")
        json.name("\"scope\":")
        json.beginObject()
        json.name("\"name\":")
        json.string("accord")
        json.endObject()
        json.name("\"spans\":")
        json.beginArray()
        for span in spans {
            json.element()
            span.write(to: &json)
        }
        json.endArray()
        for _ in 0..<2 {
            json.endObject()
            json.endArray()
        }
        json.endObject()
        return json.bytes
    }
}

extension JSONWriter {
    /// Begins a member that is an array with one object.
    fileprivate mutating func beginList(_ name: StaticString) {
        self.name(name)
        beginArray()
        element()
        beginObject()
    }
}
