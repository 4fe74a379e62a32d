/// What a value of a contract is, as far as one has to know for telling references from data.
indirect enum ObjectKind: Hashable, Sendable {
    case document, components, pathItem, operation, parameter, header, requestBody, response, mediaType
    case encoding, schema, example, link, callback, securityScheme, discriminator
    case map(ObjectKind)
    case list(ObjectKind)
    /// The text of a discriminator's mapping, which names a schema or refers to one.
    case schemaName
    /// Anything else: what looks like a reference there is none.
    case data

    /// What a member of a mapping of this kind is.
    func member(_ name: String) -> ObjectKind {
        switch self {
        case .map(let kind): return kind
        case .callback: return name.hasPrefix("x-") ? .data : .pathItem
        case .discriminator: return name == "mapping" ? .map(.schemaName) : .data
        case .pathItem where OpenAPIObject.methods.contains(name): return .operation
        default: return Self.members[self]?[name] ?? .data
        }
    }

    /// What an item of a list of this kind is.
    var item: ObjectKind {
        switch self {
        case .list(let kind): kind
        // The list of schemas that `items` could be before 2020-12.
        case .schema: .schema
        default: .data
        }
    }

    /// The section of the components where an object of this kind can be kept and referred to.
    ///
    /// A path item has one only since 3.1, and few tools know it.
    var section: String? {
        switch self {
        case .schema: "schemas"
        case .parameter: "parameters"
        case .header: "headers"
        case .requestBody: "requestBodies"
        case .response: "responses"
        case .example: "examples"
        case .link: "links"
        case .callback: "callbacks"
        case .securityScheme: "securitySchemes"
        default: nil
        }
    }

    private static let members: [ObjectKind: [String: ObjectKind]] = [
        .document: [
            "paths": .map(.pathItem), "webhooks": .map(.pathItem), "components": .components,
        ],
        .components: [
            "schemas": .map(.schema), "parameters": .map(.parameter), "headers": .map(.header),
            "requestBodies": .map(.requestBody), "responses": .map(.response), "examples": .map(.example),
            "links": .map(.link), "callbacks": .map(.callback), "securitySchemes": .map(.securityScheme),
            "pathItems": .map(.pathItem),
        ],
        .pathItem: ["parameters": .list(.parameter), "additionalOperations": .map(.operation)],
        .operation: [
            "parameters": .list(.parameter), "requestBody": .requestBody, "responses": .map(.response),
            "callbacks": .map(.callback),
        ],
        .parameter: ["schema": .schema, "content": .map(.mediaType), "examples": .map(.example)],
        .header: ["schema": .schema, "content": .map(.mediaType), "examples": .map(.example)],
        .requestBody: ["content": .map(.mediaType)],
        .response: ["headers": .map(.header), "content": .map(.mediaType), "links": .map(.link)],
        .mediaType: [
            "schema": .schema, "examples": .map(.example), "encoding": .map(.encoding),
        ],
        .encoding: ["headers": .map(.header)],
        .schema: schemaMembers,
    ]

    private static let schemaMembers: [String: ObjectKind] = {
        var kinds: [String: ObjectKind] = ["discriminator": .discriminator]
        for name in ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"] {
            kinds[name] = .map(.schema)
        }
        for name in ["allOf", "anyOf", "oneOf", "prefixItems"] { kinds[name] = .list(.schema) }
        for name in [
            "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
            "unevaluatedItems", "unevaluatedProperties", "additionalItems", "contentSchema",
        ] { kinds[name] = .schema }
        return kinds
    }()
}
