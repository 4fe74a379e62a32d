/// Cookies (RFC 6265 section 4.2).
extension TextFields {
    /// The cookies of all `Cookie` fields. A value in quotes is taken out of them, and escapes are decoded
    /// where all are well-formed, as OpenAPI's style `form` writes them.
    public static func cookies(_ fields: HeaderFields, _ faults: inout Faults) -> TextFields {
        var cookies = TextFields()
        for line in fields.values("Cookie") {
            for pair in Array(line.utf8).split(separator: UInt8(ascii: ";")) {
                guard cookies.append(cookie: pair) else {
                    faults.tooManyFields(.cookie)
                    return cookies
                }
            }
        }
        return cookies
    }

    /// Adds one `name=value`, or nothing for what has no name; false when there are too many already.
    private mutating func append(cookie pair: ArraySlice<UInt8>) -> Bool {
        let pair = ASCII.trimmed(pair)
        guard let equals = pair.firstIndex(of: UInt8(ascii: "=")), equals > pair.startIndex else {
            return true
        }
        let name = String(decoding: ASCII.trimmed(pair[..<equals]), as: UTF8.self)
        let quote = UInt8(ascii: "\"")
        var value = ASCII.trimmed(pair[(equals + 1)...])
        if value.count >= 2, value.first == quote, value.last == quote {
            value = value.dropFirst().dropLast()
        }
        let literal = String(decoding: value, as: UTF8.self)
        guard value.contains(UInt8(ascii: "%")), let text = PercentCoding.decode(value, plusIsSpace: false)
        else { return append(Field(name: name, content: .text(literal))) }
        return append(Field(name: name, content: .escaped(text, value, plusIsSpace: false)))
    }
}
