extension HeaderFields {
    /// `Content-Type: application/json`, alone.
    public static let json: HeaderFields = ["Content-Type": "application/json"]
}

extension Response {
    /// A response with content of this media type, which a header section that names it already
    /// need not be given again.
    public init(_ status: Status, fields: HeaderFields, contentType: String, body: [UInt8]) {
        var fields = fields
        fields.append("Content-Type", contentType)
        self.init(status, fields: fields, body: body)
    }

    /// A response with a JSON text. Throws when it holds a number that JSON does not have.
    public init(_ status: Status, fields: HeaderFields, contentType: String, json: consuming JSONWriter)
        throws
    {
        let text = try json.text()
        var fields = fields
        if !fields.bytes.starts(with: HeaderFields.json.bytes) { fields.append("Content-Type", contentType) }
        self.init(status, fields: fields, body: text)
    }
}

extension JSONWriter {
    /// The text that was written. Throws when it holds a number that JSON does not have.
    public consuming func text() throws -> [UInt8] {
        if unencodable { throw UnencodableNumber() }
        return finish()
    }
}

/// A handler's answer holds a NaN or an infinity, which JSON can't express.
public struct UnencodableNumber: Error, CustomStringConvertible {
    /// What the log says.
    public var description: String { "the answer holds a number that is not finite" }
}

/// A handler chose a status outside of the range that the contract gives.
public struct StatusOutOfRange: Error, CustomStringConvertible {
    /// The code that the handler chose.
    public var code: Int
    /// The codes that the contract allows.
    public var range: ClosedRange<Int>
    /// What the log says.
    public var description: String {
        "the status \(code) is not from \(range.lowerBound) to \(range.upperBound)"
    }
}

extension Status {
    /// A status that a handler chose. Throws when it is outside of the contract's range.
    public init(_ code: Int, in range: ClosedRange<Int>) throws {
        guard range.contains(code), let rawValue = UInt16(exactly: code) else {
            throw StatusOutOfRange(code: code, range: range)
        }
        self.init(rawValue: rawValue)
    }
}
