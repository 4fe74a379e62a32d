/// URI templates (RFC 6570 section 2).
enum URITemplateSyntax {
    static func isValid(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while let first = rest.popFirst() {
            switch first {
            case UInt8(ascii: "{"):
                guard let end = rest.firstIndex(of: UInt8(ascii: "}")), isExpression(rest[..<end]) else {
                    return false
                }
                rest = rest[(end + 1)...]
            case UInt8(ascii: "%"):
                guard skipEscape(&rest) else { return false }
            case ...0x20, 0x7F:
                return false
            default:
                if "\"<>\\^`|}".utf8.contains(first) { return false }
            }
        }
        return true
    }

    /// An operator, if any, and variables with commas between them. Operators that are kept for later
    /// extensions are well-formed too.
    private static func isExpression(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        let variables = "+#./;?&=,!@|".utf8.contains(first) ? text.dropFirst() : text
        return variables.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).allSatisfy(
            isVariable)
    }

    /// A name with single dots inside, then nothing, `*`, or `:` and a length from 1 to 9,999.
    private static func isVariable(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        var mayEnd = false
        while let first = rest.first {
            if first == UInt8(ascii: "*") || first == UInt8(ascii: ":") { break }
            rest.removeFirst()
            if first == UInt8(ascii: ".") {
                guard mayEnd else { return false }
                mayEnd = false
            } else {
                let isEscape = first == UInt8(ascii: "%") && skipEscape(&rest)
                guard isEscape || ASCII.isAlphanumeric(first) || first == UInt8(ascii: "_") else {
                    return false
                }
                mayEnd = true
            }
        }
        guard mayEnd, let modifier = rest.popFirst() else { return mayEnd }
        if modifier == UInt8(ascii: "*") { return rest.isEmpty }
        return 1...4 ~= rest.count && rest.first != UInt8(ascii: "0") && rest.allSatisfy(ASCII.isDigit)
    }

    /// Takes the two digits after a percent sign.
    private static func skipEscape(_ text: inout ArraySlice<UInt8>) -> Bool {
        guard let high = text.popFirst(), let low = text.popFirst() else { return false }
        return Hexadecimal.value(of: high) != nil && Hexadecimal.value(of: low) != nil
    }
}
