/// The integers of a width, so that one function without type parameters can read them all.
@usableFromInline
struct IntegerRange: Sendable {
    /// The smallest one without its minus sign.
    @usableFromInline let lowest: UInt64
    @usableFromInline let highest: UInt64

    /// All integers of a type, which has 64 bits at most.
    @inlinable
    init<I: FixedWidthInteger>(_ type: I.Type) {
        lowest = UInt64(truncatingIfNeeded: I.min.magnitude)
        highest = UInt64(truncatingIfNeeded: I.max)
    }

    /// The number in two's complement. Throws when it has a fraction or is not in the range.
    func bits(of number: JSONNumber) throws(JSONNumber.Mismatch) -> UInt64 {
        let magnitude = try number.magnitude()
        guard magnitude <= (number.isNegative ? lowest : highest) else { throw .range }
        return number.isNegative ? 0 &- magnitude : magnitude
    }

    /// `between -128 and 127`.
    var words: String { "between \(lowest == 0 ? "" : "-")\(lowest) and \(highest)" }
}
