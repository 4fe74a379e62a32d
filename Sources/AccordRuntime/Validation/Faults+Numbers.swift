/// The checks of numbers (JSON Schema validation, section 6.2).
extension Faults {
    /// The value must be at least the limit.
    @inlinable
    public mutating func minimum<N: Comparable>(_ value: N, _ limit: N) {
        if value < limit { numberFault("minimum", value, limit, "must be at least ") }
    }

    /// The value must be at most the limit.
    @inlinable
    public mutating func maximum<N: Comparable>(_ value: N, _ limit: N) {
        if value > limit { numberFault("maximum", value, limit, "must be at most ") }
    }

    /// The value must be greater than the limit.
    @inlinable
    public mutating func exclusiveMinimum<N: Comparable>(_ value: N, _ limit: N) {
        if value <= limit { numberFault("exclusiveMinimum", value, limit, "must be greater than ") }
    }

    /// The value must be less than the limit.
    @inlinable
    public mutating func exclusiveMaximum<N: Comparable>(_ value: N, _ limit: N) {
        if value >= limit { numberFault("exclusiveMaximum", value, limit, "must be less than ") }
    }

    /// The value must be a multiple of the divisor, which is not 0.
    @inlinable
    public mutating func multipleOf<N: BinaryInteger>(_ value: N, _ divisor: N) {
        // -1 divides everything, and Int.min % -1 traps.
        if divisor != 0, divisor.magnitude != 1, value % divisor != 0 {
            numberFault("multipleOf", value, divisor, "must be a multiple of ")
        }
    }

    /// The value must be a multiple of the divisor, which is greater than 0, both taken as the decimal
    /// numbers that they are written as: 0.3 is a multiple of 0.1.
    public mutating func multipleOf(_ value: Double, _ divisor: Double) {
        if !DecimalFraction(value).isMultiple(of: DecimalFraction(divisor)) {
            numberFault("multipleOf", value, divisor, "must be a multiple of ")
        }
    }

    /// The value must be a multiple of the divisor, as for doubles.
    public mutating func multipleOf(_ value: Float, _ divisor: Float) {
        if !DecimalFraction(value).isMultiple(of: DecimalFraction(divisor)) {
            numberFault("multipleOf", value, divisor, "must be a multiple of ")
        }
    }

    /// A number does not fit its format: `float`, `double`.
    mutating func outOfRange(_ format: StaticString, value: String) {
        add(
            keyword: "format", limit: format.description, value: value,
            message: "is too large for a \(format)")
    }

    /// An integer does not fit its format: `int32`, `uint8`.
    mutating func outOfRange(_ format: StaticString, _ range: IntegerRange, value: String) {
        add(
            keyword: "format", limit: format.description, value: value, message: "must be \(range.words)")
    }

    @usableFromInline
    mutating func numberFault<N>(_ keyword: StaticString, _ value: N, _ limit: N, _ message: String) {
        let limit = Self.text(of: limit)
        add(keyword: keyword, limit: limit, value: Self.text(of: value), message: message + limit)
    }

    /// A number as a person writes it: without the `.0` of a whole double.
    private static func text<N>(of number: N) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
