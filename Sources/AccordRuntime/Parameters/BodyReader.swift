/// Decodes the content of a request by its media type, noting faults beside those of the
/// parameters.
public enum BodyReader {
    /// JSON content. A text that is not JSON is one fault of the whole body.
    @inlinable
    public static func json<Value>(
        _ bytes: [UInt8], _ faults: inout Faults, _ read: (inout JSONReader) -> Value?
    ) -> Value? {
        let result = JSONReader.read(bytes, read)
        faults.merge(result.faults)
        if let error = result.syntaxError { faults.addBody(keyword: "syntax", message: "is not JSON: \(error)") }
        return result.value
    }

    /// Text content in UTF-8.
    public static func text(_ bytes: [UInt8], _ faults: inout Faults) -> String? {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        faults.addBody(keyword: "encoding", message: "is not UTF-8")
        return nil
    }
}

extension Faults {
    /// Adds a fault of the body as a whole.
    public mutating func addBody(keyword: StaticString, message: String) {
        append(Fault(.body, "", keyword: keyword.description, message: message))
    }

    /// The body is required and absent.
    public mutating func missingBody() { addBody(keyword: "required", message: "is required") }
}
