/// Forms of type `multipart/form-data` (RFC 7578).
extension TextFields {
    /// The parts of a form, whose boundary is in the media type. Nil, with a fault about the whole body
    /// (keyword `encoding`), when the form is malformed.
    ///
    /// A part without a file name whose media type is absent or a text's must be UTF-8, else it is a fault.
    public static func multipart(_ bytes: [UInt8], contentType: String, _ faults: inout Faults) -> TextFields?
    {
        do {
            var reader = try MultipartReader(bytes, contentType: contentType)
            var fields = TextFields(isStructured: true)
            while let part = try reader.nextPart() {
                if part.isText, part.content.text == nil {
                    faults.add(.body, field: part.name, keyword: "encoding", message: "must be UTF-8")
                    continue
                }
                guard fields.append(Field(name: part.name, content: .part(part.content))) else {
                    faults.tooManyFields(.body)
                    return nil
                }
            }
            return fields
        } catch {
            faults.add(
                .body, named: "", keyword: "encoding", message: "is not multipart/form-data: \(error.reason)")
            return nil
        }
    }
}
