/// A place in a text that is known to be JSON, which it therefore passes over quickly: only brackets and
/// strings are looked at.
///
/// Every step looks at where it is first, and the end of the text reads as 0. A place that is no value's, or
/// a text that is no JSON, gives wrong answers, but no reading outside the text and no endless loop.
@usableFromInline
struct JSONCursor {
    /// The text. Unsafe, because the pointer is only valid inside `JSONReader.read` and the like, which lend
    /// what holds a cursor to a closure.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The next byte to look at; never before the start or past the end.
    @usableFromInline var offset = 0
    /// Just past the bracket that was entered last, until its first member or element was asked for.
    var entered = -1

    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
        self.bytes = bytes
        move(to: offset)
    }

    /// Goes to a value, which is then still to be read.
    @usableFromInline
    mutating func move(to place: Int) {
        offset = min(max(place, 0), bytes.count)
        entered = -1
    }

    /// The byte at a place; 0, which no token starts with, outside the text.
    func byte(at place: Int) -> UInt8 { place >= 0 && place < bytes.count ? bytes[place] : 0 }

    /// The byte at the current place.
    var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    /// The type of the value at the current place; null where there is none.
    var type: JSONType {
        switch next {
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
        case let byte where JSONReader.startsNumber(byte): .number
        default: .null
        }
    }

    /// Moves past space, tab, LF and CR.
    @inline(__always)
    mutating func skipWhitespace() {
        // Mostly there is none.
        if next > 0x20 { return }
        while offset < bytes.count, Self.isWhitespace(bytes[offset]) { offset += 1 }
    }

    /// Moves past the value that comes next.
    mutating func skip() {
        skipWhitespace()
        switch next {
        case UInt8(ascii: "\""): _ = string()
        case UInt8(ascii: "{"), UInt8(ascii: "["): skipContainer()
        default:
            guard offset < bytes.count else { return }
            repeat { offset += 1 } while offset < bytes.count && !Self.endsScalar(bytes[offset])
        }
    }

    /// Moves past the string that comes next, and tells where its content is.
    mutating func string() -> JSONStringSpan {
        let isString = next == UInt8(ascii: "\"")
        if isString { offset += 1 }
        let nothing = JSONStringSpan(start: offset, end: offset, isEscaped: false)
        guard isString else { return nothing }
        var span = nothing
        while offset < bytes.count {
            offset = JSONText.quoteOrBackslash(bytes, from: offset)
            switch next {
            case UInt8(ascii: "\""):
                span.end = offset
                offset += 1
                return span
            case UInt8(ascii: "\\"):
                span.isEscaped = true
                offset = min(offset + 2, bytes.count)
            default: break
            }
        }
        return nothing
    }

    private mutating func skipContainer() {
        var place = offset
        var depth = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                offset = place
                _ = string()
                place = offset
                continue
            }
            place += 1
            // Brackets and braces differ in this bit only, and no other byte outside strings is like them.
            switch byte | 0x20 {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            default: continue
            }
            if depth == 0 { break }
        }
        offset = place
    }

    static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"): true
        default: isWhitespace(byte)
        }
    }
}
