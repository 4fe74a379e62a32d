/// What stands in brackets.
extension ExpressionSyntax {
    /// One member of a class.
    private enum Member {
        case scalar(UInt32)
        /// Several, such as `\d`: no end of a range.
        case set
    }

    /// Moves past a class, whose opening bracket has been read.
    mutating func skipClass() -> Bool {
        _ = skip("^")
        while let scalar = next() {
            if scalar == "]" { return true }
            guard let low = skipMember(scalar) else { return false }
            // A hyphen before the closing bracket is itself.
            guard peeked == "-" else { continue }
            _ = next()
            guard let end = peeked, end != "]" else { continue }
            _ = next()
            guard let high = skipMember(end), case .scalar(let first) = low, case .scalar(let last) = high,
                first <= last
            else { return false }
        }
        return false
    }

    private mutating func skipMember(_ scalar: Unicode.Scalar) -> Member? {
        guard scalar == "\\" else { return .scalar(scalar.value) }
        guard let letter = next() else { return nil }
        if letter == "b" { return .scalar(8) }
        if letter == "-" { return .scalar(letter.value) }
        if let isSet = isSet(letter) { return isSet ? .set : nil }
        return skipCharacter(letter).map { .scalar($0) }
    }
}
