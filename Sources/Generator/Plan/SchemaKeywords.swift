/// What each keyword of a Schema Object is to this generator.
enum SchemaKeywords {
    /// Keywords that say nothing about which values are valid.
    static let annotations: Set<String> = [
        "title", "description", "deprecated", "default", "example", "examples", "externalDocs", "xml",
        "readOnly", "writeOnly", "$comment", "$schema", "$id", "$anchor", "contentEncoding",
        "contentMediaType", "summary",
    ]

    /// Keywords that are checked, by the type of value that they are about.
    static let string: Set<String> = ["minLength", "maxLength", "pattern"]
    static let number: Set<String> = [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    ]
    static let array: Set<String> = ["items", "minItems", "maxItems", "uniqueItems"]
    static let object: Set<String> = [
        "properties", "required", "additionalProperties", "minProperties", "maxProperties", "anyOf",
    ]
    static let general: Set<String> = [
        "type", "enum", "const", "format", "nullable", "allOf", "oneOf", "discriminator", "$ref",
    ]

    /// Keywords of the standards that this version refuses.
    static let unsupported: Set<String> = [
        "not", "if", "then", "else", "patternProperties", "propertyNames", "prefixItems",
        "contains", "minContains", "maxContains", "dependentRequired", "dependentSchemas", "dependencies",
        "unevaluatedItems", "unevaluatedProperties", "$dynamicRef", "$dynamicAnchor", "$recursiveRef",
        "$recursiveAnchor", "$vocabulary", "$defs", "definitions", "additionalItems", "contentSchema",
    ]

    static let known: Set<String> = annotations.union(string).union(number).union(array).union(object)
        .union(general).union(unsupported)

    /// Reports the keywords of one schema object that are refused, or that nobody knows.
    static func check(_ schema: Node, _ diagnostics: Diagnostics) {
        if schema.kind == .boolean ? schema.boolean == false : schema.kind != .mapping {
            diagnostics.error(
                schema,
                schema.kind == .boolean
                    ? "the schema `false`, which no value keeps, is not supported"
                    : "a schema must be an object")
        }
        for member in schema.members where !member.name.hasPrefix("x-") {
            FieldKinds.check(member, isSchema: true, diagnostics)
            if unsupported.contains(member.name) {
                diagnostics.error(
                    member.namePosition, "`\(member.name)` is not supported yet",
                    hint: "describe the value without it, or check the rule in the handler")
            } else if !known.contains(member.name) {
                diagnostics.warning(
                    member.namePosition, "`\(member.name)` is not a keyword of JSON Schema",
                    hint: Similarity.hint(member.name, among: known)
                        ?? "extensions begin with `x-`")
            }
        }
    }
}
