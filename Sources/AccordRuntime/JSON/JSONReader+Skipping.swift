/// What a JSON value is.
public enum JSONType: String, Sendable, Hashable {
    case string, number, object, array, boolean, null
}

/// Passing over values: they are checked as strictly as if they were read.
extension JSONReader {
    /// Moves past the next value.
    public mutating func skip() {
        guard advanceToValue() else { return }
        pending = false
        _ = skipValue(depth: faults.text.depth)
    }

    /// The type of the next value, judged by its first byte; nil when no value can start with it.
    public mutating func peekType() -> JSONType? {
        guard advanceToValue() else { return nil }
        return switch next {
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
        case UInt8(ascii: "n"): .null
        case let byte where Self.startsNumber(byte): .number
        default: nil
        }
    }

    /// Skips the next value and records that it has the wrong type. The fault doesn't show it: what was to
    /// be a password may be anything else.
    mutating func typeFault(_ message: @autoclosure () -> String) {
        skip()
        if !failed { faults.add(keyword: "type", message: message()) }
    }

    /// Moves past the value at the current position, `depth` containers deep; false when it is malformed.
    mutating func skipValue(depth: Int) -> Bool {
        skipWhitespace()
        switch next {
        case UInt8(ascii: "\""): return scanString() != nil
        case UInt8(ascii: "{"): return skipObject(depth: depth + 1)
        case UInt8(ascii: "["): return skipArray(depth: depth + 1)
        case UInt8(ascii: "t"): return skipLiteral("true")
        case UInt8(ascii: "f"): return skipLiteral("false")
        case UInt8(ascii: "n"): return skipLiteral("null")
        case let byte where Self.startsNumber(byte): return scanNumber() != nil
        case 0xEF where position == 0:
            fail("a byte order mark is not allowed")
            return false
        default:
            fail(expected: "a value")
            return false
        }
    }

    /// Moves past `true`, `false` or `null`.
    mutating func skipLiteral(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        let matches = literal.withUTF8Buffer { letters in
            position + count <= bytes.count && letters.elementsEqual(bytes[position..<(position + count)])
        }
        guard matches else {
            fail(expected: "a value")
            return false
        }
        position += count
        return true
    }

    /// Moves past a name and its colon at the current position.
    mutating func scanName() -> JSONStringSpan? {
        skipWhitespace()
        guard next == UInt8(ascii: "\"") else {
            fail(expected: "a member's name in quotes")
            return nil
        }
        guard let name = scanString() else { return nil }
        skipWhitespace()
        guard next == UInt8(ascii: ":") else {
            fail(expected: "':' after a member's name")
            return nil
        }
        position += 1
        return name
    }

    /// Moves past the comma before a member, its name and its colon; nil at the end of the object, past its `}`.
    mutating func scanMember(first: Bool) -> JSONStringSpan? {
        skipWhitespace()
        if next == UInt8(ascii: "}") {
            position += 1
            return nil
        }
        if !first {
            guard next == UInt8(ascii: ",") else {
                fail(expected: "',' or '}'")
                return nil
            }
            position += 1
        }
        return scanName()
    }

    private mutating func skipObject(depth: Int) -> Bool {
        guard entersContainer(depth) else { return false }
        var first = true
        while scanMember(first: first) != nil {
            guard skipValue(depth: depth) else { return false }
            first = false
        }
        return !failed
    }

    private mutating func skipArray(depth: Int) -> Bool {
        guard entersContainer(depth) else { return false }
        skipWhitespace()
        if next == UInt8(ascii: "]") {
            position += 1
            return true
        }
        while skipValue(depth: depth) {
            skipWhitespace()
            switch next {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"):
                position += 1
                return true
            default: fail(expected: "',' or ']'")
            }
        }
        return false
    }

    private mutating func entersContainer(_ depth: Int) -> Bool {
        guard depth <= Self.maximumDepth else {
            fail("nested deeper than \(Self.maximumDepth) levels")
            return false
        }
        position += 1
        return true
    }
}
