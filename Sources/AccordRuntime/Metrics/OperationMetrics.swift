/// Requests by operation and status, and how long their answers took.
public final class OperationMetrics: Metric {
    private let label: MetricLabel
    /// For each operation a place for each status.
    private let answers: AtomicCells
    private let durations: Histogram

    private static let statuses = 100...599

    /// Nothing counted yet.
    ///
    /// - Parameter operations: the ids of the operations, in the order of the route table. What belongs to none
    ///   of them has an empty one.
    public init(operations: [String]) {
        label = MetricLabel("operation", operations + [""])
        answers = AtomicCells(label.values.count * Self.statuses.count)
        durations = Histogram(
            "http_request_duration_seconds",
            help: "From a request's header section to its response's, by operation.", label: label)
    }

    /// Counts an answer.
    ///
    /// - Parameters:
    ///   - operation: the place of the operation in the route table, if there is one.
    ///   - nanoseconds: how long it took; nil for what could not be read as a request.
    public func record(operation: Int?, status: Status, nanoseconds: Int?) {
        let none = label.values.count - 1
        let operation = operation.map { $0 < none ? $0 : none } ?? none
        let status = min(max(Int(status.rawValue), Self.statuses.lowerBound), Self.statuses.upperBound)
        answers.add(1, at: operation * Self.statuses.count + status - Self.statuses.lowerBound)
        if let nanoseconds { durations.observe(nanoseconds: nanoseconds, at: operation) }
    }

    /// Writes what has been counted.
    public func write(to text: inout PrometheusText) {
        let name = "http_requests_total"
        text.family(name, .counter, help: "Requests that were answered, by operation and status.")
        for (operation, id) in label.values.enumerated() {
            for (place, status) in Self.statuses.enumerated() {
                let count = answers[operation * Self.statuses.count + place]
                if count == 0 { continue }
                text.sample(name, count, [(label.name, id), ("status", "\(status)")])
            }
        }
        durations.write(to: &text)
    }
}
