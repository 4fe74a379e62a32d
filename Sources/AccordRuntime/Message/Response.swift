/// A response: status, fields and the content, whole or as a stream.
///
/// `Content-Length`, `Transfer-Encoding`, `Date` and `Connection` belong to the connection; the HTTP layer adds them.
public struct Response: Sendable, Hashable {
    /// The status code.
    public var status: Status
    /// The header section, without what the connection adds.
    public var fields: HeaderFields
    /// The content; empty when there is none, or when it is streamed.
    public var body: [UInt8]
    /// Content that is produced while it is sent, in place of `body`.
    public var stream: ResponseStream?

    /// A response with the whole content.
    public init(_ status: Status, fields: HeaderFields = HeaderFields(), body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// A response whose content is produced while it is sent.
    public init(_ status: Status, fields: HeaderFields = HeaderFields(), stream: ResponseStream) {
        self.init(status, fields: fields)
        self.stream = stream
    }

    /// A response with text content.
    public init(_ status: Status, text: String, contentType: String = "text/plain; charset=utf-8") {
        self.init(status, fields: ["Content-Type": contentType], body: Array(text.utf8))
    }
}
