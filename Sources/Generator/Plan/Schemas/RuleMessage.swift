/// What a fault says when a rule that is matched is broken.
enum RuleMessage {
    static func text(_ keyword: String, _ schema: Schema) -> (message: String, limit: String?) {
        switch keyword {
        case "type": ("must be \(schema.types?.description ?? "")", schema.types?.description)
        case "enum":
            {
                let values = (schema.enumeration?.items ?? []).map(\.canonicalJSON).joined(separator: ", ")
                return ("must be one of \(shortened(values))", shortened(values))
            }()
        case "const":
            {
                let value = shortened(schema.constant?.canonicalJSON ?? "")
                return ("must be \(value)", value)
            }()
        case "minLength": count("must be at least", schema.text.minLength, "character")
        case "maxLength": count("must be at most", schema.text.maxLength, "character")
        case "minItems": count("must have at least", schema.array.minItems, "item")
        case "maxItems": count("must have at most", schema.array.maxItems, "item")
        case "minProperties": count("must have at least", schema.object.minProperties, "member")
        case "maxProperties": count("must have at most", schema.object.maxProperties, "member")
        case "pattern":
            ("must match \(shortened(schema.text.pattern?.text ?? ""))", schema.text.pattern?.text)
        case "format": ("is not a valid \(schema.text.format?.text ?? "")", schema.text.format?.text)
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum": limit(keyword, schema)
        case "multipleOf": ("must be a multiple of \(divisor(schema))", divisor(schema))
        case "false": ("is not allowed", nil)
        case _ where parts[keyword] != nil: (parts[keyword] ?? "", nil)
        default: (sentences[keyword] ?? "breaks `\(keyword)`", nil)
        }
    }

    /// What is told of a member or an element, for keywords that look at one after the other.
    static let parts = [
        "items": "breaks its rules",
        "prefixItems": "breaks the rules of its place",
        "unevaluatedItems": "is not allowed",
        "properties": "breaks its rules",
        "patternProperties": "breaks the rules of its name",
        "additionalProperties": "is not allowed",
        "propertyNames": "has a name that is not allowed",
        "unevaluatedProperties": "is not allowed",
    ]

    private static let sentences = [
        "not": "must not be what `not` describes",
        "anyOf": "must match one of the schemas of `anyOf`",
        "oneOf": "must match exactly one of the schemas of `oneOf`",
        "if": "must keep the rules of its condition",
        "contains": "must contain the right number of matching items",
        "uniqueItems": "must not hold an item twice",
        "required": "lacks a required member",
        "dependentRequired": "lacks a member that another one requires",
        "dependentSchemas": "breaks the rules that one of its members brings",
    ]

    private static func count(_ message: String, _ count: Schema.Count?, _ noun: String) -> (String, String?)
    {
        let value = count?.value ?? 0
        return ("\(message) \(value) \(noun)\(value == 1 ? "" : "s")", String(value))
    }

    private static func limit(_ keyword: String, _ schema: Schema) -> (String, String?) {
        guard let limit = schema.number.limits.first(where: { $0.keyword == keyword }) else {
            return ("", nil)
        }
        let words =
            switch (limit.isLow, limit.isExclusive) {
            case (true, false): "must be at least"
            case (true, true): "must be greater than"
            case (false, false): "must be at most"
            case (false, true): "must be less than"
            }
        return ("\(words) \(limit.value.text)", limit.value.text)
    }

    private static func divisor(_ schema: Schema) -> String { schema.number.multipleOf?.divisor.text ?? "1" }

    private static func shortened(_ text: String) -> String {
        text.count > 200 ? text.prefix(200) + "…" : text
    }
}
