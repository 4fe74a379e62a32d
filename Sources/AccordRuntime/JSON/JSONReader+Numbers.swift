/// Numbers. Integers are exact to 64 bits, and numbers without a fraction such as `1.0` and `1e2` are
/// integers, as in JSON Schema.
extension JSONReader {
    /// Reads an integer of 64 bits.
    public mutating func int() -> Int? { integer(as: Int.self, format: "int64") }

    /// Reads an integer of 64 bits.
    public mutating func int64() -> Int64? { integer(as: Int64.self, format: "int64") }

    /// Reads an integer of 32 bits.
    public mutating func int32() -> Int32? { integer(as: Int32.self, format: "int32") }

    /// Reads an integer of any width up to 64 bits, with a sign or without. One that does not fit is a fault
    /// (keyword `format`), whose limit is the format's name: `uint8`.
    @inlinable
    public mutating func integer<I: FixedWidthInteger & Sendable>(
        as type: I.Type, format: StaticString
    ) -> I? {
        integer(IntegerRange(type), format).map(I.init(truncatingIfNeeded:))
    }

    /// Reads a number. One that is too large for a double is a fault.
    public mutating func double() -> Double? {
        guard let (number, text) = number("must be a number") else { return nil }
        let value = number.double(text)
        guard value.isFinite else {
            faults.outOfRange("double", value: String(decoding: text, as: UTF8.self))
            return nil
        }
        return value
    }

    /// Reads a number. One that is too large for a float is a fault.
    public mutating func float() -> Float? {
        guard let (number, text) = number("must be a number") else { return nil }
        let value = number.float(text)
        guard value.isFinite else {
            faults.outOfRange("float", value: String(decoding: text, as: UTF8.self))
            return nil
        }
        return value
    }

    /// Reads an integer of a range, in two's complement.
    @usableFromInline
    mutating func integer(_ range: IntegerRange, _ format: StaticString) -> UInt64? {
        guard let (number, text) = number("must be an integer") else { return nil }
        do {
            return try range.bits(of: number)
        } catch {
            let text = String(decoding: text, as: UTF8.self)
            switch error {
            case .fraction:
                faults.add(keyword: "type", limit: "integer", value: text, message: "must be an integer")
            case .range: faults.outOfRange(format, range, value: text)
            }
            return nil
        }
    }

    /// Moves past the number that comes next; a fault with the message when it is another value.
    mutating func number(_ message: StaticString) -> (JSONNumber, UnsafeBufferPointer<UInt8>)? {
        guard advanceToValue() else { return nil }
        guard Self.startsNumber(next) else {
            typeFault(message.description)
            return nil
        }
        let start = position
        guard let number = scanNumber() else { return nil }
        pending = false
        return (number, UnsafeBufferPointer(rebasing: bytes[start..<position]))
    }

    /// Moves past the number at the current position.
    mutating func scanNumber() -> JSONNumber? {
        guard let number = JSONNumber(bytes, at: position) else {
            fail("a number is malformed")
            return nil
        }
        position = number.end
        return number
    }

    static func startsNumber(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}
