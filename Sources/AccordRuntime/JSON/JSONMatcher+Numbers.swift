/// Numbers, which are compared as the decimal numbers that they are written as, whatever their size. The
/// matcher stays at the number.
extension JSONMatcher {
    /// Whether the value is a number without a fraction: `1.0` and `1e2` are, and `1.5` and `"1"` are not.
    public var isInteger: Bool { mutating get { nextNumber()?.isInteger ?? false } }

    /// Whether the number is the limit or more. Limits are numbers as JSON has them: `-1.5e3`.
    public mutating func isAtLeast(_ limit: StaticString) -> Bool { compare(limit) { $0 >= 0 } }

    /// Whether the number is more than the limit.
    public mutating func isAbove(_ limit: StaticString) -> Bool { compare(limit) { $0 > 0 } }

    /// Whether the number is the limit or less.
    public mutating func isAtMost(_ limit: StaticString) -> Bool { compare(limit) { $0 <= 0 } }

    /// Whether the number is less than the limit.
    public mutating func isBelow(_ limit: StaticString) -> Bool { compare(limit) { $0 < 0 } }

    /// Whether the number divided by a number greater than 0, as JSON has it, is an integer.
    public mutating func isMultiple(of divisor: StaticString) -> Bool {
        guard let number = nextNumber() else { return true }
        return divisor.withUTF8Buffer { number.isMultiple(of: JSONDecimal($0)) }
    }

    private mutating func compare(_ limit: StaticString, _ holds: (Int) -> Bool) -> Bool {
        guard let number = nextNumber() else { return true }
        return limit.withUTF8Buffer { holds(number.compare(JSONDecimal($0))) }
    }

    /// The number that comes next; nil when it is another value.
    private mutating func nextNumber() -> JSONDecimal? {
        guard type() == .number else { return nil }
        return JSONDecimal(cursor.bytes, at: cursor.offset)
    }
}
