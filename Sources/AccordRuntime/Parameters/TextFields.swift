/// Named texts in the order in which they came: those of a query, of a form in either encoding, of a
/// `Cookie` field, or the members of an object that one of these holds.
public struct TextFields: Sendable {
    /// How many fields a query, form or cookie may have.
    public static let maximumCount = 1000

    /// A field with a name.
    struct Field: Sendable {
        var name: String
        var content: Content
    }

    /// What a field holds.
    enum Content: Sendable {
        /// A text that was sent as it is.
        case text(String)
        /// A text, and the octets with escapes that it was sent as.
        case escaped(String, ArraySlice<UInt8>, plusIsSpace: Bool)
        /// A part of a multipart form.
        indirect case part(FormPart)
    }

    private(set) var fields: [Field] = []
    /// Whether brackets in a name say which member of a value a field is: in forms, and inside of objects.
    let isStructured: Bool

    init(isStructured: Bool = false) { self.isStructured = isStructured }

    /// The text of the first field of this name; nil when there is none, or it isn't UTF-8.
    public func first(_ name: StaticString) -> String? { field(name).flatMap(Self.text) }

    /// The texts of all fields of this name, in order.
    public func all(_ name: StaticString) -> [String] {
        fields.lazy.filter { Self.matches($0, name) }.compactMap(Self.text)
    }

    /// The text of the first field of a name that only the request knows.
    public func first(named name: String) -> String? {
        fields.first { isSameText($0.name, name) }.flatMap(Self.text)
    }

    /// The octets of the first field of this name; those of its UTF-8 when it came as text.
    public func bytes(_ name: StaticString) -> [UInt8]? { field(name).map(Self.octets) }

    /// The octets of all fields of this name, in order.
    public func allBytes(_ name: StaticString) -> [[UInt8]] {
        fields.lazy.filter { Self.matches($0, name) }.map(Self.octets)
    }

    /// The file name that a part of a multipart form came with.
    public func filename(_ name: StaticString) -> String? { field(name).flatMap(Self.part)?.filename }

    /// The media type that a part of a multipart form came with.
    public func contentType(_ name: StaticString) -> String? { field(name).flatMap(Self.part)?.contentType }

    /// Whether there is more than one field of this name.
    public func repeated(_ name: StaticString) -> Bool {
        guard let first = fields.firstIndex(where: { Self.matches($0, name) }) else { return false }
        return fields[(first + 1)...].contains { Self.matches($0, name) }
    }

    /// Whether there is a field of this name, or in a form one for a member of it.
    public func contains(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { name in
            fields.contains { field in
                switch FieldName(field.name, inside: name) {
                case .value: true
                case .member: isStructured
                case .other: false
                }
            }
        }
    }

    /// Whether there is no field.
    public var isEmpty: Bool { fields.isEmpty }

    /// Adds a field. False when there are too many already.
    mutating func append(_ field: Field) -> Bool {
        guard fields.count < Self.maximumCount else { return false }
        fields.append(field)
        return true
    }

    private func field(_ name: StaticString) -> Field? { fields.first { Self.matches($0, name) } }

    private static func matches(_ field: Field, _ name: StaticString) -> Bool { isSameText(field.name, name) }

    static func text(_ field: Field) -> String? {
        switch field.content {
        case .text(let text), .escaped(let text, _, _): text
        case .part(let part): part.text
        }
    }

    static func octets(_ field: Field) -> [UInt8] {
        switch field.content {
        case .text(let text), .escaped(let text, _, _): Array(text.utf8)
        case .part(let part): part.bytes
        }
    }

    static func part(_ field: Field) -> FormPart? {
        if case .part(let part) = field.content { part } else { nil }
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
