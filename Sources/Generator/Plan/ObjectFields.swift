/// The fixed fields of the objects of OpenAPI 3.0 and 3.1, so that a misspelt or unsupported one
/// is told and never dropped.
struct ObjectFields {
    let name: String
    let fields: Set<String>
    /// Fields of the standard that mean something which would be lost.
    var unsupported: Set<String> = []

    private var article: String { ("AEIOU".contains(name.prefix(1)) ? "an " : "a ") + name }

    static let document = ObjectFields(
        name: "OpenAPI Object",
        fields: [
            "openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs",
            "jsonSchemaDialect",
        ], unsupported: ["webhooks"])
    static let components = ObjectFields(
        name: "Components Object",
        fields: [
            "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes",
            "links", "callbacks", "pathItems",
        ])
    static let pathItem = ObjectFields(
        name: "Path Item Object",
        fields: Set(OperationPlanner.methods + ["summary", "description", "parameters"]),
        unsupported: ["$ref", "servers"])
    static let operation = ObjectFields(
        name: "Operation Object",
        fields: [
            "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody",
            "responses", "deprecated", "security",
        ], unsupported: ["callbacks", "servers"])
    static let parameter = ObjectFields(
        name: "Parameter Object",
        fields: [
            "name", "in", "description", "required", "deprecated", "style", "explode", "schema", "example",
            "examples", "summary",
        ], unsupported: ["content", "allowReserved", "allowEmptyValue"])
    static let requestBody = ObjectFields(
        name: "Request Body Object", fields: ["description", "content", "required", "summary"])
    static let mediaType = ObjectFields(
        name: "Media Type Object", fields: ["schema", "example", "examples"], unsupported: ["encoding"])
    static let response = ObjectFields(
        name: "Response Object", fields: ["description", "headers", "content", "links", "summary"])
    static let header = ObjectFields(
        name: "Header Object",
        fields: [
            "description", "required", "deprecated", "style", "explode", "schema", "example", "examples",
        ],
        unsupported: ["content"])
    static let securityScheme = ObjectFields(
        name: "Security Scheme Object",
        fields: [
            "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl",
        ])

    /// Reports the fields of one object that are refused, or that nobody knows.
    static func check(_ node: Node, _ object: ObjectFields, _ diagnostics: Diagnostics) {
        if node.kind != .mapping { diagnostics.error(node, "\(object.article) must be an object") }
        for member in node.members {
            // The fields of a Components Object are maps, whatever their names mean elsewhere.
            if object.name != components.name { FieldKinds.check(member, isSchema: false, diagnostics) }
        }
        for member in node.members where !member.name.hasPrefix("x-") && !object.fields.contains(member.name)
        {
            if object.unsupported.contains(member.name) {
                diagnostics.error(
                    member.namePosition, "`\(member.name)` of \(object.article) is not supported yet")
            } else {
                diagnostics.error(
                    member.namePosition, "\(object.article) has no field `\(member.name)`",
                    hint: Similarity.hint(member.name, among: object.fields)
                        ?? "extensions begin with `x-`")
            }
        }
    }
}
