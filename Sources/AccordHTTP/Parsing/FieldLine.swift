import AccordRuntime

/// `field-name ":" OWS field-value OWS` (RFC 9112 section 5): where its parts stand in a line.
///
/// Refused are white space before the colon, lines folded over two (obs-fold), and control
/// characters, NUL and bare CR among them, in a value.
struct FieldLine {
    var name: Range<Int>
    var value: Range<Int>

    init(_ line: borrowing Octets) throws(Problem) {
        let token = OctetSet.token
        var index = 0
        while index < line.count, token.contains(line[index]) { index += 1 }
        guard index > 0, index < line.count, line[index] == Octet.colon else {
            throw .malformed("A field line does not begin with a name and a colon.")
        }
        name = 0..<index

        var start = index + 1
        while start < line.count, Octet.isBlank(line[start]) { start += 1 }
        var end = line.count
        while end > start, Octet.isBlank(line[end - 1]) { end -= 1 }
        value = start..<end
        index = start
        while index < end {
            let octet = line[index]
            guard octet >= Octet.space && octet != 127 || octet == Octet.tab else {
                throw .malformed("A field value holds a control character.")
            }
            index += 1
        }
    }
}
