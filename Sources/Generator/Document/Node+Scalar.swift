extension Node {
    var isNull: Bool { kind == .null }

    /// The text of a string, nil for other kinds.
    var string: String? { kind == .string ? text : nil }

    var boolean: Bool? {
        guard kind == .boolean else { return nil }
        return text == "true" || text == "True" || text == "TRUE"
    }

    /// A number that has no fraction (`2`, and `2.0` and `2e1` too, as in JSON Schema) and fits.
    var integer: Int? {
        switch kind {
        case .integer: YAMLScalar.integer(text)
        case .number: number.flatMap { Int(exactly: $0) }
        default: nil
        }
    }

    /// Any number, rounded to the nearest double; an integer beyond 64 bits too.
    var number: Double? {
        switch kind {
        case .integer, .number: YAMLScalar.number(text)
        default: nil
        }
    }
}
