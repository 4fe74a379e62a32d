/// How a parameter with several values is written (OpenAPI 3.1 section 4.8.12.3, RFC 6570).
public enum ParameterStyle: Sendable {
    /// `a,b` in a path or a header field.
    case simple
    /// `.a.b` in a path.
    case label
    /// `;name=a,b` in a path.
    case matrix
    /// `name=a,b`, or exploded `name=a&name=b`, in a query or a cookie.
    case form
    /// `name=a%20b` in a query.
    case spaceDelimited
    /// `name=a|b` in a query.
    case pipeDelimited
    /// `name[a]=1&name[b]=2` in a query.
    case deepObject

    /// What is between the values of one text.
    var delimiter: Delimiter {
        switch self {
        case .simple, .matrix, .form, .deepObject: .comma
        case .label: .dot
        case .spaceDelimited: .space
        case .pipeDelimited: .pipe
        }
    }
}

/// What is between the values of one text. Escaped, a comma, dot or semicolon is part of a value; a space
/// or a pipe can't be in a target without an escape, and delimits in any form.
enum Delimiter {
    case comma, dot, semicolon, space, pipe

    /// How many octets the delimiter at an index has; 0 when there is none.
    func length(_ octets: ArraySlice<UInt8>, at index: Int, _ coding: EncodedParameter.Coding) -> Int {
        switch octets[index] {
        case UInt8(ascii: ","): self == .comma ? 1 : 0
        case UInt8(ascii: "."): self == .dot ? 1 : 0
        case UInt8(ascii: ";"): self == .semicolon ? 1 : 0
        case UInt8(ascii: "|"): self == .pipe ? 1 : 0
        case UInt8(ascii: " "): self == .space ? 1 : 0
        case UInt8(ascii: "+"): self == .space && coding == .form ? 1 : 0
        case UInt8(ascii: "%"): coding != .none && isEscape(octets[index...].dropFirst().prefix(2)) ? 3 : 0
        default: 0
        }
    }

    /// The values between the delimiters; none of an empty text.
    func split(_ octets: ArraySlice<UInt8>, _ coding: EncodedParameter.Coding) -> [ArraySlice<UInt8>] {
        guard !octets.isEmpty else { return [] }
        var values: [ArraySlice<UInt8>] = []
        var start = octets.startIndex
        var index = start
        while index < octets.endIndex {
            let length = length(octets, at: index, coding)
            if length > 0 {
                values.append(octets[start..<index])
                start = index + length
            }
            index += max(length, 1)
        }
        values.append(octets[start...])
        return values
    }

    private func isEscape(_ digits: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .space: digits.elementsEqual("20".utf8)
        case .pipe: ASCII.equalsIgnoringCase(digits, "7c".utf8)
        case .comma, .dot, .semicolon: false
        }
    }
}
