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
        "properties", "required", "additionalProperties", "minProperties", "maxProperties",
    ]
    static let general: Set<String> = [
        "type", "enum", "const", "format", "nullable", "allOf", "oneOf", "discriminator", "$ref",
    ]

    /// Keywords of the standards that this version refuses.
    static let unsupported: Set<String> = [
        "anyOf", "not", "if", "then", "else", "patternProperties", "propertyNames", "prefixItems",
        "contains", "minContains", "maxContains", "dependentRequired", "dependentSchemas", "dependencies",
        "unevaluatedItems", "unevaluatedProperties", "$dynamicRef", "$dynamicAnchor", "$recursiveRef",
        "$recursiveAnchor", "$vocabulary", "$defs", "definitions", "additionalItems", "contentSchema",
    ]

    static let known: Set<String> = annotations.union(string).union(number).union(array).union(object)
        .union(general).union(unsupported)

    /// Reports the keywords of one schema object that are refused, or that nobody knows.
    static func check(_ schema: Node, _ diagnostics: Diagnostics) {
        for member in schema.members where !member.name.hasPrefix("x-") {
            if unsupported.contains(member.name) {
                diagnostics.error(
                    member.namePosition, "`\(member.name)` is not supported yet",
                    hint: "describe the value without it, or check the rule in the handler")
            } else if !known.contains(member.name) {
                diagnostics.warning(
                    member.namePosition, "`\(member.name)` is not a keyword of JSON Schema",
                    hint: Spelling.suggestion(for: member.name, among: known)
                        ?? "extensions begin with `x-`")
            }
        }
    }
}

/// Finds what somebody meant to write.
enum Spelling {
    /// `did you mean …?`, when one of the candidates is near.
    static func suggestion(for text: String, among candidates: some Sequence<String>) -> String? {
        let word = Array(text.lowercased())
        let near = candidates.map { ($0, distance(word, Array($0.lowercased()))) }
            .filter { $0.1 <= max(1, word.count / 3) }
            .min { ($0.1, $0.0) < ($1.1, $1.0) }
        return near.map { "did you mean `\($0.0)`?" }
    }

    /// Levenshtein's distance.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (leftIndex, leftCharacter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = leftIndex + 1
            for (rightIndex, rightCharacter) in right.enumerated() {
                let replaced = diagonal + (leftCharacter == rightCharacter ? 0 : 1)
                diagonal = row[rightIndex + 1]
                row[rightIndex + 1] = min(replaced, row[rightIndex] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
