extension Request {
    /// The index of the content's media type among those that an operation accepts; nil when
    /// the request has no content. Throws a 415 for any other, and for content of no type.
    public func contentType(among accepted: [String]) throws(Problem) -> Int? {
        guard let field = fields["Content-Type"] else {
            if body.isEmpty { return nil }
            throw .unsupportedMediaType(accepted: accepted)
        }
        let essence = MediaType.essence(field)
        if let index = accepted.firstIndex(of: essence) { return index }
        if body.isEmpty, essence.isEmpty { return nil }
        throw .unsupportedMediaType(accepted: accepted)
    }
}

extension RequestBody {
    /// Whether there is surely no content. A body that is still on its way is not empty.
    var isEmpty: Bool {
        switch self {
        case .none: true
        case .buffered(let bytes): bytes.isEmpty
        case .awaited: false
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
}
