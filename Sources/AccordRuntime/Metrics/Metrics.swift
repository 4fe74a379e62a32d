import Synchronization

/// Something that is counted or measured and can say so.
public protocol Metric: Sendable {
    /// Writes one or more families.
    func write(to text: inout PrometheusText)
}

/// All metrics of a program, in the order in which they were added.
///
/// ```swift
/// let made = Counter("widgets_made_total", help: "Widgets that were made.")
/// metrics.add(made)
/// made.add()
/// ```
public final class Metrics: Sendable {
    private let all = Mutex<[any Metric]>([])

    /// No metrics.
    public init() {}

    /// Adds metrics, whose names no other has.
    public func add(_ metrics: any Metric...) { all.withLock { $0 += metrics } }

    /// All of them now, as text.
    public func text() -> PrometheusText {
        var text = PrometheusText()
        for metric in all.withLock({ $0 }) { metric.write(to: &text) }
        return text
    }
}

/// A label that tells the samples of a family apart, and all the values that it can have.
public struct MetricLabel: Sendable, Hashable {
    /// The label's name.
    public var name: String
    /// Its values; a sample is named by its value's place.
    public var values: [String]

    /// A label with these values.
    public init(_ name: String, _ values: [String]) {
        self.name = name
        self.values = values
    }
}

extension MetricLabel? {
    /// How many samples a family with this label has.
    var count: Int { self?.values.count ?? 1 }

    /// What a sample is labelled with.
    func labels(of index: Int) -> [(name: String, value: String)] {
        map { [(name: $0.name, value: $0.values[index])] } ?? []
    }
}
