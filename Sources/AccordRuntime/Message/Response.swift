/// A response: status, fields and the whole content.
///
/// `Content-Length`, `Date` and `Connection` belong to the connection; the HTTP layer adds them.
public struct Response: Sendable, Hashable {
    public var status: Status
    public var fields: HeaderFields
    public var body: [UInt8]

    public init(_ status: Status, fields: HeaderFields = HeaderFields(), body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// A response with text content.
    public init(_ status: Status, text: String, contentType: String = "text/plain; charset=utf-8") {
        self.init(status, fields: ["Content-Type": contentType], body: Array(text.utf8))
    }
}
