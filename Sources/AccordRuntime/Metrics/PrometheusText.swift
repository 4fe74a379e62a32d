/// Metrics as Prometheus reads them: the text exposition format 0.0.4.
public struct PrometheusText: Sendable {
    /// The text.
    public private(set) var bytes: [UInt8] = []

    /// The media type of the text.
    public static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// What kind of numbers a family has.
    public enum Kind: String, Sendable { case counter, gauge, histogram }

    /// No metrics.
    public init() {}

    /// Begins a family of samples.
    ///
    /// - Parameters:
    ///   - name: letters, digits, `_` and `:`, with the unit at its end; counters end in `_total`.
    ///   - help: one sentence of what is counted.
    public mutating func family(_ name: String, _ kind: Kind, help: String) {
        bytes += "# HELP \(name) ".utf8
        appendEscaped(help, quotes: false)
        bytes += "\n# TYPE \(name) \(kind.rawValue)\n".utf8
    }

    /// Adds one sample of the family: a whole number.
    public mutating func sample(_ name: String, _ value: Int, _ labels: [(name: String, value: String)] = [])
    {
        sample(name, labels, text: "\(value)")
    }

    /// Adds one sample of the family.
    public mutating func sample(
        _ name: String, _ value: Double, _ labels: [(name: String, value: String)] = []
    ) {
        sample(name, labels, text: Self.text(of: value))
    }

    /// A number as the format has it.
    static func text(of value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return "\(value)"
    }

    private mutating func sample(_ name: String, _ labels: [(name: String, value: String)], text: String) {
        bytes += name.utf8
        for (index, label) in labels.enumerated() {
            bytes += "\(index == 0 ? "{" : ",")\(label.name)=\"".utf8
            appendEscaped(label.value, quotes: true)
            bytes.append(UInt8(ascii: "\""))
        }
        if !labels.isEmpty { bytes.append(UInt8(ascii: "}")) }
        bytes += " \(text)\n".utf8
    }

    private mutating func appendEscaped(_ text: String, quotes: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += "\\\\".utf8
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\"") where quotes: bytes += "\\\"".utf8
            default: bytes.append(byte)
            }
        }
    }
}
