/// What a backslash starts.
extension PatternParser {
    /// Outside a class; the backslash has been taken.
    mutating func escape(_ start: Int) throws(PatternProblem) -> PatternExpression {
        switch peek {
        case "b":
            next += 1
            return .assertion(.wordBoundary(isNegated: false))
        case "B":
            next += 1
            return .assertion(.wordBoundary(isNegated: true))
        case "k": return try namedReference(start)
        case let digit? where "1"..."9" ~= digit: return try numberedReference(start)
        default: break
        }
        if let set = try setEscape(start) { return .scalar(set) }
        return .scalar(ScalarSet(try scalarEscape(start)))
    }

    /// `\d`, `\p{…}` and the like; nil when the escape stands for one scalar.
    mutating func setEscape(_ start: Int) throws(PatternProblem) -> ScalarSet? {
        guard let letter = peek else { return nil }
        let set: ScalarSet
        switch letter {
        case "d", "D": set = .digits
        case "w", "W": set = .word
        case "s", "S": set = .space
        case "p", "P": return try propertyEscape(start)
        default: return nil
        }
        next += 1
        return letter.properties.isUppercase ? set.inverted : set
    }

    private mutating func propertyEscape(_ start: Int) throws(PatternProblem) -> ScalarSet {
        let isInverted = peek == "P"
        next += 1
        guard take("{"), let end = scalars[next...].firstIndex(of: "}") else {
            throw problem("`\\p` takes a property in braces", at: start, hint: "for letters write `\\p{L}`")
        }
        let name = String(String.UnicodeScalarView(scalars[next..<end]))
        next = end + 1
        guard let set = UnicodeProperty.set(name) else {
            throw problem(
                "the property `\(name)` is not known here", at: start,
                hint:
                    "general categories such as L, Lu, Nd are; for others, write ranges such as [\\u0370-\\u03FF]"
            )
        }
        return isInverted ? set.inverted : set
    }

    /// An escape for one scalar.
    mutating func scalarEscape(_ start: Int) throws(PatternProblem) -> UInt32 {
        guard let letter = peek else { throw problem("nothing follows the backslash", at: start) }
        next += 1
        switch letter {
        case "t": return 0x09
        case "n": return 0x0A
        case "v": return 0x0B
        case "f": return 0x0C
        case "r": return 0x0D
        case "0":
            if let digit = peek, "0"..."9" ~= digit {
                throw problem("octal escapes are not allowed", at: start)
            }
            return 0
        case "c": return try controlEscape(start)
        case "x": return try hexadecimal(2, start)
        case "u": return try unicodeEscape(start)
        case _ where letter.isASCII && letter.properties.isAlphabetic: throw unknown(letter, start)
        case "0"..."9": throw unknown(letter, start)
        default:
            note(needlessEscape: letter, start)
            return letter.value
        }
    }

    private func unknown(_ letter: Unicode.Scalar, _ start: Int) -> PatternProblem {
        let hint: String
        switch letter {
        case "A": hint = "the start of the text is `^`"
        case "Z", "z": hint = "the end of the text is `$`"
        case "h": hint = "for white space write `\\s`, for hexadecimal digits `[0-9a-fA-F]`"
        default: hint = "write `\(letter)` alone if you mean the character"
        }
        return problem("ECMA-262 has no escape `\\\(letter)`", at: start, hint: hint)
    }

    private mutating func controlEscape(_ start: Int) throws(PatternProblem) -> UInt32 {
        guard let letter = peek, letter.isASCII, letter.properties.isAlphabetic else {
            throw problem("`\\c` takes a letter", at: start)
        }
        next += 1
        return letter.value & 0x1F
    }

    private mutating func unicodeEscape(_ start: Int) throws(PatternProblem) -> UInt32 {
        if take("{") {
            let end = scalars[next...].firstIndex(of: "}") ?? next
            guard end > next, end - next <= 8 else {
                throw problem("`\\u{…}` takes a hexadecimal number", at: start)
            }
            let value = try hexadecimal(end - next, start)
            next += 1
            return try checked(value, start)
        }
        let high = try hexadecimal(4, start)
        if 0xD800...0xDBFF ~= high, take(text: "\\u") {
            let low = try hexadecimal(4, start)
            guard 0xDC00...0xDFFF ~= low else { throw halfPair(start) }
            return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
        }
        return try checked(high, start)
    }

    private func checked(_ value: UInt32, _ start: Int) throws(PatternProblem) -> UInt32 {
        if 0xD800...0xDFFF ~= value { throw halfPair(start) }
        guard value <= ScalarSet.last else { throw problem("no character has this number", at: start) }
        return value
    }

    private func halfPair(_ start: Int) -> PatternProblem {
        problem(
            "half of a surrogate pair is in no text", at: start, hint: "write the character as `\\u{1F600}`")
    }

    private mutating func hexadecimal(_ count: Int, _ start: Int) throws(PatternProblem) -> UInt32 {
        guard next + count <= scalars.count,
            scalars[next..<next + count].allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit }),
            let value = UInt32(String(String.UnicodeScalarView(scalars[next..<next + count])), radix: 16)
        else { throw problem("this escape takes \(count) hexadecimal digits", at: start) }
        next += count
        return value
    }
}
