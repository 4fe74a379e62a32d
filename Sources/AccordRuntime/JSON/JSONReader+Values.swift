/// Booleans, null, texts of a format, and whole trees.
extension JSONReader {
    /// Reads `true` or `false`.
    public mutating func bool() -> Bool? {
        guard advanceToValue() else { return nil }
        switch next {
        case UInt8(ascii: "t"):
            pending = false
            return skipLiteral("true") ? true : nil
        case UInt8(ascii: "f"):
            pending = false
            return skipLiteral("false") ? false : nil
        default:
            typeFault("must be true or false")
            return nil
        }
    }

    /// Whether the next value is `null`; moves past it if it is.
    public mutating func consumeNull() -> Bool {
        guard advanceToValue(), next == UInt8(ascii: "n") else { return false }
        pending = false
        return skipLiteral("null")
    }

    /// Reads a string that is a date and time (RFC 3339 section 5.6, `date-time`).
    public mutating func dateTime() -> DateTime? {
        guard let span = stringSpan("must be a string") else { return nil }
        // Without escapes, as nearly always, no text has to be made.
        if !span.isEscaped, let time = DateTime(utf8: span.content(of: bytes)) { return time }
        return faults.dateTime(span.text(in: bytes))
    }

    /// Reads a string that is a date (RFC 3339 section 5.6, `full-date`).
    public mutating func date() -> CalendarDate? {
        guard let text = string() else { return nil }
        return faults.date(text)
    }

    /// Reads a string that is Base64 (RFC 4648 section 4).
    public mutating func base64() -> [UInt8]? {
        guard let text = string() else { return nil }
        return faults.base64(text)
    }

    /// Reads any value as a tree. Of members with one name the last counts; names that are equal to Swift,
    /// though they have other code points, are a fault. So is a number that is too large for a double.
    public mutating func value() -> JSONValue? {
        switch peekType() {
        case .string: return string().map { .string($0) }
        case .number: return numberValue()
        case .boolean: return bool().map { .bool($0) }
        case .null: return consumeNull() ? .null : nil
        case .array: return arrayValue()
        case .object: return objectValue()
        case nil:
            skip()
            return nil
        }
    }

    private mutating func numberValue() -> JSONValue? {
        let start = position
        guard let value = double() else { return nil }
        // The text was a number a moment ago, so it is one still.
        let exact = JSONNumber(bytes, at: start).flatMap { try? $0.integer() }
        return exact.map { .integer($0) } ?? JSONValue(value)
    }

    private mutating func arrayValue() -> JSONValue? {
        guard beginArray() else { return nil }
        var elements: [JSONValue] = []
        while nextElement() {
            if let element = value() { elements.append(element) }
        }
        return failed ? nil : .array(elements)
    }

    private mutating func objectValue() -> JSONValue? {
        guard beginObject() else { return nil }
        var members: [String: JSONValue] = [:]
        while nextMember(.none) != nil {
            let name = currentName
            guard let member = value(), members.updateValue(member, forKey: name) != nil else { continue }
            if !faults.isRepetition(name, in: members) { faults.duplicate(name, in: members) }
        }
        return failed ? nil : .object(members)
    }
}
