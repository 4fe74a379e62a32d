/// Writes JSON (RFC 8259) to the end of one run of bytes. It puts the commas, where they don't stand in
/// literals; the caller sees to it that names and values alternate and that containers are closed.
public struct JSONWriter: ~Copyable, Sendable {
    @usableFromInline var buffer: ByteBuffer
    /// Whether a number was NaN or infinite, which JSON has no way to say; `null` stands in its place.
    public private(set) var unencodable = false

    /// A writer with room for `capacity` bytes before it has to grow.
    public init(capacity: Int = 512) { buffer = ByteBuffer(capacity: capacity) }

    /// A copy of what was written so far.
    public var bytes: [UInt8] { buffer.bytes }

    /// What was written, without a copy.
    public consuming func finish() -> [UInt8] { buffer.finish() }

    /// Writes a piece of JSON as it is, such as `{"name":` and `,"status":`.
    @inlinable
    @inline(__always)
    public mutating func literal(_ text: StaticString) { buffer.append(text) }

    /// Starts an object.
    @inlinable
    public mutating func beginObject() { literal("{") }

    /// Ends the object that was started last.
    @inlinable
    public mutating func endObject() { literal("}") }

    /// Starts an array.
    @inlinable
    public mutating func beginArray() { literal("[") }

    /// Ends the array that was started last.
    @inlinable
    public mutating func endArray() { literal("]") }

    /// Starts a member whose name is given as it has to be written: `"\"name\":"`.
    public mutating func name(_ literal: StaticString) {
        comma()
        buffer.append(literal)
    }

    /// Starts a member with any text as its name. Disfavoured, so that a literal is never taken for it.
    @_disfavoredOverload
    public mutating func name(_ name: String) {
        comma()
        string(name)
        buffer.append(":")
    }

    /// Starts an element of an array.
    public mutating func element() { comma() }

    /// Writes a string.
    public mutating func string(_ value: String) { JSONEscaping.append(value, to: &buffer) }

    /// Writes a string whose text has nothing to escape, such as an enumeration's.
    public mutating func string(plain value: StaticString) {
        buffer.append("\"")
        buffer.append(value)
        buffer.append("\"")
    }

    /// Writes an integer of any width up to 64 bits, with a sign or without.
    @inlinable
    public mutating func int<N: FixedWidthInteger>(_ value: N) {
        integer(magnitude: UInt64(truncatingIfNeeded: value.magnitude), isNegative: value < 0)
    }

    @usableFromInline
    mutating func integer(magnitude: UInt64, isNegative: Bool) {
        buffer.write(atMost: 21) { text in
            if isNegative { text.character("-") }
            text.digits(magnitude)
        }
    }

    /// Writes a number with the fewest digits that tell it from every other double.
    public mutating func double(_ value: Double) {
        guard value.isFinite else { return notANumber() }
        var isShort = false
        buffer.write(atMost: 17) { isShort = $0.shortNumber(value) }
        if !isShort { number(value.description) }
    }

    /// Writes a number with the fewest digits that tell it from every other float.
    public mutating func float(_ value: Float) {
        guard value.isFinite else { return notANumber() }
        number(value.description)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        if value { buffer.append("true") } else { buffer.append("false") }
    }

    /// Writes `null`.
    public mutating func null() { buffer.append("null") }

    /// Writes a date and time as a string (RFC 3339), in UTC.
    public mutating func dateTime(_ value: DateTime) {
        buffer.quoted(atMost: DateTime.longestText) { value.write(to: &$0) }
    }

    /// Writes a date as a string (RFC 3339).
    public mutating func date(_ value: CalendarDate) {
        buffer.quoted(atMost: 10) { value.write(to: &$0) }
    }

    /// Writes octets as a string of Base64 (RFC 4648 section 4).
    public mutating func base64(_ value: [UInt8]) {
        buffer.quoted(atMost: Base64.longestText(of: value.count)) { Base64.write(value, to: &$0) }
    }

    /// Writes a tree, with the members of objects sorted by name.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): int(value)
        case .number(let value): double(value)
        case .string(let value): string(value)
        case .array(let elements): array(elements) { json, element in json.value(element) }
        case .object(let members): map(members) { json, member in json.value(member) }
        }
    }

    /// A comma, unless what comes next is the first in its object, in its array, or of all.
    private mutating func comma() {
        // Within a string nothing asks for a comma, so that a bracket is never a string's.
        switch buffer.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["): break
        default: buffer.append(UInt8(ascii: ","))
        }
    }

    /// Writes a number that has been put into words already.
    mutating func number(_ text: String) {
        var text = text
        text.withUTF8 { buffer.append($0) }
    }

    private mutating func notANumber() {
        unencodable = true
        null()
    }
}
