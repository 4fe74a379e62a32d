/// Writes a form of type `application/x-www-form-urlencoded` (WHATWG URL section 5.2).
public struct URLEncodedWriter: Sendable {
    /// The form so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty form.
    public init() {}

    /// Adds a field. Members of objects and elements of arrays have their brackets in the name:
    /// `address[city]`, `items[0][name]`, `tags[]`.
    public mutating func field(_ name: String, _ text: String) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
        append(name)
        bytes.append(UInt8(ascii: "="))
        append(text)
    }

    /// Adds one field of the same name for each text.
    public mutating func field(_ name: String, _ texts: [String]) {
        for text in texts { field(name, text) }
    }

    /// The form of an object that `write` writes as JSON: nested members and elements have brackets.
    public static func form(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        write(&json)
        var writer = URLEncodedWriter()
        if let value = try? JSONValue(parsing: json.finish()) { writer.fields("", value) }
        return writer.bytes
    }

    private mutating func fields(_ name: String, _ value: JSONValue) {
        switch value {
        case .object(let members):
            for (key, member) in members.sorted(by: { $0.key < $1.key }) {
                fields(name.isEmpty ? key : "\(name)[\(key)]", member)
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() { fields("\(name)[\(index)]", element) }
        case .string(let text): field(name, text)
        case .null: break
        default: field(name, String(decoding: value.encoded, as: UTF8.self))
        }
    }

    private mutating func append(_ text: String) {
        for byte in text.utf8 {
            if ASCII.isAlphanumeric(byte) || "*-._".utf8.contains(byte) {
                bytes.append(byte)
            } else if byte == 0x20 {
                bytes.append(UInt8(ascii: "+"))
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(Hexadecimal.upperDigit(byte >> 4))
                bytes.append(Hexadecimal.upperDigit(byte & 0x0F))
            }
        }
    }
}
