/// A part of a multipart form (RFC 7578), or a field of another form as one.
public struct FormPart: Sendable {
    /// The file name, as the client sent it: any text, perhaps with a path.
    public var filename: String?
    /// The media type, as the client sent it.
    public var contentType: String?
    /// The header section, each line with its end.
    private var header: ArraySlice<UInt8>
    /// The octets, as a slice of the whole form.
    public var content: ArraySlice<UInt8>

    init(
        filename: String? = nil, contentType: String? = nil, header: ArraySlice<UInt8> = [],
        content: ArraySlice<UInt8>
    ) {
        self.filename = filename
        self.contentType = contentType
        self.header = header
        self.content = content
    }

    /// A copy of the octets.
    public var bytes: [UInt8] { Array(content) }

    /// The content as text; nil when it isn't UTF-8.
    public var text: String? { String(validating: content, as: UTF8.self) }

    /// All fields of the part's header section, such as `Content-Disposition`; none outside of multipart.
    public var fields: HeaderFields {
        var fields = HeaderFields()
        for line in header.split(separator: 10) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = line[(colon + 1)...].drop(while: ASCII.isBlank)
            fields.append(
                String(decoding: line[..<colon], as: UTF8.self),
                String(decoding: ASCII.trimmed(value.last == 13 ? value.dropLast() : value), as: UTF8.self))
        }
        return fields
    }

    /// Whether the media type is one of those, or absent and text would do. Without a type a part is
    /// text, and a file octets (RFC 7578 section 4.4).
    func isAllowed(_ allowed: [MediaTypeEntry]) -> Bool {
        let type = contentType ?? (filename == nil ? "text/plain" : "application/octet-stream")
        return MediaTypeEntry.best(allowed, for: type) != nil
    }
}
