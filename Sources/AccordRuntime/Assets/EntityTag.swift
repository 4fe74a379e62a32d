/// Entity tags (RFC 9110 section 8.8.3): opaque names of one representation.
enum EntityTag {
    /// A name for content: 16 hexadecimal digits of its FNV-1a hash.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }

    /// The tag as a field value. Two codings of one text are two representations.
    static func quoted(_ name: String, _ coding: ContentCoding) -> String {
        coding == .gzip ? "\"\(name)-gzip\"" : "\"\(name)\""
    }

    /// Whether `If-None-Match` names the tag, by weak comparison (RFC 9110 section 13.1.2).
    static func matches(_ tag: String, _ fields: HeaderFields) -> Bool {
        fields.values("If-None-Match").contains { value in
            ASCII.trimmed(value) == "*"
                || value.split(separator: ",").contains { candidate in
                    let candidate = ASCII.trimmed(String(candidate))
                    return candidate == tag || candidate == "W/" + tag
                }
        }
    }
}

extension HeaderFields {
    /// What every answer about a representation carries, 304 too (RFC 9110 section 15.4.5).
    static func validator(_ tag: String) -> HeaderFields {
        [
            "ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding",
            "X-Content-Type-Options": "nosniff",
        ]
    }
}
