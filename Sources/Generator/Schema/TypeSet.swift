/// The types that a JSON value may have (JSON Schema validation section 6.1.1).
///
/// A number that is no integer is a type of its own here, so that sets can be intersected: `integer` and
/// `number` have the integers in common.
struct TypeSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    static let null = TypeSet(rawValue: 1)
    static let boolean = TypeSet(rawValue: 2)
    static let integer = TypeSet(rawValue: 4)
    static let fraction = TypeSet(rawValue: 8)
    static let string = TypeSet(rawValue: 16)
    static let array = TypeSet(rawValue: 32)
    static let object = TypeSet(rawValue: 64)

    static let number: TypeSet = [.integer, .fraction]
    static let all = TypeSet(rawValue: 127)
    static let scalars: TypeSet = [.boolean, .integer, .fraction, .string]

    /// The names that `type` can have, and what they mean.
    static let named: KeyValuePairs<String, TypeSet> = [
        "null": .null, "boolean": .boolean, "integer": .integer, "number": .number, "string": .string,
        "array": .array, "object": .object,
    ]

    /// What a name that stands under `type` means; nil for another name.
    init?(name: String) {
        guard let found = Self.named.first(where: { $0.key == name }) else { return nil }
        self = found.value
    }

    /// The type of a value that a contract writes out.
    init(of node: Node) {
        self =
            switch node.kind {
            case .mapping: .object
            case .sequence: .array
            case .string: .string
            case .integer: .integer
            case .number: node.decimal?.isInteger == true ? .integer : .fraction
            case .boolean: .boolean
            case .null: .null
            }
    }

    /// The types one by one, a number as one, in the order in which a union asks for them.
    var separate: [TypeSet] {
        [TypeSet.null, .boolean, .number, .string, .array, .object].compactMap { type in
            let part = intersection(type)
            return part.isEmpty ? nil : part
        }
    }

    /// `string`, or `string or null`.
    var description: String {
        var names: [String] = []
        for (name, type) in Self.named where isSuperset(of: type) {
            if name == "integer", isSuperset(of: .number) { continue }
            names.append(name)
        }
        return names.joined(separator: " or ")
    }
}
