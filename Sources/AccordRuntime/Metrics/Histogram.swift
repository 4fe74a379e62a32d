/// Counts how long things take, by classes of duration. Observing takes no lock and no memory.
public final class Histogram: Metric {
    private let name: String
    private let help: String
    private let label: MetricLabel?
    /// Upper bounds in nanoseconds, the smallest first.
    private let bounds: [Int]
    /// For each value of the label its classes, the one beyond the last bound, and the sum in nanoseconds.
    private let cells: AtomicCells

    /// From half a millisecond to ten seconds.
    public static let usualBounds: [Duration] = [
        .microseconds(500), .milliseconds(1), .microseconds(2500), .milliseconds(5), .milliseconds(10),
        .milliseconds(25), .milliseconds(50), .milliseconds(100), .milliseconds(250), .milliseconds(500),
        .seconds(1), .milliseconds(2500), .seconds(5), .seconds(10),
    ]

    /// A histogram without observations, or one for each value of a label. Its name ends in `_seconds`.
    ///
    /// - Parameter bounds: the upper bounds of the classes, which they belong to.
    public init(
        _ name: String, help: String, label: MetricLabel? = nil, bounds: [Duration] = Histogram.usualBounds
    ) {
        self.name = name
        self.help = help
        self.label = label
        self.bounds = bounds.map(\.wholeNanoseconds).sorted()
        cells = AtomicCells(label.count * (bounds.count + 2))
    }

    /// Counts one duration in nanoseconds; `index` is the place of the label's value.
    public func observe(nanoseconds: Int, at index: Int = 0) {
        let start = index * (bounds.count + 2)
        var place = 0
        while place < bounds.count, nanoseconds > bounds[place] { place += 1 }
        cells.add(1, at: start + place)
        cells.add(nanoseconds, at: start + bounds.count + 1)
    }

    /// Values of the label that were never observed are left out.
    public func write(to text: inout PrometheusText) {
        text.family(name, .histogram, help: help)
        for index in 0..<label.count {
            let start = index * (bounds.count + 2)
            let counts = (0...bounds.count).map { cells[start + $0] }
            let count = counts.reduce(0, +)
            if count == 0, label != nil { continue }
            let labels = label.labels(of: index)
            var below = 0
            for (bound, count) in zip(bounds, counts) {
                below += count
                let limit = PrometheusText.text(of: Double(bound) / 1e9)
                text.sample("\(name)_bucket", below, labels + [(name: "le", value: limit)])
            }
            text.sample("\(name)_bucket", count, labels + [(name: "le", value: "+Inf")])
            text.sample("\(name)_sum", Double(cells[start + bounds.count + 1]) / 1e9, labels)
            text.sample("\(name)_count", count, labels)
        }
    }
}

extension Duration {
    /// Whole nanoseconds, as far as an `Int` holds them.
    var wholeNanoseconds: Int {
        let (seconds, attoseconds) = components
        return Int(clamping: min(max(seconds, -1 << 33), 1 << 33)) * 1_000_000_000
            + Int(attoseconds / 1_000_000_000)
    }
}
