/// Named texts in the order in which they came: those of a query, of a form in either encoding, or of a
/// `Cookie` field.
public struct TextFields: Sendable {
    /// How many fields a query, form or cookie may have.
    public static let maximumCount = 1000

    /// A field with a name.
    struct Field: Sendable {
        var name: String
        var content: Content
        var filename: String?
        var contentType: String?
    }

    /// What a field holds.
    enum Content: Sendable {
        case text(String)
        /// The octets of a part, as a slice of the whole form.
        case octets(ArraySlice<UInt8>)
    }

    private(set) var fields: [Field] = []

    init() {}

    /// The text of the first field of this name; nil when there is none, or it isn't UTF-8.
    public func first(_ name: StaticString) -> String? {
        fields.first { Self.matches($0, name) }.flatMap(Self.text)
    }

    /// The texts of all fields of this name, in order.
    public func all(_ name: StaticString) -> [String] {
        fields.lazy.filter { Self.matches($0, name) }.compactMap(Self.text)
    }

    /// The text of the first field of a name that only the request knows.
    public func first(named name: String) -> String? {
        fields.first { isSameText($0.name, name) }.flatMap(Self.text)
    }

    /// The octets of the first field of this name; those of its UTF-8 when it came as text.
    public func bytes(_ name: StaticString) -> [UInt8]? {
        fields.first { Self.matches($0, name) }.map(Self.octets)
    }

    /// The octets of all fields of this name, in order.
    public func allBytes(_ name: StaticString) -> [[UInt8]] {
        fields.lazy.filter { Self.matches($0, name) }.map(Self.octets)
    }

    /// The file name that a part of a multipart form came with.
    public func filename(_ name: StaticString) -> String? {
        fields.first { Self.matches($0, name) }?.filename
    }

    /// The media type that a part of a multipart form came with.
    public func contentType(_ name: StaticString) -> String? {
        fields.first { Self.matches($0, name) }?.contentType
    }

    /// All names, each once, in the order in which they came first.
    public var names: [String] {
        var seen: Set<[UInt8]> = []
        return fields.compactMap { seen.insert(Array($0.name.utf8)).inserted ? $0.name : nil }
    }

    /// Whether there is more than one field of this name.
    public func repeated(_ name: StaticString) -> Bool {
        guard let first = fields.firstIndex(where: { Self.matches($0, name) }) else { return false }
        return fields[(first + 1)...].contains { Self.matches($0, name) }
    }

    /// Whether there is a field of this name.
    public func contains(_ name: StaticString) -> Bool { fields.contains { Self.matches($0, name) } }

    /// Adds a field. False when there are too many already.
    mutating func append(_ field: Field) -> Bool {
        guard fields.count < Self.maximumCount else { return false }
        fields.append(field)
        return true
    }

    private static func matches(_ field: Field, _ name: StaticString) -> Bool { isSameText(field.name, name) }

    private static func text(_ field: Field) -> String? {
        switch field.content {
        case .text(let text): text
        case .octets(let octets): String(validating: octets, as: UTF8.self)
        }
    }

    private static func octets(_ field: Field) -> [UInt8] {
        switch field.content {
        case .text(let text): Array(text.utf8)
        case .octets(let octets): Array(octets)
        }
    }
}

extension Faults {
    /// Records that a query, form or cookie has more fields than are read.
    mutating func tooManyFields(_ place: Fault.Place) {
        add(
            place, named: "", keyword: "maxProperties",
            message: "must have at most \(TextFields.maximumCount) fields")
    }
}
