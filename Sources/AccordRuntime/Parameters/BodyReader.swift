/// Decodes the content of a request by its media type, noting faults beside those of the
/// parameters.
public enum BodyReader {
    /// JSON content. A text that is not JSON is one fault of the whole body.
    @inlinable
    public static func json<Value>(
        _ content: [UInt8], _ faults: inout Faults, _ read: (inout JSONReader) -> Value?
    ) -> Value? {
        let (value, found, syntaxError) = JSONReader.read(content, read)
        faults.append(contentsOf: found)
        if let syntaxError { faults.add(keyword: "syntax", message: "is not JSON: \(syntaxError)") }
        return value
    }

    /// A form of type `application/x-www-form-urlencoded`. What looks like JSON is one fault: curl and others
    /// send this type when they are not told another.
    public static func urlencoded<Value>(
        _ content: [UInt8], _ faults: inout Faults, _ read: (TextFields, inout Faults) -> Value?
    ) -> Value? {
        if let first = content.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            faults.add(
                keyword: "encoding", message: "looks like JSON: send it with Content-Type: application/json")
            return nil
        }
        return read(.urlencoded(content, &faults), &faults)
    }

    /// A multipart form (RFC 7578).
    public static func multipart<Value>(
        _ content: [UInt8], _ request: Request, _ faults: inout Faults,
        _ read: (TextFields, inout Faults) -> Value?
    ) -> Value? {
        let contentType = request.fields["Content-Type"] ?? ""
        guard let form = TextFields.multipart(content, contentType: contentType, &faults) else { return nil }
        return read(form, &faults)
    }

    /// Text content in UTF-8.
    public static func text<Value>(
        _ content: [UInt8], _ faults: inout Faults, _ read: (String, inout Faults) -> Value?
    ) -> Value? {
        if let text = String(validating: content, as: UTF8.self) { return read(text, &faults) }
        faults.add(keyword: "encoding", message: "is not UTF-8")
        return nil
    }
}
