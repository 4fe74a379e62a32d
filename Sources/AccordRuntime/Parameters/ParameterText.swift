/// Turns the text of a parameter or of a form's field into a value. A text that is not one is a fault at
/// the current place: keyword `type`, or `format` when the type is right and the value is out of range.
extension Faults {
    /// An integer of 64 bits, as JSON writes integers: no plus sign, no leading zeros, no spaces.
    public mutating func int(_ text: String) -> Int? { integer(text, as: Int.self, format: "int64") }

    /// An integer of 64 bits.
    public mutating func int64(_ text: String) -> Int64? { integer(text, as: Int64.self, format: "int64") }

    /// An integer of 32 bits.
    public mutating func int32(_ text: String) -> Int32? { integer(text, as: Int32.self, format: "int32") }

    /// An integer of any width up to 64 bits, with a sign or without.
    @inlinable
    public mutating func integer<I: FixedWidthInteger & Sendable>(
        _ text: String, as type: I.Type, format: StaticString
    ) -> I? {
        integer(text, IntegerRange(type), format).map(I.init(truncatingIfNeeded:))
    }

    /// A number as JSON writes it, which is not too large for a double.
    public mutating func double(_ text: String) -> Double? {
        let value = Self.number(text) { $0.double($1) }
        return finite(value, text, "double")
    }

    /// A number as JSON writes it, which is not too large for a float.
    public mutating func float(_ text: String) -> Float? {
        let value = Self.number(text) { $0.float($1) }
        return finite(value, text, "float")
    }

    /// `true` or `false`.
    public mutating func bool(_ text: String) -> Bool? {
        switch text {
        case "true": return true
        case "false": return false
        default:
            add(keyword: "type", limit: "boolean", value: text, message: "must be true or false")
            return nil
        }
    }

    /// A date and time (RFC 3339).
    public mutating func dateTime(_ text: String) -> DateTime? {
        let value = DateTime(text)
        if value == nil { formatFault(text, "date-time") }
        return value
    }

    /// A date (RFC 3339).
    public mutating func date(_ text: String) -> CalendarDate? {
        let value = CalendarDate(text)
        if value == nil { formatFault(text, "date") }
        return value
    }

    /// Octets as Base64 (RFC 4648 section 4).
    public mutating func base64(_ text: String) -> [UInt8]? {
        let value = Base64.decode(text)
        if value == nil {
            add(keyword: "format", limit: "byte", value: text, message: "must be Base64")
        }
        return value
    }

    /// An integer of a range, in two's complement.
    @usableFromInline
    mutating func integer(_ text: String, _ range: IntegerRange, _ format: StaticString) -> UInt64? {
        let number = Self.number(text) { number, _ in number.isPlain ? number : nil }
        guard let number = number ?? nil else {
            add(keyword: "type", limit: "integer", value: text, message: "must be an integer")
            return nil
        }
        // It has no fraction, so the range is all that can be wrong.
        guard let bits = try? range.bits(of: number) else {
            outOfRange(format, range, value: text)
            return nil
        }
        return bits
    }

    private mutating func finite<N: FloatingPoint>(_ value: N?, _ text: String, _ format: StaticString) -> N?
    {
        guard let value else {
            add(keyword: "type", limit: "number", value: text, message: "must be a number")
            return nil
        }
        guard value.isFinite else {
            outOfRange(format, value: text)
            return nil
        }
        return value
    }

    /// The number that all of the text is; nil when it is none.
    private static func number<T>(
        _ text: String, _ convert: (JSONNumber, UnsafeBufferPointer<UInt8>) -> T
    ) -> T? {
        var text = text
        return text.withUTF8 { bytes in
            guard let number = JSONNumber(bytes, at: 0), number.end == bytes.count else { return nil }
            return convert(number, bytes)
        }
    }
}
