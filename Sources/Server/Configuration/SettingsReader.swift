/// Reads named settings as typed values and collects those that are malformed.
///
/// A setting that is absent or empty has its default.
struct SettingsReader {
    private let lookup: (String) -> String?
    private(set) var faults: [ConfigurationError.Fault]
    /// What has been read so far, in that order.
    private(set) var settings: [Setting] = []

    /// - Parameter faults: what is known to be wrong before.
    init(faults: [ConfigurationError.Fault] = [], _ lookup: @escaping (String) -> String?) {
        self.lookup = lookup
        self.faults = faults
    }

    /// The text of a setting, nil when it is absent or empty.
    ///
    /// - Parameter fallback: what somebody shall see of the default; empty when there is none.
    mutating func text(_ name: String, showing fallback: String = "") -> String? {
        let text = lookup(name).flatMap { $0.isEmpty ? nil : $0 }
        settings.append(Setting(name: name, given: text, fallback: fallback))
        return text
    }

    mutating func text(_ name: String, default fallback: String) -> String {
        text(name, showing: fallback) ?? fallback
    }

    mutating func report(_ fault: ConfigurationError.Fault) { faults.append(fault) }

    /// A value that `parse` makes of the text; `expected` names what it accepts, and `shown` is the default
    /// as somebody would write it.
    mutating func value<Value>(
        _ name: String, default fallback: Value, shown: String? = nil, expected: String,
        _ parse: (String) -> Value?
    ) -> Value {
        guard let text = text(name, showing: shown ?? "\(fallback)") else { return fallback }
        if let value = parse(text) { return value }
        faults.append(.malformed(name: name, value: text, expected: expected))
        return fallback
    }

    mutating func integer(_ name: String, in range: ClosedRange<Int>, default fallback: Int) -> Int {
        value(
            name, default: fallback,
            expected: "a whole number from \(range.lowerBound) to \(range.upperBound)"
        ) { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// `on` or `off`.
    mutating func flag(_ name: String, default fallback: Bool) -> Bool {
        value(name, default: fallback, shown: fallback ? "on" : "off", expected: "on or off") {
            ["on": true, "off": false][$0]
        }
    }

    /// A time: `90`, `90s`, `15m`, `1h` or `30d`, more than nothing unless `zero` is allowed.
    mutating func duration(_ name: String, default fallback: Duration, zero: Bool = false) -> Duration {
        let least = zero ? 0 : 1
        return value(
            name, default: fallback, shown: SettingText.of(fallback),
            expected: "a time such as 90, 90s, 15m, 1h or 30d"
        ) { text in
            Self.scaled(text, units: ["s": 1, "m": 60, "h": 3600, "d": 86_400], in: least...315_360_000)
                .map { .seconds($0) }
        }
    }

    /// A time that may be less than a second: `250ms`, `2s` or `1m`; nil by default, and for 0.
    mutating func shortDuration(_ name: String) -> Duration? {
        let milliseconds = value(
            name, default: 0, shown: "0", expected: "a time such as 250ms, 2s or 1m, or 0 for none"
        ) { text in
            text.hasSuffix("ms")
                ? Self.scaled(String(text.dropLast(2)), units: [:], in: 0...86_400_000)
                : Self.scaled(text, units: ["s": 1000, "m": 60_000], in: 0...86_400_000, unit: 1000)
        }
        return milliseconds > 0 ? .milliseconds(milliseconds) : nil
    }

    /// A size in bytes: `8192`, `8K` or `1M`.
    mutating func size(_ name: String, in range: ClosedRange<Int>, default fallback: Int) -> Int {
        value(
            name, default: fallback, shown: SettingText.of(bytes: fallback),
            expected: "a size such as 8192, 8K or 1M, from \(range.lowerBound) to \(range.upperBound) bytes"
        ) { text in
            Self.scaled(text, units: ["K": 1024, "M": 1_048_576], in: range)
        }
    }

    /// - Parameter unit: what a number alone is multiplied with.
    private static func scaled(
        _ text: String, units: [Character: Int], in range: ClosedRange<Int>, unit: Int = 1
    ) -> Int? {
        var digits = text[...]
        var factor = unit
        if let last = text.last, let named = units[last] {
            factor = named
            digits = text.dropLast()
        }
        guard let number = Int(digits), digits.first != "+" else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: factor)
        return !overflow && range.contains(product) ? product : nil
    }
}
