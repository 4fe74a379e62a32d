/// Percent-encoding (RFC 3986 section 2.1).
public enum PercentCoding {
    /// The text that an encoded part of a path says; nil when an escape is malformed, the octets are not
    /// UTF-8, or one of them is NUL.
    public static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let text = decode(bytes, plusIsSpace: false) else { return nil }
        return text.utf8.contains(0) ? nil : text
    }

    /// The text as one segment of a path: all but unreserved characters is escaped (RFC 3986 section 2.3).
    public static func encode(pathSegment text: String) -> String { encode(text) }

    /// The text as a name or value of a query: all but unreserved characters is escaped.
    public static func encode(queryValue text: String) -> String { encode(text) }

    /// The text of a query's or form's name or value, in which a plus sign may be a space; nil when it is
    /// malformed or not UTF-8.
    static func decode(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool) -> String? {
        var isValid = true
        let text = bytes.withUnsafeBufferPointer { source in
            String(unsafeUninitializedCapacity: source.count) { text in
                let length = decode(source, plusIsSpace: plusIsSpace, to: text)
                isValid =
                    length.map { UTF8Sequence.isValid(UnsafeBufferPointer(rebasing: text[..<$0])) } ?? false
                return isValid ? length ?? 0 : 0
            }
        }
        return isValid ? text : nil
    }

    /// Writes the octets, which are never more than the encoded ones, and says how many; nil when an escape
    /// is malformed.
    private static func decode(
        _ source: UnsafeBufferPointer<UInt8>, plusIsSpace: Bool, to text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        var length = 0
        var index = 0
        while index < source.count {
            var byte = source[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < source.count, let high = Hexadecimal.value(of: source[index + 1]),
                    let low = Hexadecimal.value(of: source[index + 2])
                else { return nil }
                byte = high << 4 | low
                index += 2
            } else if plusIsSpace, byte == UInt8(ascii: "+") {
                byte = 0x20
            }
            text[length] = byte
            length += 1
            index += 1
        }
        return length
    }

    private static func encode(_ text: String) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if ASCII.isAlphanumeric(byte) || "-._~".utf8.contains(byte) {
                encoded.append(byte)
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(Hexadecimal.upperDigit(byte >> 4))
                encoded.append(Hexadecimal.upperDigit(byte & 0x0F))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
