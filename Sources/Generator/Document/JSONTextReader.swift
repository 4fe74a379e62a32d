#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads JSON (RFC 8259) with the places of its values.
///
/// Runs of text are found with the C library's `strcspn` and its kin: a loop over bytes is slow in a debug
/// build, and that is how a package's plugin runs the generator.
struct JSONTextReader {
    // Valid while `read` runs: it points into the array that `withUnsafeBufferPointer` holds, which ends in a
    // zero byte; that byte stops every scan, and no step goes past it.
    let text: UnsafePointer<CChar>
    let count: Int
    var offset = 0
    private var line = 1
    /// The offset of the line's start, moved by what multi-byte characters of the line add.
    var lineStart = 0
    private var builder: ContractBuilder

    /// The bytes are valid UTF-8 without zero bytes.
    static func read(_ bytes: [UInt8], into builder: ContractBuilder) throws(ContractProblem)
        -> ContractBuilder
    {
        do {
            return try (bytes + [0]).withUnsafeBufferPointer { buffer in
                try buffer.withMemoryRebound(to: CChar.self) { text in
                    guard let start = text.baseAddress else { return builder }
                    var reader = JSONTextReader(text: start, count: bytes.count, builder: builder)
                    try reader.document()
                    return reader.builder
                }
            }
        } catch let problem as ContractProblem {
            throw problem
        } catch {
            throw ContractProblem(.start, "the file can't be read as JSON")
        }
    }

    private init(text: UnsafePointer<CChar>, count: Int, builder: ContractBuilder) {
        self.text = text
        self.count = count
        self.builder = builder
    }

    var byte: UInt8 { UInt8(bitPattern: text[offset]) }

    var position: Position { Position(line: line, column: offset - lineStart + 1) }

    private mutating func document() throws(ContractProblem) {
        skipSpace()
        var isFirst = try value()
        while builder.depth > 0 { isFirst = try next(isFirst) }
        skipSpace()
        guard offset == count else { throw ContractProblem(position, "nothing may follow the document") }
    }

    private mutating func skipSpace() {
        let end = offset + strspn(text + offset, " \t\r\n")
        while offset < end {
            guard let found = memchr(text + offset, 0x0A, end - offset) else { break }
            offset = UnsafeRawPointer(found) - UnsafeRawPointer(text) + 1
            line += 1
            lineStart = offset
        }
        offset = end
    }
}

// MARK: - Values

extension JSONTextReader {
    /// Takes a value, or the start of a container; whether a container's first entry comes next.
    private mutating func value() throws(ContractProblem) -> Bool {
        let place = position
        switch byte {
        case UInt8(ascii: "{"):
            try builder.begin(.mapping, at: place)
            offset += 1
            return true
        case UInt8(ascii: "["):
            try builder.begin(.sequence, at: place)
            offset += 1
            return true
        case UInt8(ascii: "\""): builder.scalar(.string, try string(), at: place)
        case UInt8(ascii: "t"): builder.scalar(.boolean, try word("true"), at: place)
        case UInt8(ascii: "f"): builder.scalar(.boolean, try word("false"), at: place)
        case UInt8(ascii: "n"): builder.scalar(.null, try word("null"), at: place)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number(place)
        default: throw unexpected("a value")
        }
        return false
    }

    /// Takes the innermost container's next entry, or its end.
    private mutating func next(_ isFirst: Bool) throws(ContractProblem) -> Bool {
        let isMapping = builder.isInMapping
        let close = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
        skipSpace()
        if byte == close {
            offset += 1
            try builder.end()
            return false
        }
        if !isFirst {
            guard byte == UInt8(ascii: ",") else { throw unexpected(isMapping ? "`,` or `}`" : "`,` or `]`") }
            offset += 1
            skipSpace()
            if byte == close {
                throw ContractProblem(position, "nothing follows the comma", hint: "remove it")
            }
        }
        if isMapping { try name() }
        return try value()
    }

    private mutating func name() throws(ContractProblem) {
        guard byte == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
        let place = position
        builder.name(try string(), at: place)
        skipSpace()
        guard byte == UInt8(ascii: ":") else { throw unexpected("`:`") }
        offset += 1
        skipSpace()
    }

    private mutating func word(_ word: String) throws(ContractProblem) -> String {
        guard strncmp(text + offset, word, word.utf8.count) == 0 else { throw unexpected("`\(word)`") }
        offset += word.utf8.count
        return word
    }

    private mutating func number(_ place: Position) throws(ContractProblem) {
        let length = strspn(text + offset, "-+.eE0123456789")
        let bytes = UnsafeBufferPointer(start: text + offset, count: length).map { UInt8(bitPattern: $0) }
        let number = String(decoding: bytes, as: UTF8.self)
        guard let kind = Self.kind(ofNumber: bytes) else {
            throw ContractProblem(place, "`\(number.prefix(40))` is not a number of JSON")
        }
        offset += length
        builder.scalar(kind, number, at: place)
    }

    /// Whether a text is an integer or a number by RFC 8259, section 6; nil when it is neither.
    private static func kind(ofNumber text: [UInt8]) -> Node.Kind? {
        var rest = text[...]
        func digits() -> Int {
            let length = rest.prefix { 0x30...0x39 ~= $0 }.count
            rest = rest.dropFirst(length)
            return length
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole == 1 || whole > 1 && !startsWithZero else { return nil }
        if rest.isEmpty { return .integer }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return nil }
        }
        if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return nil }
        }
        return rest.isEmpty ? .number : nil
    }

    private func unexpected(_ expected: String) -> ContractProblem {
        if offset >= count { return ContractProblem(position, "the file ends where \(expected) should be") }
        let rest = UnsafeRawBufferPointer(start: text + offset, count: min(4, count - offset))
        let found = String(decoding: rest, as: UTF8.self).unicodeScalars.first ?? " "
        let isVisible = found.value >= 0x20 && !found.properties.isWhitespace
        let shown = isVisible ? ", not `\(found)`" : ""
        return ContractProblem(position, "\(expected) should be here\(shown)")
    }
}
