extension Request {
    /// The index of the entry that the content's media type is of, the most specific one if it is of several;
    /// nil when the request has no content. Throws a 415 for any other, and for content of no type.
    ///
    /// Content that is decoded as UTF-8 (JSON, forms, text) can't be of another character set, unless the
    /// contract names it.
    public func contentType(among accepted: [MediaTypeEntry]) throws(Problem) -> Int? {
        guard let value = fields.range(of: "Content-Type") else {
            if body.isEmpty { return nil }
            throw .unsupportedMediaType(accepted: accepted.map(\.text))
        }
        // Nearly always the type comes as the contract has it, and nothing has to be taken apart.
        let plain = fields.bytes.withUnsafeBufferPointer { bytes in
            accepted.firstIndex { $0.equals(UnsafeBufferPointer(rebasing: bytes[value])) }
        }
        if let plain { return plain }
        if body.isEmpty, value.isEmpty { return nil }
        let text = String(decoding: fields.bytes[value], as: UTF8.self)
        if let best = MediaTypeEntry.best(accepted, for: text) { return best }
        throw .unsupportedMediaType(accepted: accepted.map(\.text))
    }

    /// The same for media types that have not been taken apart.
    public func contentType(among accepted: [String]) throws(Problem) -> Int? {
        if let value = fields.range(of: "Content-Type"), !fields.bytes[value].contains(UInt8(ascii: "*")),
            let index = accepted.firstIndex(where: { $0.utf8.elementsEqual(fields.bytes[value]) })
        {
            return index
        }
        return try contentType(among: accepted.map { MediaTypeEntry($0) })
    }
}

extension RequestBody {
    /// Whether there is surely no content. A body that is still on its way is not empty.
    var isEmpty: Bool {
        switch self {
        case .none: true
        case .buffered(let bytes): bytes.isEmpty
        case .incoming: false
        }
    }
}

/// Media types (RFC 9110 section 8.3.1).
public enum MediaType {
    /// `type/subtype` in lower case, without parameters.
    public static func essence(_ field: String) -> String {
        let end = field.utf8.firstIndex(of: UInt8(ascii: ";")) ?? field.endIndex
        let essence = field[..<end].utf8.drop { $0 == 32 || $0 == 9 }
        let trimmed = essence.reversed().drop { $0 == 32 || $0 == 9 }.reversed()
        return String(decoding: trimmed.map { 65...90 ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Whether a text is `type/subtype`, and no range.
    static func isConcrete(_ essence: String) -> Bool {
        let parts = essence.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { FieldParameters.isToken($0) && $0 != UInt8(ascii: "*") }
            }
    }

    /// Whether content of a type is JSON: `application/json`, and every type with the suffix `+json`
    /// (RFC 6839 section 3.1).
    public static func isJSON(_ field: String) -> Bool {
        let essence = essence(field)
        return essence == "application/json" || essence.hasSuffix("+json")
    }

    /// Whether the type is one of text, `text/plain` for example.
    static func isText(_ field: String) -> Bool { essence(field).hasPrefix("text/") }

    /// Whether content of a type is decoded as UTF-8.
    static func isUTF8(_ field: String) -> Bool {
        isJSON(field) || isText(field) || essence(field) == "application/x-www-form-urlencoded"
    }
}
