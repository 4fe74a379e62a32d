import Synchronization

/// A text of the program, served as it is or compressed. It is compressed at its first use.
final class EncodedText: Sendable {
    private let text: StaticString
    private let contentType: String
    private let tag: String
    private let compressed = Mutex<[UInt8]?>(nil)

    init(_ text: StaticString, contentType: String) {
        self.text = text
        self.contentType = contentType
        tag = text.withUTF8Buffer { EntityTag.hash($0) }
    }

    /// The text, or 304 when the client has it (RFC 9110 section 15.4.5).
    func response(to request: Request) -> Response {
        let coding = ContentCoding.preferred(by: request.fields)
        let entityTag = EntityTag.quoted(tag, coding)
        var fields = HeaderFields.validator(entityTag)
        if EntityTag.matches(entityTag, request.fields) { return Response(304, fields: fields) }
        fields.append("Content-Type", contentType)
        guard coding == .gzip, let body = gzipped() else {
            return Response(200, fields: fields, body: text.withUTF8Buffer { Array($0) })
        }
        fields.append("Content-Encoding", "gzip")
        return Response(200, fields: fields, body: body)
    }

    private func gzipped() -> [UInt8]? {
        compressed.withLock { kept in
            if kept == nil { kept = text.withUTF8Buffer { Gzip.compress($0) } }
            return kept
        }
    }
}
