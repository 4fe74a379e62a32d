/// Writes JSON (RFC 8259) to the end of one run of bytes. It puts the commas; the caller sees to it
/// that names and values alternate and that containers are closed.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public var bytes: [UInt8] = []
    /// Whether a number was NaN or infinite, which JSON has no way to say; `null` stands in its place.
    public private(set) var unencodable = false
    /// Whether a member or an element before this point has to be followed by a comma.
    private var needsComma = false

    /// A writer with room for `capacity` bytes before it has to grow.
    public init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

    /// Starts an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Ends the object that was started last.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Starts an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Ends the array that was started last.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Starts a member whose name is given as it has to be written: `"\"name\":"`.
    public mutating func name(_ literal: StaticString) {
        comma()
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Starts a member with any text as its name. Disfavoured, so that a literal is never taken for it.
    @_disfavoredOverload
    public mutating func name(_ name: String) {
        comma()
        JSONEscaping.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Starts an element of an array.
    public mutating func element() { comma() }

    /// Writes a string.
    public mutating func string(_ value: String) {
        JSONEscaping.append(value, to: &bytes)
        needsComma = true
    }

    /// Writes a string whose text has nothing to escape, such as an enumeration's.
    public mutating func string(plain value: StaticString) {
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes an integer of any width up to 64 bits, with a sign or without.
    @inlinable
    public mutating func int<N: FixedWidthInteger>(_ value: N) {
        integer(magnitude: UInt64(truncatingIfNeeded: value.magnitude), isNegative: value < 0)
    }

    @usableFromInline
    mutating func integer(magnitude: UInt64, isNegative: Bool) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        Decimal.append(magnitude, to: &bytes)
        needsComma = true
    }

    /// Writes a number with the fewest digits that tell it from every other double.
    public mutating func double(_ value: Double) {
        guard value.isFinite else { return notANumber() }
        if Decimal.appendShort(value, to: &bytes) { needsComma = true } else { number(value.description) }
    }

    /// Writes a number with the fewest digits that tell it from every other float.
    public mutating func float(_ value: Float) {
        guard value.isFinite else { return notANumber() }
        number(value.description)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    /// Writes `null`.
    public mutating func null() { literal("null") }

    /// Writes a date and time as a string (RFC 3339), in UTC.
    public mutating func dateTime(_ value: DateTime) {
        bytes.append(UInt8(ascii: "\""))
        value.append(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes a date as a string (RFC 3339).
    public mutating func date(_ value: CalendarDate) {
        bytes.append(UInt8(ascii: "\""))
        value.append(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes octets as a string of Base64 (RFC 4648 section 4).
    public mutating func base64(_ value: [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        Base64.append(value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes a tree, with the members of objects sorted by name.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): int(value)
        case .number(let value): double(value)
        case .string(let value): string(value)
        case .array(let elements):
            beginArray()
            for each in elements {
                element()
                self.value(each)
            }
            endArray()
        case .object(let members):
            beginObject()
            for (key, member) in members.sorted(by: { $0.key < $1.key }) {
                name(key)
                self.value(member)
            }
            endObject()
        }
    }

    private mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private mutating func literal(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    /// Writes a number that has been put into words already.
    mutating func number(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func notANumber() {
        unencodable = true
        null()
    }
}
