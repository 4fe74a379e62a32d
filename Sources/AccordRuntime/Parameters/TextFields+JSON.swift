/// Members of forms, and parameters, whose text is JSON: those for which the contract has the content
/// `application/json`.
extension TextFields {
    /// The JSON value that the one text of this name holds, read by `read`; its faults are inside of the
    /// current member. Nil when it is absent or faulty. A part that says another media type than one of
    /// JSON or text is a fault (keyword `contentMediaType`).
    @inlinable
    public func json<Value>(
        _ name: String, _ faults: inout Faults, _ read: (inout JSONReader) -> Value?
    ) -> Value? {
        guard let octets = jsonOctets(name, &faults) else { return nil }
        return faults.json(octets, read)
    }

    /// Whether the one text of this name is a JSON object: a part that says so, or a text that begins as one.
    public func holdsJSON(_ name: StaticString) -> Bool {
        if let type = contentType(name), MediaType.isJSON(type) { return true }
        return bytes(name)?.first { !ASCII.isBlank($0) } == UInt8(ascii: "{")
    }

    @usableFromInline
    func jsonOctets(_ name: String, _ faults: inout Faults) -> [UInt8]? {
        guard let field = single(name.utf8, &faults) else { return nil }
        return faults.jsonOctets(of: field.content)
    }
}

extension FormPart {
    /// The JSON value that the part holds, as `TextFields.json` reads it.
    @inlinable
    public func json<Value>(_ faults: inout Faults, _ read: (inout JSONReader) -> Value?) -> Value? {
        guard let octets = faults.jsonOctets(of: self) else { return nil }
        return faults.json(octets, read)
    }
}

extension Faults {
    /// Reads a JSON text that the current parameter or member holds; its faults are inside of it. A text
    /// that is not JSON is one fault (keyword `syntax`).
    @inlinable
    public mutating func json<Value>(_ text: [UInt8], _ read: (inout JSONReader) -> Value?) -> Value? {
        let result = JSONReader.read(text, read)
        append(inside: result.faults)
        if let error = result.syntaxError { add(keyword: "syntax", message: "is not JSON: \(error)") }
        return result.value
    }

    /// Reads the JSON text of a parameter.
    @inlinable
    public mutating func json<Value>(_ text: String, _ read: (inout JSONReader) -> Value?) -> Value? {
        json(Array(text.utf8), read)
    }

    mutating func jsonOctets(of content: TextFields.Content) -> [UInt8]? {
        switch content {
        case .text(let text), .escaped(let text, _, _): Array(text.utf8)
        case .part(let part): jsonOctets(of: part)
        }
    }

    @usableFromInline
    mutating func jsonOctets(of part: FormPart) -> [UInt8]? {
        if let type = part.contentType, !MediaType.isJSON(type), !MediaType.isText(type) {
            add(keyword: "contentMediaType", limit: "application/json", value: type, message: "must be JSON")
            return nil
        }
        return part.bytes
    }
}
