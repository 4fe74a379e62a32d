/// Several parts of a representation as one content (`multipart/byteranges`, RFC 9110 section 14.6).
struct MultipartByteRanges {
    /// Random, so that it isn't in any part.
    private let boundary = UniqueIdentifier.random().contractText
    private(set) var bytes: [UInt8] = []

    /// The media type, with the boundary.
    var contentType: String { "multipart/byteranges; boundary=\(boundary)" }

    /// Adds some octets of a representation.
    mutating func append(_ part: [UInt8], _ range: Range<Int>, of representation: Representation) {
        let fields: HeaderFields = [
            "Content-Type": representation.contentType,
            "Content-Range": representation.contentRange(range),
        ]
        bytes += Array("\(bytes.isEmpty ? "" : "\r\n")--\(boundary)\r\n".utf8)
        bytes += fields.bytes
        bytes += [13, 10]
        bytes += part
    }

    /// Ends the last part.
    mutating func end() { bytes += Array("\r\n--\(boundary)--\r\n".utf8) }
}
