/// The checks of strings (JSON Schema validation, sections 6.1, 6.3 and 7). Lengths are counted in
/// Unicode code points.
extension Faults {
    /// The text must have at least so many code points.
    public mutating func minLength(_ value: String, _ limit: Int) {
        // A code point is one to four bytes.
        let bytes = value.utf8.count
        if bytes / 4 >= limit || (bytes >= limit && value.unicodeScalars.count >= limit) { return }
        add(
            keyword: "minLength", limit: String(limit), value: value,
            message: "must be at least \(Self.count(limit, "character"))")
    }

    /// The text must have at most so many code points.
    public mutating func maxLength(_ value: String, _ limit: Int) {
        if value.utf8.count <= limit || value.unicodeScalars.count <= limit { return }
        add(
            keyword: "maxLength", limit: String(limit), value: value,
            message: "must be at most \(Self.count(limit, "character"))")
    }

    /// Part of the text must match the pattern. A text that is too hard to tell doesn't, and is told so.
    public mutating func pattern(_ value: String, _ pattern: Pattern) {
        let message: String
        switch pattern.verdict(value, stepsLeft: &patternSteps) {
        case .matched: return
        case .unmatched: message = "must match \(pattern.source)"
        case .gaveUp: message = "takes too many steps to match \(pattern.source)"
        }
        add(keyword: "pattern", limit: pattern.source.description, value: value, message: message)
    }

    /// The text must be of the format. The message names the value, if it isn't secret:
    /// `first last is not a valid email`.
    public mutating func format(_ value: String, _ format: StringFormat) {
        if format.accepts(value) { return }
        formatFault(value, format.rawValue)
    }

    /// The text is none of the allowed ones, which are given as `a, b, c`.
    public mutating func notInEnumeration(_ value: String, _ allowed: StaticString) {
        add(keyword: "enum", limit: allowed.description, value: value, message: "must be one of \(allowed)")
    }

    /// The value is not the only one that is allowed.
    public mutating func notConstant(_ value: String, _ allowed: StaticString) {
        add(keyword: "const", limit: allowed.description, value: value, message: "must be \(allowed)")
    }

    /// A text is not of a format.
    @usableFromInline
    mutating func formatFault(_ value: String, _ format: String) {
        let subject = shown(value).map { $0 + " " } ?? ""
        add(keyword: "format", limit: format, value: value, message: "\(subject)is not a valid \(format)")
    }

    /// `1 character`, `2 characters`.
    static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
