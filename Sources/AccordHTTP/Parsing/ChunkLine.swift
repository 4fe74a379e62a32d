import AccordRuntime

/// `chunk-size [ chunk-ext ]` (RFC 9112 section 7.1): the size; extensions are checked and ignored.
struct ChunkLine {
    let size: Int
    /// Octets of the extensions, which a server ought to limit in sum.
    let extensionOctets: Int

    /// The longest line that is taken, size and extensions.
    static let limit = 1024
    private static let mostDigits = 16

    /// A size that no memory holds is as good as the greatest.
    init(_ line: borrowing Octets) throws(Problem) {
        var size = 0
        var index = 0
        while index < line.count, let digit = Octet.hexadecimal(line[index]) {
            guard index < Self.mostDigits else { throw .malformed("A chunk size has too many digits.") }
            size = size <= .max >> 4 ? size << 4 | digit : .max
            index += 1
        }
        guard index > 0 else { throw .malformed("A chunk does not begin with its size.") }
        self.size = size
        extensionOctets = line.count - index
        try Self.checkExtensions(line, from: index)
    }

    /// `*( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )`
    private static func checkExtensions(_ line: borrowing Octets, from start: Int) throws(Problem) {
        var index = start
        while index < line.count {
            skipBlanks(line, &index)
            guard index < line.count, line[index] == Octet.semicolon else { throw badExtension }
            index += 1
            skipBlanks(line, &index)
            guard skipToken(line, &index) else { throw badExtension }
            let nameEnd = index
            skipBlanks(line, &index)
            guard index < line.count, line[index] == Octet.equals else {
                index = nameEnd
                continue
            }
            index += 1
            skipBlanks(line, &index)
            guard skipToken(line, &index) || skipQuoted(line, &index) else { throw badExtension }
        }
    }

    private static let badExtension = Problem.malformed("A chunk extension is malformed.")

    private static func skipBlanks(_ line: borrowing Octets, _ index: inout Int) {
        while index < line.count, Octet.isBlank(line[index]) { index += 1 }
    }

    private static func skipToken(_ line: borrowing Octets, _ index: inout Int) -> Bool {
        let start = index
        while index < line.count, OctetSet.token.contains(line[index]) { index += 1 }
        return index > start
    }

    private static func skipQuoted(_ line: borrowing Octets, _ index: inout Int) -> Bool {
        guard index < line.count, line[index] == Octet.quote else { return false }
        index += 1
        while index < line.count {
            let octet = line[index]
            index += 1
            if octet == Octet.quote { return true }
            if octet == Octet.backslash { index += 1 }
            if octet < Octet.space && octet != Octet.tab || octet == 127 { return false }
        }
        return false
    }
}
