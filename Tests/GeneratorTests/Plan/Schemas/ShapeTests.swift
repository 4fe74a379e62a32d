import Testing

@testable import Generator

/// The value of a schema as one line: its shape, `?` where it may be null, checks, and `(rule)`s.
private func value(_ schema: String, version: String = "3.1.0", infer: String = "types") throws -> String {
    let head = "x-accord: {infer: \(infer)}\n"
    let text = contract(ofSchemas: "A: {type: object, properties: {a: \(schema)}}", version: version)
    let contract = planned(head + text)
    guard let plan = contract.plan else { return contract.diagnostics.printed() }
    for type in plan.types where type.origin.word == "A" {
        guard case .structure(let structure) = type.kind else { continue }
        return outline(try #require(structure.properties.first).value, plan)
    }
    Issue.record("no struct")
    return ""
}

private func outline(_ value: ValuePlan, _ plan: APIPlan) -> String {
    let shape =
        switch value.shape {
        case .integer(let format): format.rawValue
        case .array(let item): "[\(outline(item, plan))]"
        case .map(let item): "[:\(outline(item, plan))]"
        case .text(let type, _): type
        case .named(let id): outline(plan[id].kind, plan)
        default: "\(value.shape)"
        }
    let checks = value.checks.map { " \($0)".replacing("\"", with: "") }.joined()
    let rules = value.rules.map { " (\($0.keyword))" }.joined()
    return shape + (value.isNullable ? "?" : "") + checks + rules
}

private func outline(_ kind: TypePlan.Kind, _ plan: APIPlan) -> String {
    switch kind {
    case .structure(let structure):
        "{"
            + (structure.properties.map(\.name) + structure.rules.map { "(\($0.keyword))" }
            + structure.choices.map { _ in "(choice)" }).joined(separator: " ") + "}"
    case .enumeration(let plan):
        "enum(\(plan.cases.map(\.value).joined(separator: " "))\(plan.isOpen ? " …" : ""))"
    case .union(let union):
        "union(" + union.cases.map { "\($0.label): \(outline($0.value, plan))" }.joined(separator: " | ")
            + ")"
    case .alias(let value): outline(value, plan)
    }
}

@Suite("Shapes of values")
struct ShapeTests {
    @Test(
        "scalars",
        arguments: [
            ("{type: string}", "string"), ("{type: boolean}", "boolean"), ("{type: integer}", "int"),
            ("{type: integer, format: int32}", "int32"), ("{type: number}", "double"),
            ("{type: number, format: float}", "float"), ("{type: string, format: date}", "date"),
            ("{type: string, format: date-time}", "dateTime"), ("{type: string, format: byte}", "base64"),
            ("{type: string, format: binary}", "binary"),
            ("{type: string, format: uuid}", "string format(uuid)"),
            ("{type: string, format: int32}", "string"), ("{type: number, format: int32}", "double (format)"),
            ("{type: integer, format: double}", "int"), ("{}", "any"), ("true", "any"),
            ("{type: [string, 'null']}", "string?"), ("{type: 'null'}", "any? (type)"),
            ("{type: string, minLength: 1, maxLength: 2}", "string minLength(1) maxLength(2)"),
            ("{type: string, format: date, minLength: 1}", "date (minLength)"),
            ("{type: integer, multipleOf: 2.5}", "int multipleOf(5)"),
            ("{type: integer, exclusiveMinimum: 0.5}", "int limit(keyword: exclusiveMinimum, 0)"),
            ("{type: number, multipleOf: 2}", "double (multipleOf)"),
            ("{allOf: [{type: number}, {type: integer}]}", "int"),
        ])
    func scalars(schema: String, outline: String) throws {
        let made = try value(schema)
        #expect(made == outline)
    }

    @Test(
        "containers",
        arguments: [
            ("{type: array}", "[any]"), ("{type: array, items: {type: string}}", "[string]"),
            ("{type: array, items: {type: [string, 'null']}, minItems: 1}", "[string?] minItems(1)"),
            ("{type: array, uniqueItems: true, items: {}}", "[any] (uniqueItems)"),
            ("{type: array, prefixItems: [{type: string}]}", "[any] (prefixItems)"),
            ("{type: object}", "[:any]"),
            ("{type: object, additionalProperties: {type: string}}", "[:string]"),
            ("{type: object, additionalProperties: true}", "[:any]"),
            ("{type: object, additionalProperties: false}", "{}"),
            ("{type: object, properties: {b: {}, c: {}}}", "{b c}"), ("{type: object, required: [b]}", "{b}"),
            (
                "{allOf: [{type: array, items: {type: string}}, {items: {maxLength: 1}}]}",
                "[string maxLength(1)]"
            ),
        ])
    func containers(schema: String, outline: String) throws {
        let made = try value(schema)
        #expect(made == outline)
    }

    @Test(
        "enumerations",
        arguments: [
            ("{type: string, enum: [b, c]}", "enum(b c)"), ("{enum: [b, c]}", "enum(b c)"),
            ("{type: string, const: b}", "enum(b)"), ("{enum: [1, 2.0]}", "enum(1 2)"),
            ("{enum: [b, null]}", "enum(b)?"), ("{type: string, enum: [b, null]}", "enum(b)"),
            ("{enum: [b, 1]}", "any (enum)"), ("{enum: [1.5]}", "double (enum)"),
            ("{enum: [true]}", "boolean (enum)"),
            ("{enum: [[1], {}]}", "any (enum)"), ("{type: string, enum: [b, ccc], maxLength: 1}", "enum(b)"),
            ("{type: string, x-extensible-enum: [b]}", "enum(b …)"),
        ])
    func enumerations(schema: String, outline: String) throws {
        // The list is the rule; a `type` that it keeps anyway may stand beside it.
        #expect(try value(schema).replacing(" (type)", with: "") == outline)
    }

    @Test(
        "unions",
        arguments: [
            ("{oneOf: [{type: string}, {type: 'null'}]}", "string?"),
            ("{anyOf: [{type: string, enum: [b]}, {const: c}]}", "enum(b c)"),
            ("{anyOf: [{type: string, enum: [b]}, {type: string}]}", "enum(b …) (anyOf)"),
            ("{oneOf: [{const: 1, title: x}, {const: 2, title: y}]}", "enum(1 2)"),
            ("{type: string, oneOf: [{minLength: 3}, {format: uuid}]}", "string (oneOf)"),
            ("{oneOf: [{type: string}, {type: integer}]}", "union(string: string | integer: int)"),
            ("{type: [string, integer]}", "union(integer: int | string: string)"),
            ("{type: [string, integer], maxLength: 3}", "union(integer: int | string: string maxLength(3))"),
            (
                "{oneOf: [{type: object, properties: {b: {}}}, {type: array}]}",
                "union(case1: {b} | array: [any])"
            ),
            ("{oneOf: [{type: string}, false]}", "string"), ("{anyOf: [{type: string}]}", "string"),
            (
                "{type: object, properties: {b: {}, c: {}}, oneOf: [{required: [b]}, {required: [c]}]}",
                "{b c (oneOf)}"
            ),
            (
                "{type: object, properties: {b: {}, c: {}}, anyOf: [{required: [b]}, {required: [c]}]}",
                "{b c (choice)}"
            ),
            ("{oneOf: [{type: 'null'}, {type: string}, {type: 'null'}]}", "string"),
        ])
    func unions(schema: String, outline: String) throws {
        let made = try value(schema)
        #expect(made == outline)
    }

    @Test(
        "keywords over the whole value are rules",
        arguments: [
            ("{type: string, not: {const: b}}", "string (not)"),
            ("{type: string, if: {minLength: 1}, then: {maxLength: 3}}", "string (if)"),
            ("{type: array, contains: {}, minContains: 2}", "[any] (contains)"),
            ("{type: object, propertyNames: {maxLength: 1}}", "[:any] (propertyNames)"),
            ("{type: object, dependentRequired: {b: [c]}}", "[:any] (dependentRequired)"),
            ("{type: array, unevaluatedItems: false}", "[any] (unevaluatedItems)"),
            ("{not: {}}", "any (not)"),
        ])
    func rules(schema: String, outline: String) throws {
        let made = try value(schema)
        #expect(made == outline)
    }

    @Test("without `type` the letter says any value, and `infer: types` what is meant")
    func inference() throws {
        #expect(try value("{maxLength: 3}") == "string maxLength(3)")
        #expect(try value("{maxLength: 3}", infer: "nothing") == "any (maxLength)")
        #expect(try value("{maxLength: 3, minimum: 1}") == "any (maxLength) (minimum)")
    }

    @Test("OpenAPI 3.0 has null by `nullable`, also beside references")
    func nullable() throws {
        let reference = "[{$ref: '#/components/schemas/A/properties/b'}]}, b: {type: string}"
        #expect(try value("{type: string, nullable: true}", version: "3.0.3") == "string?")
        #expect(try value("{nullable: true, allOf: \(reference)", version: "3.0.3") == "string?")
        #expect(try value("{allOf: \(reference)", version: "3.0.3") == "string")
    }
}
