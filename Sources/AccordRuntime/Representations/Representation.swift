/// One representation of a resource that is only read (RFC 9110 section 3.2): what it is, and where its octets
/// come from.
struct Representation: Sendable {
    let contentType: String
    let coding: ContentCoding
    let validators: Validators
    /// How many octets it has, coded.
    let length: Int
    /// Some of these octets; nil when they can't be read, or are no longer those of this version.
    let read: @Sendable (Range<Int>) -> [UInt8]?
}

extension Representation {
    /// What is sent for a request whose conditions hold (section 14.2).
    func selection(for request: Request) -> ByteRanges.Selection {
        guard request.method == .get, let value = request.fields.combined("Range"),
            let ranges = ByteRanges(value), validators.allowsPart(request.fields)
        else { return .whole }
        let selection = ranges.selection(of: length)
        // No field could say whether each part is coded or all of them together.
        if coding != .identity, case .parts(let parts) = selection, parts.count > 1 { return .whole }
        return selection
    }

    /// 200 with all octets; nil when they can't be read.
    func whole() -> Response? {
        guard let body = read(0..<length) else { return nil }
        var fields = validatorFields
        fields.append("Content-Type", contentType)
        fields.append(contentsOf: contentFields)
        return Response(200, fields: fields, body: body)
    }

    /// 206 with some octets, several parts as `multipart/byteranges` (section 15.3.7); nil when they can't be
    /// read.
    ///
    /// - Parameter isKnown: whether the client has the other fields from an earlier answer.
    func partial(_ ranges: [Range<Int>], isKnown: Bool) -> Response? {
        var fields = validatorFields
        if !isKnown { fields.append(contentsOf: contentFields) }
        if ranges.count == 1, let range = ranges.first {
            guard let body = read(range) else { return nil }
            if !isKnown { fields.append("Content-Type", contentType) }
            fields.append("Content-Range", contentRange(range))
            return Response(206, fields: fields, body: body)
        }
        var multipart = MultipartByteRanges()
        for range in ranges {
            guard let part = read(range) else { return nil }
            multipart.append(part, range, of: self)
        }
        multipart.end()
        fields.append("Content-Type", multipart.contentType)
        return Response(206, fields: fields, body: multipart.bytes)
    }

    /// A value of `Content-Range`: where octets are, or for nil only how many there are (section 14.4).
    func contentRange(_ range: Range<Int>?) -> String {
        guard let range else { return "bytes */\(length)" }
        return "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
    }

    /// What every answer about it carries, 304 too (section 15.4.5).
    var validatorFields: HeaderFields {
        [
            "ETag": validators.entityTag.text, "Cache-Control": "no-cache", "Vary": "Accept-Encoding",
            "X-Content-Type-Options": "nosniff",
        ]
    }

    /// What a client that doesn't have it is told beside its type.
    private var contentFields: HeaderFields {
        var fields: HeaderFields = ["Accept-Ranges": "bytes"]
        if coding == .gzip { fields.append("Content-Encoding", "gzip") }
        if let lastModified = validators.lastModified {
            fields.append("Last-Modified", lastModified.httpDate)
        }
        return fields
    }
}
