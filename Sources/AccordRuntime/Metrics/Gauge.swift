/// A number that goes up and down. Adding takes no lock and no memory.
public final class Gauge: Metric {
    private let name: String
    private let help: String
    private let cells = AtomicCells(1)

    /// A gauge at 0.
    public init(_ name: String, help: String) {
        self.name = name
        self.help = help
    }

    /// Goes up by an amount, or down. Returns where it is then.
    @discardableResult
    public func add(_ amount: Int) -> Int { cells.add(amount, at: 0) }

    /// Where it is.
    public var value: Int { cells[0] }

    /// Writes where it is.
    public func write(to text: inout PrometheusText) {
        text.family(name, .gauge, help: help)
        text.sample(name, value)
    }
}

/// Numbers that are asked for when somebody reads the metrics.
public struct SampledMetric: Metric {
    private let name: String
    private let kind: PrometheusText.Kind
    private let help: String
    private let label: MetricLabel?
    private let values: @Sendable () -> [Double]

    /// A metric whose values a function knows.
    ///
    /// - Parameters:
    ///   - kind: a counter, if its values never go down, or a gauge.
    ///   - values: one value for each of the label's; it must not block.
    public init(
        _ name: String, _ kind: PrometheusText.Kind, help: String, label: MetricLabel? = nil,
        _ values: @escaping @Sendable () -> [Double]
    ) {
        self.name = name
        self.kind = kind
        self.help = help
        self.label = label
        self.values = values
    }

    /// Asks for the values.
    public func write(to text: inout PrometheusText) {
        text.family(name, kind, help: help)
        for (index, value) in values().prefix(label.count).enumerated() {
            text.sample(name, value, label.labels(of: index))
        }
    }
}
