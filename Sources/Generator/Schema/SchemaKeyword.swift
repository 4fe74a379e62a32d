/// A keyword of Schema Objects: what it takes, and what the generator does with it.
struct SchemaKeyword: Sendable {
    enum Treatment: Sendable {
        /// It decides which values are valid.
        case rule
        /// It says nothing about which values are valid, and is used in Swift or in the documentation.
        case annotation
        /// It can't be honoured; whatever needs it is refused.
        case refused
    }

    let kinds: Set<Node.Kind>
    var treatment = Treatment.rule
    /// The types of value that it judges; others pass.
    var types = TypeSet.all
    /// Whether OpenAPI 3.0 has it.
    var isIn30 = true

    static let all: [String: SchemaKeyword] = {
        let schema: Set<Node.Kind> = [.mapping, .boolean]
        let count: Set<Node.Kind> = [.integer, .number]
        let anything: Set<Node.Kind> = [.mapping, .sequence, .string, .integer, .number, .boolean, .null]
        func note(_ kinds: Set<Node.Kind>, in30: Bool = true) -> SchemaKeyword {
            SchemaKeyword(kinds: kinds, treatment: .annotation, isIn30: in30)
        }
        func rule(_ kinds: Set<Node.Kind>, _ types: TypeSet = .all, in30: Bool = true) -> SchemaKeyword {
            SchemaKeyword(kinds: kinds, types: types, isIn30: in30)
        }
        return [
            // Any value.
            "type": rule([.string, .sequence]), "enum": rule([.sequence]),
            "const": rule(anything, in30: false),
            "$ref": rule([.string]), "allOf": rule([.sequence]), "anyOf": rule([.sequence]),
            "oneOf": rule([.sequence]), "not": rule(schema), "if": rule(schema, in30: false),
            "then": rule(schema, in30: false), "else": rule(schema, in30: false),
            "nullable": rule([.boolean]), "discriminator": rule([.mapping]), "format": rule([.string]),
            // Numbers.
            "minimum": rule(count, .number), "maximum": rule(count, .number),
            "exclusiveMinimum": rule([.integer, .number, .boolean], .number),
            "exclusiveMaximum": rule([.integer, .number, .boolean], .number),
            "multipleOf": rule(count, .number),
            // Strings.
            "minLength": rule(count, .string), "maxLength": rule(count, .string),
            "pattern": rule([.string], .string), "contentEncoding": note([.string], in30: false),
            "contentMediaType": note([.string], in30: false), "contentSchema": note(schema, in30: false),
            // Arrays.
            "items": rule(schema.union([.sequence]), .array),
            "prefixItems": rule([.sequence], .array, in30: false),
            "minItems": rule(count, .array), "maxItems": rule(count, .array),
            "uniqueItems": rule([.boolean], .array), "contains": rule(schema, .array, in30: false),
            "minContains": rule(count, .array, in30: false), "maxContains": rule(count, .array, in30: false),
            "unevaluatedItems": rule(schema, .array, in30: false),
            // Objects.
            "properties": rule([.mapping], .object), "required": rule([.sequence], .object),
            "additionalProperties": rule(schema, .object), "minProperties": rule(count, .object),
            "maxProperties": rule(count, .object),
            "patternProperties": rule([.mapping], .object, in30: false),
            "propertyNames": rule(schema, .object, in30: false),
            "dependentRequired": rule([.mapping], .object, in30: false),
            "dependentSchemas": rule([.mapping], .object, in30: false),
            "unevaluatedProperties": rule(schema, .object, in30: false),
            // What is said about values.
            "title": note([.string]), "description": note([.string]), "default": note(anything),
            "deprecated": note([.boolean]), "readOnly": note([.boolean]), "writeOnly": note([.boolean]),
            "example": note(anything), "examples": note(anything, in30: false),
            "externalDocs": note([.mapping]),
            "xml": note([.mapping]), "$comment": note([.string], in30: false),
            "$schema": note([.string], in30: false), "$id": note([.string], in30: false),
            "$anchor": note([.string], in30: false), "$dynamicAnchor": note([.string], in30: false),
            "$defs": note([.mapping], in30: false), "definitions": note([.mapping], in30: false),
            "$vocabulary": note([.mapping], in30: false),
            // What follows a path that only a request knows.
            "$dynamicRef": rule([.string], in30: false),
            "$recursiveRef": SchemaKeyword(kinds: [.string], treatment: .refused, isIn30: false),
            "$recursiveAnchor": SchemaKeyword(kinds: [.boolean], treatment: .refused, isIn30: false),
            // Of earlier drafts; they are read as what replaced them.
            "dependencies": rule([.mapping], .object, in30: false),
            "additionalItems": rule(schema, .array, in30: false),
        ]
    }()

    /// The names of all keywords, for suggestions.
    static let names = Array(all.keys)

    /// What the kinds are called in messages: `true or false or an object`.
    static func text(_ kinds: Set<Node.Kind>) -> String {
        Set(kinds.map(\.description)).sorted().joined(separator: " or ")
    }
}

extension Node.Kind {
    /// What a value of the kind is called in messages.
    var description: String {
        switch self {
        case .mapping: "an object"
        case .sequence: "a list"
        case .string: "a text"
        case .integer, .number: "a number"
        case .boolean: "true or false"
        case .null: "null"
        }
    }
}
