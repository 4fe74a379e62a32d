/// What stands after a backslash.
extension ExpressionSyntax {
    /// Moves past an escape outside of brackets; nil when there is no such escape.
    mutating func skipEscape() -> ExpressionPart? {
        guard let scalar = next() else { return nil }
        switch scalar {
        case "b", "B":
            return .assertion
        case "k":
            guard skip("<"), let name = skipName() else { return nil }
            groups.refer(to: name)
            return .atom
        case "1"..."9":
            groups.refer(to: skipReference(scalar))
            return .atom
        default:
            return isSet(scalar) ?? (skipCharacter(scalar) != nil) ? .atom : nil
        }
    }

    /// Whether the escape of a letter that means several scalars is well-formed; nil for other letters.
    mutating func isSet(_ letter: Unicode.Scalar) -> Bool? {
        switch letter {
        case "d", "D", "s", "S", "w", "W": true
        case "p", "P": skip("{") && skipProperty()
        default: nil
        }
    }

    /// Moves past what is left of an escape that means one character, and says which; nil when there is none.
    mutating func skipCharacter(_ letter: Unicode.Scalar) -> UInt32? {
        switch letter {
        case "t": return 9
        case "n": return 10
        case "v": return 11
        case "f": return 12
        case "r": return 13
        case "0":
            if let digit = peeked, "0"..."9" ~= digit { return nil }
            return 0
        case "c":
            guard let control = next(), "a"..."z" ~= control || "A"..."Z" ~= control else { return nil }
            return control.value % 32
        case "x":
            return skipHexadecimal(2)
        case "u":
            return skipUnicode()
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
            return letter.value
        default:
            return nil
        }
    }

    /// Moves past what follows `\u`: four digits, two such escapes that are a surrogate pair, or digits in
    /// braces.
    mutating func skipUnicode() -> UInt32? {
        if skip("{") { return skipBraces() }
        guard let unit = skipHexadecimal(4) else { return nil }
        let start = self
        guard 0xD800..<0xDC00 ~= unit, skip(text: "\\u"), let low = skipHexadecimal(4),
            0xDC00..<0xE000 ~= low
        else {
            self = start
            return unit
        }
        return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }

    private mutating func skipBraces() -> UInt32? {
        var value: UInt32 = 0
        var hasDigits = false
        while let scalar = next() {
            if scalar == "}" { return hasDigits ? value : nil }
            guard let digit = Self.hexadecimal(scalar) else { return nil }
            value = value << 4 | digit
            guard value <= 0x10FFFF else { return nil }
            hasDigits = true
        }
        return nil
    }

    private mutating func skipHexadecimal(_ count: Int) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = next().flatMap(Self.hexadecimal) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    /// Moves past the other digits of `\12`.
    private mutating func skipReference(_ first: Unicode.Scalar) -> Int {
        var number = Int(first.value) - 0x30
        while let digit = peeked, "0"..."9" ~= digit {
            // More groups than that no text has.
            number = min(number * 10 + Int(digit.value) - 0x30, 1 << 40)
            _ = next()
        }
        return number
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> UInt32? {
        UInt8(exactly: scalar.value).flatMap(Hexadecimal.value).map(UInt32.init)
    }
}
