/// Counts what happens. Adding takes no lock and no memory.
public final class Counter: Metric {
    private let name: String
    private let help: String
    private let label: MetricLabel?
    private let cells: AtomicCells

    /// A counter at 0, or one for each value of a label. Its name ends in `_total`.
    public init(_ name: String, help: String, label: MetricLabel? = nil) {
        self.name = name
        self.help = help
        self.label = label
        cells = AtomicCells(label.count)
    }

    /// Counts; `index` is the place of the label's value.
    public func add(_ amount: Int = 1, at index: Int = 0) { cells.add(amount, at: index) }

    /// What has been counted; `index` is the place of the label's value.
    public func value(at index: Int = 0) -> Int { cells[index] }

    /// Writes what has been counted.
    public func write(to text: inout PrometheusText) {
        text.family(name, .counter, help: help)
        for index in 0..<cells.count { text.sample(name, cells[index], label.labels(of: index)) }
    }
}
