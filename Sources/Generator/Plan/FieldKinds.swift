/// The kinds of value that fields of OpenAPI and keywords of JSON Schema have, so that one of
/// another kind is told and never read as if it were empty.
enum FieldKinds {
    private static let kinds: [String: Set<Node.Kind>] = {
        var kinds: [String: Set<Node.Kind>] = [:]
        func expect(_ kind: Set<Node.Kind>, _ names: String...) { for name in names { kinds[name] = kind } }
        expect([.mapping], "info", "paths", "components", "responses", "content", "requestBody", "properties")
        expect([.mapping], "discriminator", "mapping")
        expect([.sequence], "servers", "security", "tags", "parameters", "allOf", "oneOf", "anyOf", "enum")
        expect([.mapping, .boolean], "schema", "items", "additionalProperties")
        expect([.boolean], "deprecated", "explode", "nullable", "readOnly", "writeOnly", "uniqueItems")
        expect([.string], "format", "propertyName", "contentEncoding", "$ref")
        expect([.string, .sequence], "type")
        return kinds
    }()

    /// Reports a field of an object whose value is of a kind that it can't be.
    ///
    /// - Parameter isSchema: `headers` and `required` mean other things in a schema.
    static func check(_ member: Member, isSchema: Bool, _ diagnostics: Diagnostics) {
        let expected: Set<Node.Kind>?
        switch member.name {
        case "required": expected = isSchema ? [.sequence] : [.boolean]
        case "headers": expected = [.mapping]
        default: expected = kinds[member.name]
        }
        guard let expected, !expected.contains(member.value.kind) else { return }
        let names = expected.map(name).sorted().joined(separator: " or ")
        diagnostics.error(member.value, "`\(member.name)` must be \(names)")
    }

    private static func name(_ kind: Node.Kind) -> String {
        switch kind {
        case .mapping: "an object"
        case .sequence: "a list"
        case .string: "a text"
        case .integer, .number: "a number"
        case .boolean: "true or false"
        case .null: "null"
        }
    }
}
