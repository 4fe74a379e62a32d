#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The fields of a header section, in order (RFC 9110 section 5).
///
/// They are kept as they go over the wire, `name: value` and CRLF for each, in one run of
/// bytes, so that a message needs one allocation for all of them and the server writes them
/// with one copy. Names are compared without regard to case.
public struct HeaderFields: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// `name: value\r\n` for each field, values without surrounding white space.
    public private(set) var bytes: [UInt8] = []

    /// No fields.
    public init() {}

    /// Fields as a literal: `["Allow": "GET"]`.
    public init(dictionaryLiteral fields: (String, String)...) {
        for (name, value) in fields { append(name, value) }
    }

    /// Whether there is no field.
    public var isEmpty: Bool { bytes.isEmpty }

    /// Makes room for so many octets.
    public mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// Adds a field. Octets that would end the line (CR, LF, NUL) in a value become spaces, so
    /// that no value can forge another field (RFC 9110 section 5.5); in a name every octet that no name has, and
    /// an empty name, becomes `_` (section 5.1).
    public mutating func append(_ name: String, _ value: String) {
        if name.utf8.isEmpty { bytes.append(UInt8(ascii: "_")) }
        for byte in name.utf8 { bytes.append(FieldParameters.isToken(byte) ? byte : UInt8(ascii: "_")) }
        appendSeparator()
        for byte in value.utf8 { bytes.append(byte == 13 || byte == 10 || byte == 0 ? 32 : byte) }
        appendLineEnd()
    }

    /// Adds a field whose name and value are parts of a parsed header section.
    /// The caller has checked that they hold no octet that would end the line.
    public mutating func append(name: Span<UInt8>, value: Span<UInt8>) {
        name.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        appendSeparator()
        value.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        appendLineEnd()
    }

    /// Adds all fields of another section.
    public mutating func append(contentsOf other: HeaderFields) {
        bytes.append(contentsOf: other.bytes)
    }

    /// Removes every field of this name and adds one with the value, or none for nil.
    public mutating func set(_ name: String, _ value: String?) {
        remove(name)
        if let value { append(name, value) }
    }

    /// Removes every field of this name.
    public mutating func remove(_ name: String) {
        var cursor = 0
        while let line = line(at: cursor) {
            if matches(line, name) {
                bytes.removeSubrange(line.start..<line.end)
            } else {
                cursor = line.end
            }
        }
    }

    /// The value of the first field of this name.
    public subscript(_ name: String) -> String? {
        var cursor = 0
        while let line = line(at: cursor) {
            if matches(line, name) { return String(decoding: bytes[line.value], as: UTF8.self) }
            cursor = line.end
        }
        return nil
    }

    /// Where in `bytes` the value of the first field of this name is, after an earlier one that was found.
    func range(of name: String, after earlier: Range<Int>? = nil) -> Range<Int>? {
        var cursor = earlier.map { $0.upperBound + 2 } ?? 0
        while let line = line(at: cursor) {
            if matches(line, name) { return line.value }
            cursor = line.end
        }
        return nil
    }

    /// The values of all fields of this name, in order.
    public func values(_ name: String) -> [String] {
        var values: [String] = []
        var cursor = 0
        while let line = line(at: cursor) {
            if matches(line, name) { values.append(String(decoding: bytes[line.value], as: UTF8.self)) }
            cursor = line.end
        }
        return values
    }

    /// The values of all fields of this name as one, with commas between them (RFC 9110 section 5.3); nil when
    /// there is none.
    func combined(_ name: String) -> String? {
        let values = values(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// The names and values, in order.
    public var pairs: [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        var cursor = 0
        while let line = line(at: cursor) {
            pairs.append(
                (
                    String(decoding: bytes[line.start..<line.nameEnd], as: UTF8.self),
                    String(decoding: bytes[line.value], as: UTF8.self)
                ))
            cursor = line.end
        }
        return pairs
    }

    private mutating func appendSeparator() {
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
    }

    private mutating func appendLineEnd() {
        bytes.append(13)
        bytes.append(10)
    }
}

extension HeaderFields {
    private struct Line {
        var start: Int
        var nameEnd: Int
        var end: Int
        var value: Range<Int> { (nameEnd + 2)..<(end - 2) }
    }

    private func line(at start: Int) -> Line? {
        guard start < bytes.count else { return nil }
        var nameEnd = start
        while bytes[nameEnd] != UInt8(ascii: ":") { nameEnd += 1 }
        return Line(start: start, nameEnd: nameEnd, end: lineEnd(from: nameEnd) + 1)
    }

    /// Where the LF of the line is that has an octet at `start`.
    private func lineEnd(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            // A token has hundreds of octets. It looks at nothing behind the array, which stays while this runs.
            guard let first = bytes.baseAddress, let found = memchr(first + start, 10, bytes.count - start)
            else { return bytes.count }
            return UnsafeRawPointer(found) - UnsafeRawPointer(first)
        }
    }

    private func matches(_ line: Line, _ name: String) -> Bool {
        let name = name.utf8
        guard line.nameEnd - line.start == name.count else { return false }
        var index = line.start
        for byte in name {
            if Self.lowercased(bytes[index]) != Self.lowercased(byte) { return false }
            index += 1
        }
        return true
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }
}
