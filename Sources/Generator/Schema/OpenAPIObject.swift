/// An Object of the OpenAPI Specification: its fields, and what each holds.
struct OpenAPIObject: Sendable {
    let name: String
    let fields: [String: Field]
    var required: Set<String> = []

    struct Field: Sendable {
        let content: Content
    }

    /// What a field holds.
    indirect enum Content: Hashable, Sendable {
        case text, boolean, integer, anything
        case schema
        case object(Kind)
        /// The Object, or a Reference Object in its place.
        case reference(Kind)
        case list(Content)
        case map(Content)
    }

    /// The Objects, by their sections.
    enum Kind: String, Sendable, CaseIterable {
        case document, info, contact, license, server, serverVariable, components, paths, pathItem, operation
        case externalDocumentation, parameter, requestBody, mediaType, encoding, responses, response, callback
        case example, link, header, tag, securityScheme, flows, flow
    }

    private init(
        _ name: String, required: Set<String> = [], _ fields: [String: Content]
    ) {
        self.name = name
        self.required = required
        self.fields = fields.mapValues { Field(content: $0) }
    }

    /// `an Operation Object`.
    var article: String { ("AEIOU".contains(name.prefix(1)) ? "an " : "a ") + name }

    /// The Objects whose fields have names of the contract's own.
    static let patterned: [Kind: String] = [
        .paths: "a Paths Object", .responses: "a Responses Object", .callback: "a Callback Object",
    ]

    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    /// All Objects that have fixed fields (OpenAPI 3.0, 3.1 and 3.2, section 4).
    static let all: [Kind: OpenAPIObject] = [
        .document: OpenAPIObject(
            "OpenAPI Object", required: ["openapi", "info"],
            [
                "openapi": .text, "info": .object(.info), "servers": .list(.object(.server)),
                "paths": .object(.paths), "components": .object(.components),
                "security": .list(.map(.list(.text))), "tags": .list(.object(.tag)),
                "externalDocs": .object(.externalDocumentation), "jsonSchemaDialect": .text,
                "webhooks": .map(.reference(.pathItem)), "$self": .text,
            ]),
        .info: OpenAPIObject(
            "Info Object", required: ["title", "version"],
            [
                "title": .text, "version": .text, "summary": .text, "description": .text,
                "termsOfService": .text,
                "contact": .object(.contact), "license": .object(.license),
            ]),
        .contact: OpenAPIObject("Contact Object", ["name": .text, "url": .text, "email": .text]),
        .license: OpenAPIObject(
            "License Object", required: ["name"], ["name": .text, "identifier": .text, "url": .text]),
        .server: OpenAPIObject(
            "Server Object", required: ["url"],
            ["url": .text, "description": .text, "name": .text, "variables": .map(.object(.serverVariable))]),
        .serverVariable: OpenAPIObject(
            "Server Variable Object", required: ["default"],
            ["enum": .list(.text), "default": .text, "description": .text]),
        .components: OpenAPIObject(
            "Components Object",
            [
                "schemas": .map(.schema), "responses": .map(.reference(.response)),
                "parameters": .map(.reference(.parameter)), "examples": .map(.reference(.example)),
                "requestBodies": .map(.reference(.requestBody)), "headers": .map(.reference(.header)),
                "securitySchemes": .map(.reference(.securityScheme)), "links": .map(.reference(.link)),
                "callbacks": .map(.reference(.callback)), "pathItems": .map(.reference(.pathItem)),
                "mediaTypes": .map(.reference(.mediaType)),
            ]),
        .pathItem: OpenAPIObject(
            "Path Item Object",
            Dictionary(uniqueKeysWithValues: methods.map { ($0, Content.object(.operation)) }).merging([
                "$ref": .text, "summary": .text, "description": .text, "servers": .list(.object(.server)),
                "parameters": .list(.reference(.parameter)),
                "additionalOperations": .map(.object(.operation)),
            ]) { first, _ in first }),
        .operation: OpenAPIObject(
            "Operation Object",
            [
                "tags": .list(.text), "summary": .text, "description": .text,
                "externalDocs": .object(.externalDocumentation), "operationId": .text,
                "parameters": .list(.reference(.parameter)), "requestBody": .reference(.requestBody),
                "responses": .object(.responses), "callbacks": .map(.reference(.callback)),
                "deprecated": .boolean,
                "security": .list(.map(.list(.text))), "servers": .list(.object(.server)),
            ]),
        .externalDocumentation: OpenAPIObject(
            "External Documentation Object", required: ["url"], ["description": .text, "url": .text]),
        .parameter: OpenAPIObject(
            "Parameter Object", required: ["name", "in"],
            [
                "name": .text, "in": .text, "description": .text, "required": .boolean,
                "deprecated": .boolean,
                "allowEmptyValue": .boolean, "style": .text, "explode": .boolean, "allowReserved": .boolean,
                "schema": .schema, "example": .anything, "examples": .map(.reference(.example)),
                "content": .map(.object(.mediaType)),
            ]),
        .requestBody: OpenAPIObject(
            "Request Body Object", required: ["content"],
            ["description": .text, "content": .map(.reference(.mediaType)), "required": .boolean]),
        .mediaType: OpenAPIObject(
            "Media Type Object",
            [
                "schema": .schema, "example": .anything, "examples": .map(.reference(.example)),
                "encoding": .map(.object(.encoding)), "itemSchema": .schema,
                "prefixEncoding": .list(.object(.encoding)), "itemEncoding": .object(.encoding),
            ]),
        .encoding: OpenAPIObject(
            "Encoding Object",
            [
                "contentType": .text, "headers": .map(.reference(.header)), "style": .text,
                "explode": .boolean,
                "allowReserved": .boolean,
            ]),
        .response: OpenAPIObject(
            "Response Object", required: ["description"],
            [
                "description": .text, "summary": .text, "headers": .map(.reference(.header)),
                "content": .map(.reference(.mediaType)), "links": .map(.reference(.link)),
            ]),
        .example: OpenAPIObject(
            "Example Object",
            [
                "summary": .text, "description": .text, "value": .anything, "externalValue": .text,
                "dataValue": .anything, "serializedValue": .text,
            ]),
        .link: OpenAPIObject(
            "Link Object",
            [
                "operationRef": .text, "operationId": .text, "parameters": .map(.anything),
                "requestBody": .anything, "description": .text, "server": .object(.server),
            ]),
        .header: OpenAPIObject(
            "Header Object",
            [
                "description": .text, "required": .boolean, "deprecated": .boolean, "style": .text,
                "explode": .boolean, "schema": .schema, "example": .anything,
                "examples": .map(.reference(.example)), "content": .map(.object(.mediaType)),
                "allowEmptyValue": .boolean, "allowReserved": .boolean,
            ]),
        .tag: OpenAPIObject(
            "Tag Object", required: ["name"],
            [
                "name": .text, "description": .text, "externalDocs": .object(.externalDocumentation),
                "summary": .text, "parent": .text, "kind": .text,
            ]),
        .securityScheme: OpenAPIObject(
            "Security Scheme Object", required: ["type"],
            [
                "type": .text, "description": .text, "name": .text, "in": .text, "scheme": .text,
                "bearerFormat": .text, "flows": .object(.flows), "openIdConnectUrl": .text,
                "oauth2MetadataUrl": .text, "deprecated": .boolean,
            ]),
        .flows: OpenAPIObject(
            "OAuth Flows Object",
            [
                "implicit": .object(.flow), "password": .object(.flow), "clientCredentials": .object(.flow),
                "authorizationCode": .object(.flow), "deviceAuthorization": .object(.flow),
            ]),
        .flow: OpenAPIObject(
            "OAuth Flow Object", required: ["scopes"],
            [
                "authorizationUrl": .text, "tokenUrl": .text, "refreshUrl": .text, "scopes": .map(.text),
                "deviceAuthorizationUrl": .text,
            ]),
    ]
}

extension OpenAPIObject.Kind {
    /// `an Operation Object`.
    var article: String { OpenAPIObject.all[self]?.article ?? OpenAPIObject.patterned[self] ?? rawValue }
}

extension OpenAPIObject.Content {
    /// `an Operation Object`, `a list`.
    var article: String {
        switch self {
        case .text: "a text"
        case .boolean: "true or false"
        case .integer: "a number"
        case .anything: "any value"
        case .schema: "a Schema Object"
        case .object(let kind), .reference(let kind): kind.article
        case .list: "a list"
        case .map: "a map"
        }
    }
}
