/// A response: status, fields and the content.
///
/// `Content-Length`, `Transfer-Encoding`, `Date` and `Connection` belong to the connection; the HTTP layer adds them.
public struct Response: Sendable, Hashable {
    /// The status code.
    public var status: Status
    /// The header section, without what the connection adds.
    public var fields: HeaderFields
    /// The content.
    public var content: Content

    /// What is sent behind the header section.
    public enum Content: Sendable, Hashable {
        /// Octets, perhaps none.
        case bytes([UInt8])
        /// A part of a file, which is read while it is sent.
        case file(FileRegion)
        /// Octets that are produced while they are sent.
        case stream(ResponseStream)
    }

    /// A response with the whole content.
    public init(_ status: Status, fields: HeaderFields = HeaderFields(), body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        content = .bytes(body)
    }

    /// A response whose content is a part of a file.
    public init(_ status: Status, fields: HeaderFields = HeaderFields(), file: FileRegion) {
        self.status = status
        self.fields = fields
        content = .file(file)
    }

    /// A response whose content is produced while it is sent.
    public init(_ status: Status, fields: HeaderFields = HeaderFields(), stream: ResponseStream) {
        self.status = status
        self.fields = fields
        content = .stream(stream)
    }

    /// A response with text content.
    public init(
        _ status: Status, fields: HeaderFields = HeaderFields(), text: String,
        contentType: String = "text/plain; charset=utf-8"
    ) {
        self.init(status, fields: fields, contentType: contentType, body: Array(text.utf8))
    }

    /// The octets of the content; none where it is a file or a stream.
    public var body: [UInt8] {
        get { if case .bytes(let bytes) = content { bytes } else { [] } }
        set { content = .bytes(newValue) }
    }
}

/// A part of a file. Whoever makes it knows that the file is there and is that long; a response whose file has
/// become shorter is cut off.
public struct FileRegion: Sendable, Hashable {
    /// The file's path.
    public var path: String
    /// Where the part begins.
    public var offset: Int
    /// Octets of the part.
    public var length: Int

    /// A part of the file at a path.
    public init(path: String, offset: Int = 0, length: Int) {
        self.path = path
        self.offset = offset
        self.length = length
    }
}
